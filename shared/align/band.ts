import type { CoarsePath } from "./coarse-path.ts";
import type { Barrier } from "./fixed-beads.ts";

/** Up to so many cells are searched whole. */
const SMALL = 10_000;
/** Cells searched on each side of the first path: well over the longest stretch it gets wrong between two good links. */
const HALF_WIDTH = 10;

/**
 * The cells `(row, column)` of the alignment lattice that are searched: row `i` stands after `i` segments on the
 * left, columns `from[i]` to `to[i]` (included) likewise on the right. Both bounds ascend; every step overlaps.
 */
export interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** `offset[i]`: number of cells in the rows before `i`; one entry more than rows. */
  readonly offset: Int32Array;
}

/** Lays a band about the first path, and through the barriers; all cells where there are few. O(rows + columns). */
export function layBand(rows: number, columns: number, path: CoarsePath, barriers: readonly Barrier[] = []): Band {
  const from = new Int32Array(rows + 1);
  const to = new Int32Array(rows + 1).fill(columns);
  if ((rows + 1) * (columns + 1) > SMALL) {
    let previous: readonly [number, number] = [-1, -1];
    for (const next of [...path.links, [rows, columns] as const]) {
      // Between two links the path may run anywhere in their rectangle: its diagonal, widened by the rectangle's odd part.
      const height = next[0] - previous[0];
      const width = next[1] - previous[1];
      const slack = HALF_WIDTH + Math.abs(width - height);
      for (let row = previous[0] + 1; row <= next[0]; row += 1) {
        const middle = previous[1] + 1 + Math.round(((row - previous[0] - 1) * width) / height);
        from[row] = Math.max(0, middle - slack);
        to[row] = Math.min(columns, middle + slack);
      }
      previous = next;
    }
    from[0] = 0;
    to[rows] = columns;
    for (let row = rows - 1; row >= 0; row -= 1) from[row] = Math.min(from[row]!, from[row + 1]!);
    for (let row = 1; row <= rows; row += 1) to[row] = Math.max(to[row]!, to[row - 1]!, from[row]!);
    // A row must touch the one above, or no path leads down.
    for (let row = 1; row <= rows; row += 1) from[row] = Math.min(from[row]!, to[row - 1]!);
  }
  for (const barrier of barriers) passThrough(barrier, from, to);
  const offset = new Int32Array(rows + 2);
  for (let row = 0; row <= rows; row += 1) offset[row + 1] = offset[row]! + to[row]! - from[row]! + 1;
  return { from, to, offset };
}

/** Leaves only paths that come to the barrier's first corner, go down its left side, and then along its right. */
function passThrough({ left, right }: Barrier, from: Int32Array, to: Int32Array): void {
  for (let row = 0; row < from.length; row += 1) {
    if (row <= left[0]) {
      to[row] = Math.min(to[row]!, right[0]);
      from[row] = Math.min(from[row]!, right[0]);
    } else if (row < left[1]) {
      from[row] = right[0];
      to[row] = right[0];
    } else if (row === left[1]) {
      from[row] = right[0];
      to[row] = Math.max(to[row]!, right[1]);
    } else {
      from[row] = Math.max(from[row]!, right[1]);
      to[row] = Math.max(to[row]!, right[1]);
    }
  }
  // The row above the first corner must reach it.
  to[left[0]] = right[0];
}
