import type { Band } from "./band.ts";
import { MOVES } from "./moves.ts";
import type { Rows } from "./item-groups.ts";
import { MOST_LENGTH_ODDS } from "./evidence/length-model.ts";
import type { PairEvidence } from "./evidence/pair-evidence.ts";

/** Soft paragraph breaks, in nats, where breaks tell anything: both sides open one here, one side only, a group runs over one. */
const BOTH_OPEN = 0.5;
const ONE_OPENS = -0.3;
const RUNS_OVER = -0.8;

/** A group that is this many nats worse than its segments alone has no say. */
const HOPELESS = 8;

/**
 * Scores in nats of every {@link MOVES move} that ends in a cell of the band, `scores[move][cell]`; −Infinity where the
 * move would start outside, or is hopeless. O(cells · moves + items · groups of the band that hold them).
 */
export function scoreMoves(evidence: PairEvidence, band: Band): readonly Float32Array[] {
  const { left, right, items, lengths, priors, alone, embedding } = evidence;
  const rows = left.version.segments.length;
  const cells = band.offset[rows + 1]!;
  const weight = weighParagraphs(left.opens, right.opens);
  const shared = new Float64Array(right.version.segments.length);
  const tables: Float32Array[] = [];
  for (const [index, move] of MOVES.entries()) {
    const scores = new Float32Array(cells).fill(-Infinity);
    tables.push(scores);
    if (move.crosses) {
      scoreCrossing(scores, tables[0]!, band, priors[index]!);
      continue;
    }
    const leftUnions = items.left.unions[move.left - 1]!;
    const holders = items.holders[move.right - 1]!;
    const leftMisses = items.left.misses[move.left - 1]!;
    const rightMisses = items.right.misses[move.right - 1]!;
    const least = (move.left + move.right) * alone - HOPELESS - MOST_LENGTH_ODDS;
    const isFree = freeGroups(right.fixed, move.right);
    const isLeftFree = freeGroups(left.fixed, move.left);
    for (let row = move.left; row <= rows; row += 1) {
      const i = row - move.left;
      if (!isLeftFree[i]) continue;
      const first = Math.max(band.from[row]!, band.from[i]! + move.right);
      const last = Math.min(band.to[row]!, band.to[i]! + move.right);
      if (first > last) continue;
      addShared(shared, leftUnions, i, holders, items.worth, first - move.right, last - move.right);
      for (let column = first; column <= last; column += 1) {
        const j = column - move.right;
        if (!isFree[j]) continue;
        let score = priors[index]! - leftMisses[i]! - rightMisses[j]! + shared[j]!;
        if (weight > 0) score += weight * paragraphScore(left.opens, i, row, right.opens, j, column);
        if (embedding !== null) score += embedding.logOdds(i, move.left, j, move.right);
        if (score < least) continue;
        scores[band.offset[row]! + column - band.from[row]!] = score + lengths.logOdds(i, move.left, j, move.right);
      }
    }
  }
  return tables;
}

/** By first segment: whether a group of `size` has none that is fixed. */
function freeGroups(fixed: Uint8Array, size: number): readonly boolean[] {
  return Array.from(fixed, (_, start) => !fixed.subarray(start, start + size).includes(1));
}

/** `shared[j]` for each group from `first` to `last`: what the items are worth that it shares with `own`'s row. */
function addShared(
  shared: Float64Array,
  own: Rows,
  row: number,
  holders: Rows,
  worth: Float64Array,
  first: number,
  last: number,
): void {
  shared.fill(0, first, last + 1);
  for (let position = own.starts[row]!; position < own.starts[row + 1]!; position += 1) {
    const item = own.items[position]!;
    const end = holders.starts[item + 1]!;
    for (let at = firstFrom(holders.items, first, holders.starts[item]!, end); at < end; at += 1) {
      const group = holders.items[at]!;
      if (group > last) break;
      shared[group]! += worth[item]!;
    }
  }
}

/** Where, from `low` to `high`, the first group stands that is not before `group`. */
function firstFrom(groups: Int32Array, group: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groups[middle]! < group) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two 1:1 beads that cross are worth what each is worth. */
function scoreCrossing(scores: Float32Array, single: Float32Array, band: Band, prior: number): void {
  for (let row = 2; row < band.from.length; row += 1) {
    const first = Math.max(band.from[row]! + 1, band.from[row - 1]!, band.from[row - 2]! + 2);
    const last = Math.min(band.to[row]!, band.to[row - 1]!, band.to[row - 2]! + 2);
    for (let column = first; column <= last; column += 1) {
      const here = band.offset[row]! + column - band.from[row]!;
      scores[here] = prior + single[here - 1]! + single[band.offset[row - 1]! + column - band.from[row - 1]!]!;
    }
  }
}

function paragraphScore(
  left: Uint8Array,
  leftStart: number,
  leftEnd: number,
  right: Uint8Array,
  rightStart: number,
  rightEnd: number,
): number {
  let score = left[leftStart] !== right[rightStart] ? ONE_OPENS : left[leftStart] === 1 ? BOTH_OPEN : 0;
  for (let index = leftStart + 1; index < leftEnd; index += 1) if (left[index] === 1) score += RUNS_OVER;
  for (let index = rightStart + 1; index < rightEnd; index += 1) if (right[index] === 1) score += RUNS_OVER;
  return score;
}

/**
 * How far two versions' breaks can be believed, 0 to 1: as far as they are about equal in number. 0 where every segment
 * on both sides opens a paragraph, since breaks then tell nothing.
 */
function weighParagraphs(left: Uint8Array, right: Uint8Array): number {
  const count = (opens: Uint8Array): number => opens.reduce((sum, open) => sum + open, 0);
  const [leftBreaks, rightBreaks] = [count(left), count(right)];
  if (leftBreaks === left.length && rightBreaks === right.length) return 0;
  return Math.min(leftBreaks, rightBreaks) / Math.max(leftBreaks, rightBreaks);
}
