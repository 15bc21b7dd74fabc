import { expect, sampleIsReady, test } from "./support/workbench.ts";

test("panes move, hide and come back, by menu and by key, and the ribbons follow", async ({ workbench }) => {
  const { page } = workbench;
  await sampleIsReady(page);
  const heads = page.locator(".pane:not([hidden]) h2");
  const inOrder = async (): Promise<string[]> =>
    await heads.evaluateAll((all) =>
      all
        .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
        .map(({ textContent }) => textContent),
    );
  await expect.poll(inOrder).toEqual(["Tiếng Việt", "Deutsch", "English"]);
  await page.getByRole("button", { name: /^More for Vietnamese/u }).click();
  const menu = page.getByRole("menu");
  await expect(menu.getByRole("menuitem", { name: "Move pane left" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(menu).toHaveCount(0);
  await expect.poll(inOrder).toEqual(["Deutsch", "Tiếng Việt", "English"]);

  await page.getByRole("button", { name: /^More for English/u }).click();
  await menu.getByRole("menuitem", { name: "Hide pane" }).click();
  await expect.poll(inOrder).toEqual(["Deutsch", "Tiếng Việt"]);
  await expect(page.locator(".gutter")).toHaveCount(1);
  await expect(page.locator(".gutter path").first()).toBeAttached();
  await page
    .getByRole("button", { name: /English/u })
    .filter({ has: page.locator(".folded-name") })
    .click();
  await expect.poll(inOrder).toEqual(["Deutsch", "Tiếng Việt", "English"]);
});
