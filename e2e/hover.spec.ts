import type { Locator } from "@playwright/test";
import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

test("what the pointer rests on is said beside it, in the inspector's words, and goes by Esc", async ({
  workbench: { page },
}) => {
  await sampleIsReady(page);
  const tip = page.getByRole("tooltip");

  // Words of the selected bead, so that its facts stand in the inspector, too.
  const yen = page.locator(".pane-text .strong");
  await yen.hover();
  await expect(tip).toHaveText("Amount > 86 M JPY");
  await expect(inspector(page).getByRole("table", { name: "Facts" })).toContainText("> 86 M JPY");
  await page.keyboard.press("Escape");
  await expect(tip).toHaveCount(0);
  await expect(inspector(page).getByRole("heading", { level: 2 })).toContainText("17");

  const ribbon = page.locator(".gutter-view").first();
  const { x, y, width } = await boxOf(ribbon);
  const middle = (await boxOf(yen)).y;
  await page.mouse.move(x + width / 2, Math.max(middle, y + 4));
  await expect(tip).toContainText("Bead 5");
  await expect(tip).toContainText("Status: Auto");
  const pairs = await tip.locator("dt").allTextContents();
  expect(pairs).toEqual(["Vietnamese – German", "Vietnamese – English", "German – English"]);
  for (const percent of await tip.locator("dd").allTextContents()) expect(percent).toMatch(/^\d{1,3}%$/u);
  expect(await inspector(page).locator(".match-words dt").allTextContents()).toEqual(pairs);

  // The pointer may go onto it, and off it it goes.
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(tip).toHaveCount(0);
});

test(
  "a gap says what is missing there, to the pointer and in the text's own label",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.keyboard.press("F9");
    const gap = page.locator(".gap-mark.strong");
    await expect(gap).toHaveCount(1);
    await gap.hover();
    await expect(page.getByRole("tooltip")).toHaveText("missing here: passage");
    await gap.click();
    await expect(page.locator(".pane-text textarea").first()).toHaveAttribute(
      "aria-label",
      /\. Major\. missing here: passage$/u,
    );
  },
);

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("it is not on screen");
  return box;
}
