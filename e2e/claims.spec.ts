import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";
import { dropFiles } from "./support/drop-files.ts";

test("a claim from selected words, with all that speaks for it, is found in the ledger and there again after reopening", async ({
  workbench,
}) => {
  const { page } = workbench;
  await sampleIsReady(page);
  // The first claim is the one that the second depends on.
  await page.keyboard.press("r");
  const form = inspector(page).getByRole("form");
  await form.getByRole("textbox", { name: "Statement" }).fill("The scheme took 86 million yuan");
  await page.keyboard.press("Enter");
  await expect(form).toBeHidden();

  await page.locator("[data-pane=de] .view-line").filter({ hasText: "Verhaftungen" }).first().dblclick();
  await page.keyboard.press("r");
  await form.getByRole("textbox", { name: "Statement" }).fill("Four people were arrested in Xi’an");
  await form.getByRole("radio", { name: "Disputed" }).check();
  await form.getByRole("textbox", { name: "Reason" }).fill("The versions do not say the same.");
  const stated = form.getByRole("region", { name: "What it states" });
  await stated.getByRole("combobox", { name: "kind of value" }).selectOption("quantity");
  await stated.getByRole("textbox", { name: "Amount" }).fill("four");
  const english = form.getByRole("group", { name: "English" });
  await english.getByRole("combobox", { name: "Verdict" }).selectOption("verified");
  await english.getByRole("textbox", { name: "What it says otherwise" }).fill("English says convicted");

  await form.getByRole("button", { name: "Add evidence" }).click();
  await form.getByRole("textbox", { name: "Title" }).fill("Court ruling");
  await form.getByRole("textbox", { name: "Quotation, word for word" }).fill("four defendants <script>");
  const ruling = { name: "ruling.txt", mimeType: "text/plain", buffer: Buffer.from("Four defendants.") };
  await dropFiles(page, [ruling], ".evidence-extras");
  await expect(form.getByText("ruling.txt, 16 B")).toBeVisible();
  await form.getByRole("searchbox", { name: "Find a claim by its words" }).fill("scheme yuan");
  await form.getByRole("button", { name: "The scheme took 86 million yuan" }).click();
  await form.getByRole("combobox", { name: "Group" }).fill("Arrests");

  // A word is no amount: the field says so and has the keyboard.
  await page.keyboard.press("Control+Enter");
  await expect(form.getByText("Enter the amount in figures.")).toBeVisible();
  await stated.getByRole("textbox", { name: "Amount" }).fill("4");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();

  await workbench.reopen();
  await sampleIsReady(page);
  await page.getByRole("button", { name: /^Claims/ }).click();
  const rows = page.locator("main.ledger").getByRole("row");
  await expect(rows).toHaveCount(3);
  await page.getByRole("searchbox", { name: "Search claims" }).fill("DEFENDANTS");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "Arrests" })).toContainText("Verhaftungen");
  await page.getByRole("combobox", { name: "Versions", exact: true }).selectOption("de");
  await expect(page.getByText("No claims match")).toBeVisible();
  await page.getByRole("combobox", { name: "Versions", exact: true }).selectOption("en");
  await expect(rows).toHaveCount(2);

  const detail = page.getByRole("complementary", { name: "Four people were arrested" });
  for (const words of ["English says convicted", "four defendants <script>", "Depends on", "4 · Arrests"]) {
    await expect(detail).toContainText(words);
  }
  await expect(detail).toContainText("recorded the claim");
  const download = page.waitForEvent("download");
  await detail.getByRole("button", { name: "Save ruling.txt" }).click();
  expect((await download).suggestedFilename()).toBe("ruling.txt");

  await rows.nth(1).click();
  await page.keyboard.press("Enter");
  await expect(form.getByRole("textbox", { name: "Statement" })).toHaveValue("Four people were arrested in Xi’an");
  await form.getByRole("textbox", { name: "Statement" }).fill("Five people were arrested in Xi’an");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("complementary", { name: "Five people" })).toContainText("changed the statement");
});

test("a sentence that is worth checking becomes a claim by Enter", async ({ workbench: { page } }) => {
  await sampleIsReady(page);
  await page.getByRole("button", { name: /^Claims/ }).click();
  await page.getByRole("button", { name: /^Worth checking/ }).click();
  const worth = page.getByRole("complementary", { name: "Worth checking" });
  await expect(worth.getByRole("button").first()).toContainText("sum of money +3");
  await worth.getByRole("button").first().focus();
  await page.keyboard.press("Enter");
  const form = inspector(page).getByRole("form", { name: "Record claim" });
  await expect(form.getByRole("textbox", { name: "Statement" })).not.toHaveValue("");
});
