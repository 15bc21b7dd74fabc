import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe says against the page, or a part of it, as it stands: every rule, the size of targets (WCAG 2.2) among them, or
 * colours alone.
 */
export async function violations(page: Page, rules: "all" | "colours", part?: string): Promise<string[]> {
  // Otherwise each look opens a window of its own to sum up frames, and there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (part !== undefined) axe.include(part);
  if (rules === "colours") axe.withRules("color-contrast");
  else axe.options({ rules: { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: false } } });
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? "").split("\n")[1] ?? ""}`,
    ),
  );
}
