import type { Band } from "./band.ts";
import { linkPosterior, type LinkPosterior } from "./link-posterior.ts";
import { MOVES } from "./moves.ts";

/** Links less likely than this are not kept. */
const LEAST_PROBABILITY = 0.01;
/** A little below where a bead's part in a link is dropped, for rounding's sake. */
const LEAST_LOG = Math.log(LEAST_PROBABILITY / 10) - 0.01;

/** What all alignments of two versions together, each weighed by its likelihood, say about beads and segments. */
export interface Posterior {
  readonly links: LinkPosterior;
  /** Per segment, the probability that it stands alone. */
  readonly leftAlone: Float64Array;
  readonly rightAlone: Float64Array;
  /** Per {@link MOVES move}, how many beads of its kind are expected. */
  readonly moves: Float64Array;
  /**
   * The probability of just this bead; 0 for a grouping that is not among the {@link MOVES}. With `finer`, that
   * these segments are linked among each other and with no others, in one bead or in several.
   */
  beadProbability(
    leftStart: number,
    leftCount: number,
    rightStart: number,
    rightCount: number,
    finer?: boolean,
  ): number;
}

/** The lattice of one pair: a band, the moves' scores in nats, and per segment the score of standing alone. */
export interface Lattice {
  readonly band: Band;
  readonly scores: readonly Float32Array[];
  readonly leftAlone: Float64Array;
  readonly rightAlone: Float64Array;
}

/** Forward–backward over the lattice (Baum et al. 1970), in logarithms. O(cells · moves). */
export function forwardBackward(lattice: Lattice): Posterior {
  const { band, scores } = lattice;
  const rows = lattice.leftAlone.length;
  const columns = lattice.rightAlone.length;
  const forward = sweepForward(lattice);
  const backward = sweepBackward(lattice);
  const total = forward[forward.length - 1]!;
  const cellOf = (row: number, column: number): number => band.offset[row]! + column - band.from[row]!;
  const linkRows = Array.from({ length: rows }, () => new Map<number, number>());
  const crossed = Array.from({ length: rows }, () => new Map<number, number>());
  const leftAlone = new Float64Array(rows).fill(1);
  const rightAlone = new Float64Array(columns).fill(1);
  const moves = new Float64Array(MOVES.length);
  for (let row = 1; row <= rows; row += 1) {
    for (let cell = band.offset[row]!; cell < band.offset[row + 1]!; cell += 1) {
      // No bead that ends here is likelier than that the way leads through here at all.
      if (!(forward[cell]! + backward[cell]! - total > LEAST_LOG)) continue;
      const column = band.from[row]! + cell - band.offset[row]!;
      for (const [index, move] of MOVES.entries()) {
        const score = scores[index]![cell]!;
        if (score === -Infinity) continue;
        const start = cellOf(row - move.left, column - move.right);
        const probability = Math.exp(forward[start]! + score + backward[cell]! - total);
        if (probability < LEAST_PROBABILITY / 10) continue;
        moves[index]! += probability;
        for (let left = row - move.left; left < row; left += 1) {
          leftAlone[left]! -= probability;
          const links = linkRows[left]!;
          if (move.crosses) {
            // The last on the left is the first on the right.
            const right = column - 1 - (left - row + 2);
            add(links, right, probability);
            add(crossed[left]!, right, probability);
            continue;
          }
          for (let right = column - move.right; right < column; right += 1) add(links, right, probability);
        }
        for (let right = column - move.right; right < column; right += 1) rightAlone[right]! -= probability;
      }
    }
  }
  for (const links of linkRows) for (const [right, p] of links) if (p < LEAST_PROBABILITY) links.delete(right);
  return {
    links: linkPosterior(linkRows, columns),
    leftAlone: leftAlone.map((probability) => Math.max(0, probability)),
    rightAlone: rightAlone.map((probability) => Math.max(0, probability)),
    moves,
    beadProbability(leftStart, leftCount, rightStart, rightCount, finer) {
      const row = leftStart + leftCount;
      const column = rightStart + rightCount;
      if (column < band.from[row]! || column > band.to[row]!) return 0;
      if (rightStart < band.from[leftStart]! || rightStart > band.to[leftStart]!) return 0;
      const inside = (left: number, right: number): number => {
        if (left === leftStart && right === rightStart) return 0;
        let sum = -Infinity;
        if (right < band.from[left]! || right > band.to[left]!) return sum;
        MOVES.forEach((move, index) => {
          const before = [left - move.left, right - move.right] as const;
          if (before[0] < leftStart || before[1] < rightStart || move.crosses) return;
          if (!finer && (before[0] > leftStart || before[1] > rightStart)) return;
          const score = scores[index]![cellOf(left, right)]!;
          if (score > -Infinity) sum = addLogs(sum, inside(...before) + score);
        });
        return sum;
      };
      const around = forward[cellOf(leftStart, rightStart)]! + backward[cellOf(row, column)]! - total;
      const moved = leftCount === 1 && rightCount === 1 ? (crossed[leftStart]!.get(rightStart) ?? 0) : 0;
      return Math.min(1, moved + Math.exp(around + inside(row, column)));
    },
  };
}

