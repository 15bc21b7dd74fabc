/** Which rows of a long list stand in the view: `first` up to, not with, `end`; px above and below them. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
  readonly abovePx: number;
  readonly belowPx: number;
}

/** Rows are drawn this far beyond the view, so that scrolling shows no gap. */
const MARGIN_PX = 400;

/** The top of each row, and the bottom of the last. Linear. */
export function rowTops(heights: readonly number[]): readonly number[] {
  const tops = [0];
  for (const height of heights) tops.push(tops.at(-1)! + height);
  return tops;
}

/** Logarithmic in the rows. */
export function rowWindow(tops: readonly number[], scrollTop: number, viewPx: number): RowWindow {
  const rows = tops.length - 1;
  const first = Math.max(0, rowsBefore(tops, scrollTop - MARGIN_PX) - 1);
  const end = Math.min(rows, rowsBefore(tops, scrollTop + viewPx + MARGIN_PX));
  return { first, end, abovePx: tops[first]!, belowPx: tops[rows]! - tops[end]! };
}

/** How many rows begin above a height. */
function rowsBefore(tops: readonly number[], px: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle]! < px) low = middle + 1;
    else high = middle;
  }
  return low;
}
