import { expect, inspector, notices, sampleIsReady, test } from "./support/workbench.ts";

test("the host dies under the window: it says so, comes back, and nothing is lost", async ({ workbench }) => {
  const { page, shell } = workbench;
  await sampleIsReady(page);
  await page.keyboard.press("r");
  const form = inspector(page).getByRole("form", { name: "Record claim" });
  await form.getByRole("textbox", { name: "Statement" }).fill("Written before the kill");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();

  // Half a claim is in the form when the host goes.
  await page.keyboard.press("r");
  await form.getByRole("textbox", { name: "Statement" }).fill("Being written when the host died");
  const before = shell.pid;
  const restarted = shell.kill();
  await expect(notices(page)).toContainText("The engine has stopped.");
  await restarted;
  expect(shell.pid).not.toBe(before);
  await expect(notices(page)).toContainText("The engine is running again. Nothing was lost.", { timeout: 20_000 });
  await expect(form.getByRole("textbox", { name: "Statement" })).toHaveValue("Being written when the host died");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();

  await page.getByRole("button", { name: /^Claims/ }).click();
  await expect(page.getByRole("row", { name: /Written before the kill/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Being written when the host died/ })).toBeVisible();
});

test("a project opened anew after kill -9 has every claim that was acknowledged", async ({ workbench }) => {
  const { page } = workbench;
  await sampleIsReady(page);
  for (const statement of ["First claim", "Second claim"]) {
    await page.keyboard.press("r");
    const form = inspector(page).getByRole("form", { name: "Record claim" });
    await form.getByRole("textbox", { name: "Statement" }).fill(statement);
    await page.keyboard.press("Control+Enter");
    await expect(form).toBeHidden();
  }
  await workbench.shell.kill();
  await workbench.reopen();
  await sampleIsReady(page);
  await page.getByRole("button", { name: /^Claims/ }).click();
  for (const statement of ["First claim", "Second claim"]) {
    await expect(page.getByRole("row", { name: new RegExp(statement) })).toBeVisible();
  }
});
