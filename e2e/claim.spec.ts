import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

const STATEMENT = "The scheme took more than 86 million Japanese yen";

test("a claim recorded from the currency finding holds its words in all three versions", async ({ workbench }) => {
  const { page } = workbench;
  await sampleIsReady(page);
  await page.keyboard.press("r");
  const form = inspector(page).getByRole("form", { name: "Record claim" });
  await form.getByRole("textbox", { name: "Statement" }).fill(STATEMENT);
  await form.getByRole("radio", { name: "Refuted" }).check();
  await form.getByRole("textbox", { name: /Reason/ }).fill("86 million yen was worth 0.78 million dollars that day.");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();

  await page.getByRole("button", { name: /^Claims/ }).click();
  const claim = page.getByRole("row", { name: new RegExp(STATEMENT) });
  await expect(claim).toContainText("Refuted");
  for (const words of ["86 triệu yên", "11,15 Mio. Euro", "86 million yuan"]) await expect(claim).toContainText(words);

  await page.keyboard.press("Control+z");
  await expect(claim).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(claim).toHaveCount(1);

  await workbench.reopen();
  await sampleIsReady(page);
  await page.getByRole("button", { name: /^Claims/ }).click();
  await expect(claim).toContainText("86 triệu yên");
  // Undo reaches across closing and reopening.
  await page.keyboard.press("Control+z");
  await expect(claim).toHaveCount(0);
});

test("a verdict needs a reason; what was written stays", async ({ workbench: { page } }) => {
  await sampleIsReady(page);
  await page.keyboard.press("r");
  const form = inspector(page).getByRole("form", { name: "Record claim" });
  await form.getByRole("textbox", { name: "Statement" }).fill(STATEMENT);
  await form.getByRole("radio", { name: "Verified" }).check();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("This verdict needs a reason.")).toBeVisible();
  await expect(form.getByRole("textbox", { name: "Statement" })).toHaveValue(STATEMENT);
});

test(
  "an annotation on selected words is listed, and there again after reopening",
  { tag: "@thorough" },
  async ({ workbench }) => {
    const { page } = workbench;
    await sampleIsReady(page);
    // A double click selects a word, as in any text.
    await page.locator("[data-pane=de] .view-line").filter({ hasText: "Verhaftungen" }).first().dblclick();
    await page.keyboard.press("n");
    const popover = page.getByRole("dialog", { name: "Annotate" });
    await popover.getByRole("radio", { name: "Accuracy" }).check();
    await popover.getByRole("radio", { name: "Major" }).check();
    await popover.getByRole("textbox", { name: "Note" }).fill("Not what the source says");
    await page.keyboard.press("Control+Enter");
    await expect(popover).toBeHidden();

    await page.getByRole("button", { name: /^Annotations/ }).click();
    const annotation = page.getByRole("row", { name: /Not what the source says/ });
    await expect(annotation).toContainText("Accuracy");
    await page.keyboard.press("Control+z");
    await expect(annotation).toHaveCount(0);
    await page.keyboard.press("Control+Shift+z");
    await expect(annotation).toHaveCount(1);
    await workbench.reopen();
    await sampleIsReady(page);
    await page.getByRole("button", { name: /^Annotations/ }).click();
    await expect(annotation).toContainText("Major");
  },
);

test(
  "a claim can be written with the panels closed: its form brings the inspector along",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.keyboard.press("Control+b");
    await page.keyboard.press("Control+Shift+b");
    await expect(inspector(page)).toBeHidden();
    await page.keyboard.press("r");
    await expect(inspector(page).getByRole("form", { name: "Record claim" })).toBeVisible();
  },
);
