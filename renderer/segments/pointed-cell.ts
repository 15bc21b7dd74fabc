/** The cell of a column beside the pointer, and the cut between its segments nearest to it. */
export interface Pointed {
  readonly cell: HTMLElement;
  readonly bead: string;
  /** So many of the cell's segments stand above the cut. */
  readonly before: number;
  /** Where the cut is, in px of the window. */
  readonly cutY: number;
}

/** A drag stays in its version's column: how far to the side the pointer goes is of no matter. */
export function pointedAt(grid: HTMLElement, version: string, { y }: { readonly y: number }): Pointed | null {
  const cells = [...grid.querySelectorAll<HTMLElement>(".cell")].filter(
    ({ dataset }) => dataset["version"] === version,
  );
  const cell = cells.find((candidate) => {
    const { top, bottom } = candidate.getBoundingClientRect();
    return top <= y && y < bottom;
  });
  const bead = cell?.dataset["bead"];
  if (cell === undefined || bead === undefined) return null;
  const boxes = [...cell.querySelectorAll(".segment")].map((segment) => segment.getBoundingClientRect());
  const before = boxes.filter(({ top, bottom }) => (top + bottom) / 2 < y).length;
  const cutY = boxes[before]?.top ?? boxes.at(-1)?.bottom ?? cell.getBoundingClientRect().top;
  return { cell, bead, before, cutY };
}
