import type { Page } from "@playwright/test";

/** One way of changing the alignment, as a person does it in the segments view with the grid focused. */
interface Edit {
  readonly id: string;
  /** Edits that make one possible here, by their keys. */
  readonly after?: readonly string[];
  /** Keys that change nothing yet. */
  readonly before?: readonly string[];
  /** The key that is timed; a name of a button where there is none. */
  readonly key: string | { readonly button: string };
}

const EDITS: readonly Edit[] = [
  { id: "bead.merge", key: "m" },
  { id: "bead.split", before: ["s"], key: "Enter" },
  { id: "bead.splitBefore", after: ["."], before: ["ArrowDown"], key: "Shift+S" },
  { id: "bead.boundaryUp", key: "," },
  { id: "bead.boundaryDown", key: "." },
  { id: "bead.link", before: ["l", "Shift+J"], key: "l" },
  { id: "bead.unlink", key: "Shift+L" },
  { id: "bead.swap", key: "Shift+M" },
  { id: "bead.shiftUp", key: "Shift+<" },
  { id: "bead.shiftDown", key: "Shift+>" },
  { id: "bead.insert", key: { button: "Insert empty row" } },
  { id: "bead.remove", after: ["insert"], before: ["Shift+J"], key: { button: "Remove empty row" } },
  { id: "bead.confirmAbove", key: "Control+Shift+Enter" },
  { id: "bead.bookmark", key: "b" },
  { id: "bead.confirm", key: "c" },
  { id: "bead.lock", key: "Shift+C" },
];

/** A row of the story's first screen; one apart each round, so that no round finds what the one before it left. */
const FIRST_ROW = 2;
const PATIENCE_MS = 5_000;

/**
 * Times each edit command, undo and redo, from the key to the painted frame that shows what the host has saved.
 *
 * @returns ms by command; a command without times could not be run in this story
 */
export async function timeEdits(page: Page, rounds: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>([...EDITS.map(({ id }) => id), "undo", "redo"].map((id) => [id, []]));
  await page.getByRole("button", { name: "Segments" }).click();
  await page.getByRole("button", { name: "More", exact: true }).click();
  for (let round = 0; round < rounds; round++) {
    for (const edit of EDITS) {
      await goToRow(page, FIRST_ROW + (round % 4));
      for (const key of edit.after ?? []) await changed(page, key === "insert" ? { button: "Insert empty row" } : key);
      for (const key of edit.before ?? []) await page.keyboard.press(key);
      const time = await changed(page, edit.key);
      if (time !== null) times.get(edit.id)!.push(time);
      const steps = (edit.after?.length ?? 0) + (time === null ? 0 : 1);
      await page.keyboard.press("Escape");
      for (let step = 0; step < steps; step++) keep(times.get("undo")!, await changed(page, "Control+z"));
      if (steps !== 1) continue;
      keep(times.get("redo")!, await changed(page, "Control+Shift+z"));
      keep(times.get("undo")!, await changed(page, "Control+z"));
    }
  }
  await page.getByRole("button", { name: "Compare" }).click();
  return times;
}

const keep = (times: number[], time: number | null): void => {
  if (time !== null) times.push(time);
};

async function goToRow(page: Page, row: number): Promise<void> {
  await page.getByRole("grid").focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < row; step++) await page.keyboard.press("ArrowDown");
}

/** ms to the change shown; `null` where none came. */
async function changed(page: Page, input: Edit["key"]): Promise<number | null> {
  const before = await page.evaluate(() => window.watch.changes.length);
  try {
    if (typeof input === "string") await page.keyboard.press(input);
    else await page.getByRole("button", { name: input.button, exact: true }).click({ timeout: PATIENCE_MS });
    await page.waitForFunction((known) => window.watch.changes.length > known, before, { timeout: PATIENCE_MS });
  } catch {
    return null;
  }
  if (typeof input !== "string") await page.getByRole("grid").focus();
  return page.evaluate(() => window.watch.changes.at(-1)!);
}
