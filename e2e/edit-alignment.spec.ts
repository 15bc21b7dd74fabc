import type { Page } from "@playwright/test";
import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Segments" });
const rows = (page: Page) => grid(page).locator("[role=row][aria-rowindex]:not([aria-rowindex='1'])");
const undo = (page: Page) => page.getByRole("button", { name: /^Undo/ });
const bead = (page: Page) => inspector(page).locator(".where");

/** The numbers of segments in the selected row, a version each. */
const counts = (page: Page): Promise<number[]> =>
  grid(page)
    .locator("[aria-selected=true] [role=gridcell]")
    .evaluateAll((cells) => cells.map((cell) => cell.querySelectorAll(".segment").length));

async function beadCount(page: Page): Promise<number> {
  return Number(await grid(page).getAttribute("aria-rowcount")) - 1;
}

test("edits by keyboard in the text and in the grid are undone across both views, and are there after reopening", async ({
  workbench,
}) => {
  const { page } = workbench;
  await sampleIsReady(page);

  // In the text: a segment is split where the caret is, in the middle of the sentence.
  const line = page.locator("[data-pane=en] .view-line").filter({ hasText: "blockchain" }).nth(2);
  await line.click();
  await page.keyboard.press("s");
  await expect(undo(page)).toHaveAccessibleName("Undo: split segment");

  // To the same bead in the grid, and from there on without the mouse.
  await page.keyboard.press("g");
  await expect(grid(page)).toBeFocused();
  const split = await counts(page);
  expect(split[2]).toBeGreaterThan(1);
  const total = await beadCount(page);

  await page.keyboard.press("Home");
  // From a bead's last segment the beads are merged, not segments.
  for (let segment = 1; segment < (await counts(page))[2]!; segment++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("m");
  await expect.poll(() => beadCount(page)).toBe(total - 1);
  await expect(undo(page)).toHaveAccessibleName("Undo: merge beads");
  await expect(grid(page)).toBeFocused();

  // A place to split is offered, moved by a word, and taken.
  const before = await counts(page);
  await page.keyboard.press("s");
  await expect(page.getByText("Split here?")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Split here?")).toHaveCount(0);
  await expect.poll(() => counts(page)).toEqual([before[0], before[1], before[2]! + 1]);

  // Four edits back, the last of them in the other view, with the focus where it was.
  await page.keyboard.press("Control+z");
  await expect.poll(() => counts(page)).toEqual(before);
  await page.keyboard.press("Control+z");
  await expect.poll(() => beadCount(page)).toBe(total);
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press("g");
  await expect(undo(page)).toHaveAccessibleName("Undo: split segment");
  await page.keyboard.press("Control+z");
  await expect(undo(page)).toBeDisabled();
  for (const action of ["split segment", "merge beads", "split segment"]) {
    await page.keyboard.press("Control+Shift+z");
    await expect(undo(page)).toHaveAccessibleName(`Undo: ${action}`);
  }

  await workbench.reopen();
  await expect(page.locator(".view-line").first()).toBeVisible();
  await page.getByRole("button", { name: "Segments" }).click();
  expect(await beadCount(page)).toBe(total - 1);
  await expect(undo(page)).toHaveAccessibleName("Undo: split segment");
});

test(
  "a locked bead says why it stays as it is, and offers to be unlocked",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.getByRole("button", { name: "Segments" }).click();
    await grid(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+C");
    await expect(rows(page).first()).toContainText("Locked");
    const total = await beadCount(page);
    await page.keyboard.press("m");
    const refusal = page.locator(".notices .notice.crit");
    await expect(refusal).toContainText("This bead is locked. Unlock it to change it.");
    expect(await beadCount(page)).toBe(total);
    await refusal.getByRole("button", { name: "Unlock" }).click();
    await expect(rows(page).first()).toContainText("Confirmed");
    await expect(grid(page)).toBeFocused();
    await page.keyboard.press("m");
    await expect.poll(() => beadCount(page)).toBe(total - 1);
  },
);

test(
  "boundaries, links, rows and bookmarks: each has its key, and undo takes all back",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.getByRole("button", { name: "Segments" }).click();
    await grid(page).focus();
    const all = () => rows(page).evaluateAll((each) => each.map((row) => row.textContent));
    await page.keyboard.press("Home");
    const before = await all();
    const edits = [
      ["Control+Shift+PageDown", "move segments"],
      [",", "move segments"],
      ["Shift+L", "unlink"],
      ["PageDown", null],
      ["Shift+Comma", "shift all that follows"],
      ["Shift+Period", "shift all that follows"],
      ["Shift+M", "swap beads"],
      ["b", "change bookmark"],
      ["Control+Shift+Enter", null],
    ] as const;
    for (const [key, action] of edits) {
      const label = await undo(page).getAttribute("aria-label");
      const shown = await all();
      await page.keyboard.press(key);
      if (action === null) continue;
      await expect(undo(page), key).toHaveAccessibleName(`Undo: ${action}`);
      if (label === `Undo: ${action}`) await expect.poll(all, key).not.toEqual(shown);
      await expect(grid(page)).toBeFocused();
    }
    // Linked by hand: these words belong to the next bead.
    await page.keyboard.press("l");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("l");
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "Insert empty row" }).click();
    await expect(undo(page)).toHaveAccessibleName("Undo: insert empty row");
    // A row without words has no place in the text, and does no harm there.
    await page.keyboard.press("g");
    await expect(page.locator(".view-line").first()).toBeVisible();
    await page.keyboard.press("g");
    await expect
      .poll(async () => {
        await page.keyboard.press("Control+z");
        return await undo(page).isDisabled();
      })
      .toBe(true);
    await grid(page).focus();
    await page.keyboard.press("Home");
    await expect.poll(all).toEqual(before);
  },
);

test(
  "all above the selected bead are confirmed at once, and undone at once",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.getByRole("button", { name: "Segments" }).click();
    await grid(page).focus();
    await page.keyboard.press("Home");
    const selected = grid(page).locator("[aria-selected=true]");
    await expect
      .poll(async () => {
        await page.keyboard.press("ArrowDown");
        return Number(await selected.getAttribute("aria-rowindex"));
      })
      .toBeGreaterThan(3);
    await page.keyboard.press("Control+Shift+Enter");
    for (const above of [0, 1]) await expect(rows(page).nth(above)).toContainText("Confirmed");
    await expect(selected).not.toContainText("Confirmed");
    await expect(grid(page)).toBeFocused();
    await page.keyboard.press("Control+z");
    for (const above of [0, 1]) await expect(rows(page).nth(above)).not.toContainText("Confirmed");
    await expect(undo(page)).toBeDisabled();
  },
);

test(
  "F8 goes to the next bead of the chosen kind, in either view",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.getByRole("button", { name: "Segments" }).click();
    await page.getByRole("combobox", { name: "Beads to go to" }).selectOption("Not 1:1");
    await grid(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("F8");
    expect((await counts(page)).some((count) => count !== 1)).toBe(true);
    const selected = await grid(page).locator("[aria-selected=true]").getAttribute("aria-rowindex");
    await page.keyboard.press("g");
    const here = new RegExp(`^Bead\\s${Number(selected) - 1}\\b`, "u");
    await expect(bead(page)).toHaveText(here);
    await page.keyboard.press("F8");
    await expect(bead(page)).not.toHaveText(here);
  },
);
