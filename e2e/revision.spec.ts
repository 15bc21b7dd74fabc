import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, findings, inspector, sampleIsReady, test } from "./support/workbench.ts";

const GERMAN = readFileSync(join(import.meta.dirname, "../seeds/001_9206ea573b5fad0d.txt"), "utf8");
const PICTURES = join(import.meta.dirname, "../.checks/pictures");
const STATEMENT = "The scheme took more than 86 million";
const GONE = "ChinaNews erklärt, dass die Konferenz";
const ADDED = "Die Polizei in Xi'an ermittelt weiter.";

/** The article a few days later: a sum corrected, a sentence added, one taken out. */
function updated(): string {
  const start = GERMAN.indexOf(GONE);
  const without = GERMAN.slice(0, start) + GERMAN.slice(GERMAN.indexOf("Insbesondere ging", start));
  return without.replace("11,15 Mio. Euro", "12,4 Mio. Euro").replace("Wie ein aus", `${ADDED} Wie ein aus`);
}

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const revisions = (page: Page) => page.getByRole("dialog", { name: "Revisions: German" });
const german = (page: Page) => page.locator("[data-pane=de]");

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
  ).toEqual([]);
}

/** Selects a word of the German text that is on screen, as a person does. */
async function selectWord(page: Page, word: string): Promise<void> {
  const [x, y] = await german(page).evaluate((pane, wanted): [number, number] => {
    const walker = document.createTreeWalker(pane.querySelector(".view-lines")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }
    throw new Error(`${wanted} is not on screen`);
  }, word);
  await page.mouse.dblclick(x, y);
}

/** A claim with its words in three languages, and an annotation on words that the update will take out. */
async function pinWords(page: Page): Promise<void> {
  await page.keyboard.press("r");
  const form = inspector(page).getByRole("form", { name: "Record claim" });
  await form.getByRole("textbox", { name: "Statement" }).fill(STATEMENT);
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await selectWord(page, "Hintergrund");
  await page.keyboard.press("n");
  const popover = page.getByRole("dialog", { name: "Annotate" });
  await popover.getByRole("radio", { name: "Accuracy" }).check();
  await popover.getByRole("radio", { name: "Major" }).check();
  await popover.getByRole("textbox", { name: "Note" }).fill("Who says so?");
  await page.keyboard.press("Control+Enter");
  await expect(popover).toBeHidden();
}

test("the German article was updated: seen, taken over, checked again, attached anew, undone, reopened", async ({
  workbench,
}) => {
  const { page } = workbench;
  await sampleIsReady(page);
  await pinWords(page);

  await page.getByRole("button", { name: "Revisions: German" }).click();
  const sheet = revisions(page);
  await sheet.locator("input[type=file]").setInputFiles(file("allianz-2018-06-25.txt", updated()));
  await expect(sheet).toContainText("1 changed · 1 new · 1 gone");
  await expect(sheet).toContainText("1 claim to check again · 1 quote without a place");
  await expect(sheet.locator("del", { hasText: GONE })).toBeVisible();
  await expect(sheet.locator("ins", { hasText: ADDED })).toBeVisible();
  await expect(sheet.locator("del.letters").first()).toBeVisible();
  await page.screenshot({ path: join(PICTURES, "revision-preview.png") });
  await isAccessible(page);
  await sheet.getByRole("button", { name: /^Use 25\/06\/2018|^Use .*from file name/ }).click();
  await expect(sheet.getByLabel("Published")).toHaveValue("2018-06-25");
  await sheet.getByRole("button", { name: "Use this revision" }).click();
  await expect(sheet).toBeHidden();

  await expect(german(page)).toContainText("12,4");
  const orphans = page.getByRole("region", { name: "Quotes without a place" });
  const toCheck = page.getByRole("region", { name: "Words to check again" });
  await expect(orphans).toContainText("Hintergrund");
  await expect(toCheck).toContainText("11,15 Mio. Euro");
  await expect(toCheck).toContainText("12,4 Mio. Euro");
  await expect(findings(page).getByRole("treeitem").first()).toBeVisible();
  await page.screenshot({ path: join(PICTURES, "revision-tray.png") });
  await isAccessible(page);

  await page.getByRole("button", { name: /^Claims/ }).click();
  await expect(page.getByRole("row", { name: new RegExp(STATEMENT) })).toContainText("Words changed: check again");
  const detail = page.getByRole("complementary", { name: STATEMENT });
  await expect(detail).toContainText("11,15 Mio. Euro");
  await page.screenshot({ path: join(PICTURES, "revision-claim.png") });
  await isAccessible(page);
  await detail.getByRole("button", { name: "Still right" }).click();
  await expect(detail.locator("del")).toHaveCount(0);

  await page.getByRole("button", { name: /^Annotations/ }).click();
  await expect(page.getByRole("row", { name: /Who says so/ })).toContainText("No place in the present text");
  // Words that are gone may be quoted as they stood; here they are to be attached after all.
  await page.getByRole("button", { name: "Keep as earlier wording" }).click();
  await expect(page.getByText("Earlier wording, no longer in the text").first()).toBeVisible();
  await expect(page.getByText("No place in the present text")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Attach in the text" }).click();
  await expect(orphans.getByRole("button", { name: "Attach here" })).toBeDisabled();
  await selectWord(page, "Verhaftungen");
  await orphans.getByRole("button", { name: "Attach here" }).click();
  await expect(orphans).toHaveCount(0);

  // Reattached, confirmed, revised: three steps back, and the old words are where they were.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect(german(page)).toContainText("11,15");
  await expect(german(page)).not.toContainText("12,4");
  await page.getByRole("button", { name: /^Annotations/ }).click();
  await expect(page.getByText("No place in the present text")).toHaveCount(0);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+Shift+z");
  await expect(page.getByRole("row", { name: /Who says so/ })).toContainText("Verhaftungen");

  await workbench.reopen();
  await sampleIsReady(page);
  await expect(german(page)).toContainText("12,4");
  await page.getByRole("button", { name: /^Annotations/ }).click();
  await expect(page.getByRole("row", { name: /Who says so/ })).toContainText("Verhaftungen");
  await expect(page.getByText("No place in the present text")).toHaveCount(0);
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("button", { name: "Revisions: German" }).click();
  await sheet.getByRole("button", { name: /Revision 1/ }).click();
  await expect(sheet.locator("del", { hasText: GONE })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, "revision-list.png") });
  await isAccessible(page);
});

test(
  "by keyboard and paste; the text that is there already is refused, and Cancel changes nothing",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await german(page).locator(".view-line").filter({ hasText: "Verhaftungen" }).first().dblclick();
    await page.keyboard.press("Control+Shift+e");
    const sheet = revisions(page);
    await expect(sheet).toBeVisible();
    await sheet.getByRole("button", { name: "Paste text" }).press("Enter");
    await sheet.getByRole("textbox", { name: "Article text" }).fill(GERMAN);
    await sheet.getByRole("button", { name: "Show the difference" }).press("Enter");
    await expect(sheet.getByRole("alert")).toContainText("This is the text that is there already.");

    await sheet.getByRole("textbox", { name: "Article text" }).fill(updated());
    await sheet.getByRole("button", { name: "Show the difference" }).press("Enter");
    await expect(sheet).toContainText("1 changed · 1 new · 1 gone");
    await expect(sheet).toContainText("No claim or annotation is affected");
    await sheet.getByRole("button", { name: "Cancel" }).press("Enter");
    await expect(sheet.getByRole("button", { name: "Choose a file" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await expect(german(page)).toContainText("11,15");
  },
);
