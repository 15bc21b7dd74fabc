import { readFileSync } from "node:fs";
import { violations } from "./support/axe.ts";
import { expect, sampleIsReady, test } from "./support/workbench.ts";

const WORD = "Verhaftungen";
const BETTER = "Festnahmen";

test("an annotation is answered, applied as a revision, scored, and all of it undone", async ({
  workbench: { page },
}) => {
  await sampleIsReady(page);
  const german = page.locator("[data-pane=de]");
  await german.locator(".view-line").filter({ hasText: WORD }).first().dblclick();
  const marked = await page.evaluate(() => document.getSelection()?.toString() ?? "");
  await page.keyboard.press("n");
  const popover = page.getByRole("dialog", { name: "Annotate" });
  const word = (await popover.locator("q").innerText()).trim();
  expect(marked === "" || marked.includes(word)).toBe(true);
  await popover.getByRole("radio", { name: "Terminology" }).check();
  await popover.getByRole("radio", { name: "Major" }).check();
  await expect(popover).toContainText("5 penalty points");
  await popover.getByRole("checkbox", { name: "Strike these words" }).check();
  await expect(popover.getByRole("textbox", { name: "Suggestion" })).toBeDisabled();
  await popover.getByRole("checkbox", { name: "Strike these words" }).uncheck();
  await popover.getByRole("textbox", { name: "Suggestion" }).fill(BETTER);
  await popover.getByRole("textbox", { name: "Note" }).fill("The police's word");
  await page.keyboard.press("Control+Enter");
  await expect(popover).toBeHidden();

  await page.getByRole("button", { name: /^Annotations/ }).click();
  const row = page.getByRole("row", { name: /The police's word/ });
  await row.click();
  await page.keyboard.press("Shift+R");
  const detail = page.getByRole("region", { name: "Terminology" });
  await expect(detail.getByRole("textbox", { name: "Reply" })).toBeFocused();
  await page.keyboard.type("Agreed.");
  await page.keyboard.press("Control+Enter");
  await expect(detail.getByRole("listitem")).toContainText("Agreed.");
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();
  expect(await violations(page, "all")).toEqual([]);

  // Settled and opened again by key; struck through as long.
  await page.keyboard.press("v");
  await expect(row).toContainText("Done");
  await expect(row.locator(".said").first()).toHaveCSS("text-decoration-line", "line-through");
  await page.keyboard.press("v");
  await expect(row).toContainText("Open");

  await page.keyboard.press("f");
  const sheet = page.getByRole("dialog", { name: "Apply suggestions" });
  await expect(sheet.locator(".compared ins").first()).toBeVisible();
  expect(await violations(page, "all")).toEqual([]);
  await sheet.getByRole("button", { name: "Apply", exact: true }).click();
  const download = page.waitForEvent("download");
  await sheet.getByRole("button", { name: "Save corrected text…" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.corrected\.txt$/u);
  const text = readFileSync(await saved.path(), "utf8");
  expect(text).toContain(BETTER);
  await page.keyboard.press("Escape");
  await expect(row).toContainText("Applied");

  // One major error: 5 points for so many words as the card says, worked out here by hand.
  await page.getByRole("tab", { name: "Scorecard" }).click();
  const card = page.getByRole("region", { name: "German" });
  const working = await card.locator(".working").innerText();
  const size = Number(/([\d,]+) words/u.exec(working)![1]!.replaceAll(",", ""));
  const expected = Math.round((5 / size) * 1000 * 100) / 100;
  expect(working.startsWith("1 × 5 = 5; 5 ÷ ")).toBe(true);
  await expect(card.locator(".score-rate b")).toHaveText(String(expected));
  await page.getByRole("spinbutton", { name: "Passes up to" }).fill("1");
  await expect(card).toContainText("Does not pass");
  expect(await violations(page, "all")).toEqual([]);

  await page.getByRole("tab", { name: "Term list" }).click();
  await expect(page.getByRole("table", { name: "Term list" })).toContainText(BETTER);
  await page.getByRole("tab", { name: "Agreement" }).click();
  await expect(page.getByText("Only one person has annotated this story")).toBeVisible();

  await page.getByRole("tab", { name: "List", exact: true }).click();
  await row.click();
  await page.keyboard.press("Control+z");
  await expect(row).toContainText("Open");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(german).toContainText(word);
});
