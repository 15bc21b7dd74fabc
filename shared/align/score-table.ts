import type { Band } from "./band.ts";
import { MOVES } from "./moves.ts";
import type { PairEvidence } from "./pair-evidence.ts";

/** Soft paragraph breaks, in nats, where breaks tell anything: both sides open one here, one side only, a group runs over one. */
const BOTH_OPEN = 0.8;
const ONE_OPENS = -0.5;
const RUNS_OVER = -0.8;

/**
 * Scores in nats of every {@link MOVES move} that ends in a cell of the band, `scores[move][cell]`;
 * −Infinity where the move would start outside. O(cells · moves · items a group).
 */
export function scoreMoves(evidence: PairEvidence, band: Band): readonly Float32Array[] {
  const { left, right, items, lengths } = evidence;
  const rows = left.version.segments.length;
  const cells = band.offset[rows + 1]!;
  const weight = weighParagraphs(left.opens, right.opens);
  const held = new Uint8Array(items.worth.length);
  return MOVES.map((move) => {
    const scores = new Float32Array(cells).fill(-Infinity);
    const leftUnions = items.left.unions[move.left - 1]!;
    const rightUnions = items.right.unions[move.right - 1]!;
    const leftMisses = items.left.misses[move.left - 1]!;
    const rightMisses = items.right.misses[move.right - 1]!;
    for (let row = move.left; row <= rows; row += 1) {
      const i = row - move.left;
      for (const item of leftUnions[i]!) held[item] = 1;
      const first = Math.max(band.from[row]!, band.from[i]! + move.right);
      const last = Math.min(band.to[row]!, band.to[i]! + move.right);
      for (let column = first; column <= last; column += 1) {
        const j = column - move.right;
        let score = move.prior - leftMisses[i]! - rightMisses[j]! + lengths.logOdds(i, move.left, j, move.right);
        for (const item of rightUnions[j]!) if (held[item] === 1) score += items.worth[item]!;
        if (weight > 0) score += weight * paragraphScore(left.opens, i, row, right.opens, j, column);
        scores[band.offset[row]! + column - band.from[row]!] = score;
      }
      for (const item of leftUnions[i]!) held[item] = 0;
    }
    return scores;
  });
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
