import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { createTranslator, type Translate } from "../../shared/i18n/create-translator.ts";
import type { InterfaceLanguage } from "../../shared/i18n/resources.ts";
import { dropFiles, type DroppedFile } from "./drop-files.ts";
import { expect, findings, inspector, notices, type Workbench } from "./workbench.ts";

const SEEDS = join(import.meta.dirname, "../../seeds");
const { versions } = JSON.parse(readFileSync(join(SEEDS, "manifest.json"), "utf8")) as {
  versions: readonly { key: string; file: string; date: string }[];
};
/** As a desk keeps them: the day of publication is in the name. */
const FILES: readonly DroppedFile[] = versions.map(({ key, file, date }) => ({
  name: `story-${key}-${date}.txt`,
  mimeType: "text/plain",
  buffer: readFileSync(join(SEEDS, file)),
}));

export interface FactCheck {
  readonly language: InterfaceLanguage;
  /** The list of findings lies over the text, and is closed until it is asked for. */
  readonly isCompact: boolean;
}

/**
 * A fact-checker's day in small: drops three files, and from there on never leaves the keyboard. Goes through all
 * findings, dismisses one with a reason, records two claims, and finds it all again after closing.
 */
export async function checkFacts(workbench: Workbench, { language, isCompact }: FactCheck): Promise<void> {
  const { page } = workbench;
  const { translate: t } = createTranslator(language);
  await expect(page.locator(".view-line").first()).toBeVisible();
  await dropFiles(page, FILES);
  await align(page, t);
  await expect(inspector(page).locator(".badge")).toHaveText(t("sev.critical"), { timeout: 30_000 });
  if (isCompact) await page.keyboard.press("Control+b");
  const seen = await goThroughAll(page, t);
  const [dismissed, first, second] = [seen[2]!, seen[0]!, seen[1]!];

  // Enter tells why; Esc or the next finding goes on.
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Enter");
  const heading = inspector(page).getByRole("heading", { level: 2 });
  await expect(heading).toBeFocused();

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(current(page)).toHaveAttribute("data-item", dismissed);
  await page.keyboard.press("x");
  const reasons = page.getByRole("dialog", { name: t("finding.dismissTitle") });
  await expect(reasons.getByRole("radio", { name: t("reason.same") })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(reasons.getByRole("radio", { name: t("reason.style") })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(reasons).toBeHidden();
  await isStruck(page, t, dismissed);

  // Back to the two gravest, each recorded as the tool fills it in, the second with a verdict and its reason.
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(current(page)).toHaveAttribute("data-item", first);
  const statements = [await record(page, t)];
  await page.keyboard.press("j");
  await expect(current(page)).toHaveAttribute("data-item", second);
  statements.push(await record(page, t, "The desk has the original release."));

  await showClaims(page, t);
  await hasClaims(page, t, statements);

  await workbench.reopen();
  await expect(page.locator(".view-line").first()).toBeVisible();
  await reopenStory(page);
  if (isCompact) await page.keyboard.press("Control+b");
  await isStruck(page, t, dismissed);
  await showClaims(page, t);
  await hasClaims(page, t, statements);
}

const TITLE = "Three files from the desk";

/** The dialog has read language, encoding and day from the files themselves: Enter is all it needs. */
async function align(page: Page, t: Translate): Promise<void> {
  const dialog = page.getByRole("dialog", { name: t("import.add", { count: FILES.length }) });
  await expect(dialog.locator("tbody .tick")).toHaveCount(FILES.length);
  await expect(dialog.locator(".warn")).toHaveCount(0);
  for (const { key, date } of versions) {
    const row = dialog.locator("tbody").filter({ hasText: `story-${key}-` });
    await expect(row.getByRole("combobox", { name: t("import.language") })).toHaveValue(key);
    await expect(row.locator("input[type=date]")).toHaveValue(date);
    await expect(row).toContainText(t("dateFrom.file"));
  }
  const title = dialog.getByRole("textbox", { name: t("import.project") });
  await tabTo(page, title);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(TITLE);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(TITLE);
}

/** As far as Tab leads: what cannot be reached by it cannot be used. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(goal).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0] });
}

const tree = (page: Page) => findings(page).getByRole("tree");
const current = (page: Page) => tree(page).getByRole("treeitem", { selected: true });

/** J from the first finding until the tool says that it is there again: every one once, none left out. */
async function goThroughAll(page: Page, t: Translate): Promise<readonly string[]> {
  const total = Number(
    await findings(page)
      .locator("header .num")
      .innerText()
      .then((said) => /\d+\D+(\d+)/u.exec(said)?.[1]),
  );
  const seen: string[] = [];
  for (let step = 0; step < total; step++) {
    const finding = (await current(page).getAttribute("data-item"))!;
    seen.push(finding);
    await expect(notices(page)).not.toContainText(t("finding.wrapped"));
    await page.keyboard.press("j");
    await expect(current(page)).not.toHaveAttribute("data-item", finding);
  }
  await expect(notices(page)).toContainText(t("finding.wrapped"));
  await expect(current(page)).toHaveAttribute("data-item", seen[0]!);
  expect(new Set(seen).size).toBe(total);
  expect(total).toBeGreaterThan(10);
  return seen;
}

/** Struck through, with its reason under it. */
async function isStruck(page: Page, t: Translate, finding: string): Promise<void> {
  const row = tree(page).locator(`[data-item="${finding}"]`);
  await expect(row).toContainText(t("finding.dismissedAs", { reason: t("reason.style") }));
  await expect(row.locator(".t")).toHaveCSS("text-decoration-line", "line-through");
}

/** Records what the tool proposes of the present finding: as it stands by Enter, or refuted with a reason. */
async function record(page: Page, t: Translate, reason?: string): Promise<string> {
  await page.keyboard.press("r");
  const form = inspector(page).getByRole("form", { name: t("claim.record") });
  const statement = form.getByRole("textbox", { name: t("claim.statement") });
  await expect(statement).toBeFocused();
  const words = await statement.inputValue();
  expect(words).not.toBe("");
  if (reason === undefined) await page.keyboard.press("Enter");
  else {
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await tabTo(page, form.getByRole("textbox", { name: t("claim.reason") }).first());
    await page.keyboard.type(reason);
    await page.keyboard.press("Control+Enter");
  }
  await expect(form).toBeHidden();
  return words;
}

async function showClaims(page: Page, t: Translate): Promise<void> {
  await runFromPalette(page, t("nav.claims"));
  await expect(page.getByRole("heading", { level: 1, name: t("nav.claims"), exact: true })).toBeVisible();
}

async function reopenStory(page: Page): Promise<void> {
  // Which projects there are, the palette asks its host: until then it can but search for the words.
  await runFromPalette(page, TITLE, /^Three files from the desk/u);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(TITLE);
  await expect(page.locator(".view-line").first()).toBeVisible();
}

async function runFromPalette(page: Page, query: string, answer: string | RegExp = query): Promise<void> {
  await page.keyboard.press("Control+p");
  const options = page.getByRole("listbox").getByRole("option");
  await expect(options.first()).toBeVisible();
  await page.keyboard.type(query);
  await expect(options.first()).toContainText(answer);
  await page.keyboard.press("Enter");
  await expect(options).toHaveCount(0);
}

async function hasClaims(page: Page, t: Translate, statements: readonly string[]): Promise<void> {
  const rows = page.locator("main.ledger").getByRole("row");
  await expect(rows).toHaveCount(statements.length + 1);
  for (const statement of statements) await expect(rows.filter({ hasText: statement })).toHaveCount(1);
  await expect(rows.filter({ hasText: t("verdict.review") })).toHaveCount(1);
}
