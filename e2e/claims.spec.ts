import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

test(
  "a sentence that is worth checking becomes a claim by Enter",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.getByRole("button", { name: /^Claims/ }).click();
    await page.getByRole("button", { name: /^Worth checking/ }).click();
    const worth = page.getByRole("complementary", { name: "Worth checking" });
    await expect(worth.getByRole("button").first()).toContainText("sum of money +3");
    await worth.getByRole("button").first().focus();
    await page.keyboard.press("Enter");
    const form = inspector(page).getByRole("form", { name: "Record claim" });
    await expect(form.getByRole("textbox", { name: "Statement" })).not.toHaveValue("");
  },
);
