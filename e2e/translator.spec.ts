import type { Locator, Page } from "@playwright/test";
import { expect, sampleIsReady, test } from "./support/workbench.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Segments" });
const undo = (page: Page) => page.getByRole("button", { name: /^Undo/ });
/** A version's cell of a bead, by their numbers from 1. */
const cell = (page: Page, bead: number, version: number) =>
  grid(page)
    .locator(`[role=row][aria-rowindex="${bead + 1}"] [role=gridcell]`)
    .nth(version - 1);
const segments = (of: Locator) => of.locator(".segment");

/** Takes hold at the left edge of one element and goes to the middle of another, without letting go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = (await from.boundingBox())!;
  const goal = (await to.boundingBox())!;
  await page.mouse.move(start.x + Math.min(5, start.width / 2), start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 3 });
}

test("a translator mends a misalignment by split, move and merge, annotates two segments and undoes half of it", async ({
  workbench: { page },
}) => {
  await sampleIsReady(page);
  await page.getByRole("button", { name: "Segments" }).click();
  await expect(page.getByText("0 of 12 confirmed", { exact: true })).toBeVisible();

  // Split: the German of the second bead, where the tool proposes it.
  const second = cell(page, 2, 2);
  const whole = await second.innerText();
  await segments(second).first().click();
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  await expect(segments(second)).toHaveCount(2);
  const head = await segments(second).first().innerText();

  // Move: its first half to the bead above, by the mouse. Esc lets go of it first.
  const first = cell(page, 1, 2);
  const before = await segments(first).count();
  // Not where other words would stand between it and what is there.
  await drag(page, segments(second).nth(1).locator(".grip"), first);
  await expect(segments(second).nth(1)).toHaveAttribute("data-dragged");
  await expect(first).not.toHaveAttribute("data-drop");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await drag(page, segments(second).first().locator(".grip"), first);
  await expect(first).toHaveAttribute("data-drop", "legal");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(first).not.toHaveAttribute("data-drop");
  await expect(undo(page)).toHaveAccessibleName("Undo: split segment");
  await drag(page, segments(second).first().locator(".grip"), first);
  await page.mouse.up();
  await expect(segments(first)).toHaveCount(before + 1);
  await expect(segments(first).last()).toHaveText(head);

  // And back by the boundary between the two beads: dragged up over what does not belong above it.
  await first.hover();
  await drag(page, first.locator(".boundary"), segments(first).last());
  await page.mouse.move((await first.boundingBox())!.x + 60, (await segments(first).last().boundingBox())!.y + 2);
  await expect(page.locator(".drop-line")).toBeVisible();
  await page.mouse.up();
  await expect(segments(first)).toHaveCount(before);
  await expect(segments(second)).toHaveCount(2);

  // Merge: one segment again.
  await segments(second).first().click();
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press("m");
  await expect(segments(second)).toHaveCount(1);
  expect(await second.innerText()).toContain(whole.slice(0, 40));

  // A whole segment is annotated at the caret, then words that are selected in a cell.
  await page.keyboard.press("n");
  const popover = page.getByRole("dialog", { name: "Annotate" });
  await expect(popover.locator("q")).toContainText(whole.slice(0, 30));
  const row = (await grid(page).locator("[aria-selected=true]").boundingBox())!;
  const form = (await popover.boundingBox())!;
  expect(form.y >= row.y + row.height || form.y + form.height <= row.y).toBe(true);
  await popover.getByRole("textbox", { name: "Note" }).fill("Too long for one sentence");
  await page.keyboard.press("Control+Enter");
  await expect(popover).toBeHidden();
  await expect(grid(page)).toBeFocused();
  const words = segments(cell(page, 3, 3))
    .first()
    .getByText("20", { exact: true });
  await words.dblclick();
  await page.keyboard.press("n");
  await expect(popover.locator("q")).toHaveText("20");
  await page.keyboard.press("Control+Enter");
  await expect(popover).toBeHidden();
  await expect(undo(page)).toHaveAccessibleName("Undo: annotate");

  // Half of it is undone: both annotations and the merge; what was moved stays.
  for (const next of ["annotate", "merge segments", "move segments"]) {
    await page.keyboard.press("Control+z");
    await expect(undo(page)).toHaveAccessibleName(`Undo: ${next}`);
  }
  await expect(segments(second)).toHaveCount(2);
  await page.getByRole("button", { name: /^Annotations/ }).click();
  await expect(page.getByText("No annotations yet")).toBeVisible();
});

test(
  "a finding is dismissed in the grid by a form that names it, and that closes when another one is selected",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.getByRole("button", { name: "Segments" }).click();
    await page.getByRole("radio", { name: /^With findings/ }).check();
    const shown = Number(await grid(page).getAttribute("aria-rowcount"));
    expect(shown).toBeLessThan(13);
    await expect(
      grid(page)
        .getByRole("rowheader", { name: /findings?: / })
        .first(),
    ).toBeVisible();
    await grid(page).focus();
    await page.keyboard.press("x");
    const form = page.getByRole("dialog", { name: "Why dismiss this finding?" });
    await expect(form).toContainText("Bead 5");
    await segments(grid(page).locator("[role=gridcell]")).first().click();
    await expect(form).toBeHidden();
    await grid(page).focus();
    await page.keyboard.press("x");
    await expect(form).toContainText("Bead 1");
    await page.keyboard.press("Enter");
    await expect(form).toBeHidden();
    await expect(grid(page)).toBeFocused();
    await expect(undo(page)).toHaveAccessibleName("Undo: dismiss finding");
  },
);

test(
  "a locked bead gives nothing away to the mouse and offers to be unlocked; an empty cell takes what is linked to it",
  { tag: "@thorough" },
  async ({ workbench: { page } }) => {
    await sampleIsReady(page);
    await page.getByRole("button", { name: "Segments" }).click();
    await segments(cell(page, 1, 1))
      .first()
      .click();
    await page.keyboard.press("Shift+C");
    await expect(grid(page).getByRole("rowheader").first()).toContainText("Locked");
    await drag(
      page,
      segments(cell(page, 1, 1))
        .first()
        .locator(".grip"),
      cell(page, 2, 1),
    );
    await expect(cell(page, 2, 1)).toHaveAttribute("data-drop", "locked");
    await page.mouse.up();
    const refusal = page.locator(".notices .notice.crit");
    await refusal.getByRole("button", { name: "Unlock" }).click();
    await expect(grid(page).getByRole("rowheader").first()).toContainText("Confirmed");
    await drag(
      page,
      segments(cell(page, 1, 1))
        .first()
        .locator(".grip"),
      cell(page, 2, 1),
    );
    await page.mouse.up();
    await expect(segments(cell(page, 1, 1))).toHaveCount(0);

    await cell(page, 1, 1).getByRole("button", { name: "Link" }).click();
    await expect(grid(page)).toBeFocused();
    await segments(cell(page, 2, 1))
      .first()
      .click();
    await page.keyboard.press("l");
    await expect(segments(cell(page, 1, 1))).toHaveCount(1);
  },
);
