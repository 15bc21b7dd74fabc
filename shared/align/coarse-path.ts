import type { PairEvidence } from "./evidence/pair-evidence.ts";

/** More cells than this and the search keeps to a band about the diagonal: bounds time (some 0.1 s) and memory. */
const MOST_CELLS = 12_000_000;

/** The best chain of one-to-one links in text order. */
export interface CoarsePath {
  /** Nats: the sum over its links, each of which is worth more than nothing. */
  readonly score: number;
  /** Linked segments as `[left, right]`, ascending in both. */
  readonly links: readonly (readonly [left: number, right: number])[];
}

/** One step of a chain, in the row that is looked at. */
interface RowLink {
  readonly column: number;
  readonly value: number;
}

/**
 * A first look at two versions: heaviest chain of 1:1 links by items and length, leaving segments out for free; and
 * the same with the right version read from its end, where what two texts share as a topic stays and the order goes.
 * Sparse: O(k log m) in the pairs of segments that share more than they miss, none of them farther from the diagonal
 * than {@link MOST_CELLS} allows.
 */
export function findCoarsePaths(evidence: PairEvidence): { readonly path: CoarsePath; readonly reversed: CoarsePath } {
  const { items, lengths } = evidence;
  const rows = evidence.left.version.segments.length;
  const columns = evidence.right.version.segments.length;
  const reach = Math.max(50, Math.floor(MOST_CELLS / Math.max(1, rows) / 2));
  const { starts, items: holders } = items.holders[0]!;
  const own = items.left.unions[0]!;
  const leftMisses = items.left.misses[0]!;
  const rightMisses = items.right.misses[0]!;
  const shared = new Float64Array(columns);
  const forwards = new Chains(columns);
  const backwards = new Chains(columns);
  for (let row = 0; row < rows; row += 1) {
    const middle = Math.round(((row + 0.5) * columns) / rows);
    const near = (column: number): boolean => column >= middle - reach && column < middle + reach;
    const touched: number[] = [];
    for (let position = own.starts[row]!; position < own.starts[row + 1]!; position += 1) {
      const item = own.items[position]!;
      for (let at = starts[item]!; at < starts[item + 1]!; at += 1) {
        const right = holders[at]!;
        if (shared[right] === 0) touched.push(right);
        shared[right]! += items.worth[item]!;
      }
    }
    const links: RowLink[] = [];
    const turned: RowLink[] = [];
    for (const right of touched) {
      const fromEnd = columns - 1 - right;
      let value = shared[right]! - leftMisses[row]! - rightMisses[right]!;
      shared[right] = 0;
      // Lengths alone bring no two segments together here.
      if (value <= 0 || !(near(right) || near(fromEnd))) continue;
      value += lengths.logOdds(row, 1, right, 1);
      if (value <= 0) continue;
      if (near(right)) links.push({ column: right, value });
      if (near(fromEnd)) turned.push({ column: fromEnd, value });
    }
    forwards.extend(row, links);
    backwards.extend(row, turned);
  }
  return { path: forwards.best(), reversed: backwards.best() };
}

/** Heaviest chains by their last column: a prefix-maximum tree (Fenwick 1994) over what was linked so far. */
class Chains {
  readonly #tree: Int32Array;
  readonly #scores: number[] = [0];
  readonly #links: (readonly [row: number, column: number])[] = [[-1, -1]];
  readonly #before: number[] = [-1];

  constructor(columns: number) {
    this.#tree = new Int32Array(columns + 1);
  }

  /** Adds a row's links, each to the heaviest chain that ends in an earlier row and column. */
  extend(row: number, links: readonly RowLink[]): void {
    const found = links.map(({ column, value }) => ({ column, before: this.#heaviest(column), value }));
    for (const { column, before, value } of found) {
      const chain = this.#scores.length;
      this.#scores.push(this.#scores[before]! + value);
      this.#links.push([row, column]);
      this.#before.push(before);
      for (let at = column + 1; at < this.#tree.length; at += at & -at) {
        if (this.#scores[chain]! > this.#scores[this.#tree[at]!]!) this.#tree[at] = chain;
      }
    }
  }

  best(): CoarsePath {
    const links: (readonly [number, number])[] = [];
    const last = this.#heaviest(this.#tree.length - 1);
    for (let chain = last; chain > 0; chain = this.#before[chain]!) links.push(this.#links[chain]!);
    return { score: this.#scores[last]!, links: links.reverse() };
  }

  /** Of those that end before a column. */
  #heaviest(column: number): number {
    let best = 0;
    for (let at = column; at > 0; at -= at & -at) {
      const chain = this.#tree[at]!;
      if (this.#scores[chain]! > this.#scores[best]!) best = chain;
    }
    return best;
  }
}
