import type { PairEvidence } from "./pair-evidence.ts";

/** More cells than this and the search keeps to a band about the diagonal: bounds time (some 0.1 s) and memory. */
const MOST_CELLS = 12_000_000;

/** The best chain of one-to-one links in text order. */
export interface CoarsePath {
  /** Nats: the sum over its links, each of which is worth more than nothing. */
  readonly score: number;
  /** Linked segments as `[left, right]`, ascending in both. */
  readonly links: readonly (readonly [left: number, right: number])[];
}

/**
 * A first look at two versions: heaviest chain of 1:1 links by items and length, leaving segments out for free.
 * O(n·m) with one byte a cell, and no more than {@link MOST_CELLS}.
 *
 * @param reversed reads the right version from its end: what two texts share as a topic stays, the order goes
 */
export function findCoarsePath(evidence: PairEvidence, reversed = false): CoarsePath {
  const rows = evidence.left.version.segments.length;
  const columns = evidence.right.version.segments.length;
  const reach = Math.max(50, Math.floor(MOST_CELLS / Math.max(1, rows) / 2));
  const holders = indexHolders(evidence, reversed);
  const { unions, misses } = evidence.items.left;
  const rightMisses = evidence.items.right.misses[0]!;
  let above = new Float64Array(columns + 1);
  let here = new Float64Array(columns + 1);
  const shared = new Float64Array(columns + 1);
  const steps: { readonly from: number; readonly links: Uint8Array }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const middle = Math.round(((row + 0.5) * columns) / rows);
    const from = Math.max(0, middle - reach);
    const to = Math.min(columns, middle + reach);
    const links = new Uint8Array(to - from);
    shared.fill(0);
    for (const item of unions[0]![row]!) {
      for (const column of holders[item]!) shared[column]! += evidence.items.worth[item]!;
    }
    here.set(above);
    for (let column = from; column < to; column += 1) {
      const right = reversed ? columns - 1 - column : column;
      let link = shared[column]! - misses[0]![row]! - rightMisses[right]!;
      // Lengths alone bring no two segments together here, and a logarithm a cell would be most of the time.
      if (link > 0) link += evidence.lengths.logOdds(row, 1, right, 1);
      const linked = above[column]! + link;
      const left = here[column]!;
      let best = Math.max(above[column + 1]!, left);
      let step = best === left ? 1 : 0;
      if (link > 0 && linked > best) {
        best = linked;
        step = 2;
      }
      here[column + 1] = best;
      links[column - from] = step;
    }
    here.fill(here[to]!, to + 1);
    steps.push({ from, links });
    [above, here] = [here, above];
  }
  return { score: above[columns]!, links: traceBack(steps, columns) };
}

function traceBack(
  steps: readonly { readonly from: number; readonly links: Uint8Array }[],
  columns: number,
): (readonly [number, number])[] {
  const links: (readonly [number, number])[] = [];
  let row = steps.length;
  let column = columns;
  while (row > 0 && column > 0) {
    const { from, links: choices } = steps[row - 1]!;
    // Outside the band nothing links: back to it, or up past it.
    const step = column > from + choices.length ? 1 : column <= from ? 0 : choices[column - 1 - from]!;
    if (step === 2) links.push([row - 1, column - 1]);
    if (step !== 1) row -= 1;
    if (step !== 0) column -= 1;
  }
  return links.reverse();
}

function indexHolders({ items, right }: PairEvidence, reversed: boolean): readonly (readonly number[])[] {
  const columns = right.version.segments.length;
  const holders = Array.from(items.worth, (): number[] => []);
  items.right.unions[0]!.forEach((ids, segment) => {
    for (const id of ids) holders[id]!.push(reversed ? columns - 1 - segment : segment);
  });
  return holders;
}