function sweepForward({ band, scores, leftAlone, rightAlone }: Lattice): Float64Array {
  const rows = leftAlone.length;
  const forward = new Float64Array(band.offset[rows + 1]!).fill(-Infinity);
  forward[0] = 0;
  for (let row = 0; row <= rows; row += 1) {
    for (let column = band.from[row]!; column <= band.to[row]!; column += 1) {
      const cell = band.offset[row]! + column - band.from[row]!;
      let sum = forward[cell]!;
      if (column > band.from[row]!) sum = addLogs(sum, forward[cell - 1]! + rightAlone[column - 1]!);
      if (row > 0 && column <= band.to[row - 1]! && column >= band.from[row - 1]!) {
        sum = addLogs(sum, forward[band.offset[row - 1]! + column - band.from[row - 1]!]! + leftAlone[row - 1]!);
      }
      for (let index = 0; index < MOVES.length; index += 1) {
        const score = scores[index]![cell]!;
        if (score === -Infinity) continue;
        const { left, right } = MOVES[index]!;
        const start = band.offset[row - left]! + column - right - band.from[row - left]!;
        sum = addLogs(sum, forward[start]! + score);
      }
      forward[cell] = sum;
    }
  }
  return forward;
}

function sweepBackward({ band, scores, leftAlone, rightAlone }: Lattice): Float64Array {
  const rows = leftAlone.length;
  const backward = new Float64Array(band.offset[rows + 1]!).fill(-Infinity);
  backward[backward.length - 1] = 0;
  const reach = (cell: number, value: number): void => {
    backward[cell] = addLogs(backward[cell]!, value);
  };
  for (let row = rows; row >= 0; row -= 1) {
    for (let column = band.to[row]!; column >= band.from[row]!; column -= 1) {
      const cell = band.offset[row]! + column - band.from[row]!;
      const value = backward[cell]!;
      if (value === -Infinity) continue;
      if (column > band.from[row]!) reach(cell - 1, value + rightAlone[column - 1]!);
      if (row > 0 && column <= band.to[row - 1]! && column >= band.from[row - 1]!) {
        reach(band.offset[row - 1]! + column - band.from[row - 1]!, value + leftAlone[row - 1]!);
      }
      for (let index = 0; index < MOVES.length; index += 1) {
        const score = scores[index]![cell]!;
        if (score === -Infinity) continue;
        const { left, right } = MOVES[index]!;
        reach(band.offset[row - left]! + column - right - band.from[row - left]!, value + score);
      }
    }
  }
  return backward;
}

function add(sums: Map<number, number>, key: number, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

/** What is this many nats less changes nothing that is looked at: 10⁻⁸. */
const NEGLIGIBLE = 18;

/** log(eᵃ + eᵇ) */
function addLogs(a: number, b: number): number {
  if (a < b) return b - a > NEGLIGIBLE ? b : b + Math.log1p(Math.exp(a - b));
  return b === -Infinity || a - b > NEGLIGIBLE ? a : a + Math.log1p(Math.exp(b - a));
}
