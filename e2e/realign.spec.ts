import { expect, sampleIsReady, test } from "./support/workbench.ts";

test("realigning leaves what was confirmed, and asks before", { tag: "@thorough" }, async ({ workbench: { page } }) => {
  await sampleIsReady(page);
  await page.keyboard.press("c");
  const status = page.getByRole("contentinfo");
  await expect(status).toContainText("1 of 12 beads confirmed");
  await status.getByRole("button", { name: "Realign" }).click();
  const dialog = page.getByRole("dialog", { name: "Realign 11 beads?" });
  await expect(dialog).toContainText("Confirmed and locked beads stay as they are.");
  await dialog.getByRole("button", { name: "Realign" }).click();
  await expect(dialog).toBeHidden();
  await expect(status.getByRole("button", { name: "Realign" })).toBeVisible({ timeout: 20_000 });
  await expect(status).toContainText("1 of 12 beads confirmed");
  await expect(page.getByText("Currency does not fit").last()).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByText(/finding \d+ of \d+/u).first()).toBeVisible();
});
