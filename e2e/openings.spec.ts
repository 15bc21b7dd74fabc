import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, sampleIsReady, test } from "./support/workbench.ts";
import { keptBy } from "./support/left-behind.ts";

/** As the window calls its host: from the page's own origin. */
async function call(page: Page, channel: string, input: object): Promise<void> {
  const answer = await page.evaluate(
    async ([name, body]) => {
      const headers = { "Content-Type": "application/json" };
      return (await (await fetch(`/api/${name}`, { method: "POST", headers, body })).json()) as unknown;
    },
    [channel, JSON.stringify(input)] as const,
  );
  expect(answer).toMatchObject({ ok: true });
}

/** `npm run bench:window` opens a hundred times and measures; this is the same in short. */
const OPENINGS = 6;

test(
  "opening one story after another leaves no editor, model, listener or node behind",
  { tag: "@thorough" },
  async ({ workbench: { page, userDataFolder } }) => {
    await sampleIsReady(page);
    const cdp = await page.context().newCDPSession(page);
    const other = join(userDataFolder, "other.parallax");
    await call(page, "project.saveCopy", { path: other });

    const open = async (channel: string, input: object): Promise<void> => {
      // The comparison that stands there, to see when another one does.
      const before = await page.locator(".compare-panes").elementHandle();
      await call(page, channel, input);
      await expect.poll(() => before.evaluate((root) => root.isConnected)).toBe(false);
      await expect(page.locator(".rb-band").first()).toBeAttached();
      await sampleIsReady(page);
      await before.dispose();
    };
    const both = async (): Promise<void> => {
      await open("project.open", { path: other });
      await open("project.openSample", {});
    };

    await both();
    const before = await keptBy(page, cdp);
    expect(before).toMatchObject({ editors: 3, models: 3 });
    for (let opening = 0; opening < OPENINGS; opening += 2) await both();
    const after = await keptBy(page, cdp);
    expect(after).toMatchObject({ editors: 3, models: 3 });
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  },
);
