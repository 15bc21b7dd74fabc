import type { VersionKey } from "../../text/version.ts";
import { MOST_SEGMENTS } from "../moves.ts";

/** Neighbours that a margin is taken against: k = 4 in Artetxe & Schwenk 2019. */
const NEIGHBOURS = 4;
/** Neighbourhoods are at least so near: a segment that is like nothing at all would have boundless margins. */
const LEAST_NEARNESS = 0.1;
/** Margins of pairs that are none lie at least so far below 1, as a root mean square. */
const LEAST_SPREAD = 0.01;

/**
 * A margin's nats, after division by the spread: a logistic step from what is lost by a pair whose vectors say no to what
 * is won by one whose vectors say yes. Bounded, since a model's confident error must not outvote numbers and names.
 */
const LOSS = -3;
const GAIN = 4;
/** Where the step stands, and how steep it is: the second-nearest of a segment without a partner comes to some 0.2. */
const MIDDLE = 0.5;
const WIDTH = 0.2;

/** What a sentence-embedding model says about the versions of a story. */
export interface EmbeddingSimilarity {
  /** Per segment of the version a vector of length 1, all of the same model; `null` for a version that has none. */
  vectorsOf(key: VersionKey): readonly Float32Array[] | null;
}

/** Segments `from` to `to` (excluded) of the right version. */
export interface Candidates {
  readonly from: number;
  readonly to: number;
}

/** How likely two groups' vectors are if one translates the other, against two groups of no relation. */
export interface EmbeddingEvidence {
  /** Log-odds in nats, from {@link LOSS} to {@link GAIN}. Groups hold up to {@link MOST_SEGMENTS} segments. */
  logOdds(leftStart: number, leftCount: number, rightStart: number, rightCount: number): number;
}

/**
 * Evidence from sentence vectors by ratio margin (Artetxe & Schwenk 2019): the cosine of two groups over the mean of the
 * cosines to the nearest segments across, which tells a true pair from a segment that is near to everything. How far
 * margins scatter depends on the model (E5 puts all cosines above 0.7), so they are measured by the scatter of this
 * pair of versions. A group's vector is the sum of its members', at length 1. With few segments there is little to
 * compare with, and the evidence counts for less: for nothing where each version has one.
 *
 * O(n · m · d) in segments and dimension, O(n · c · d) where `candidatesOf` names c segments on the right for one on
 * the left. Pairs that are no candidates are no neighbours either, and cost O(d) each time they are asked for.
 */
export function makeEmbeddingEvidence(
  left: readonly Float32Array[],
  right: readonly Float32Array[],
  candidatesOf: (leftIndex: number) => Candidates = () => ({ from: 0, to: right.length }),
): EmbeddingEvidence {
  const cosines = measureCosines(left, right, candidatesOf);
  const leftGroups = measureGroups(left);
  const rightGroups = measureGroups(right);
  const near = nearness(cosines, leftGroups, rightGroups);
  const marginOf: Margin = (i, leftCount, j, rightCount) => {
    const lengths = leftGroups[leftCount - 1]![i]! * rightGroups[rightCount - 1]![j]!;
    if (!(lengths > 0)) return null;
    let sum = 0;
    for (let row = i; row < i + leftCount; row += 1)
      for (let column = j; column < j + rightCount; column += 1) sum += cosines.at(row, column);
    return (2 * sum) / lengths / (near.left[leftCount - 1]![i]! + near.right[rightCount - 1]![j]!);
  };
  const spread = spreadBelowOne(cosines, marginOf);
  const weight = Math.min(1, (left.length + right.length - 2) / (2 * NEIGHBOURS));
  return {
    logOdds: (leftStart, leftCount, rightStart, rightCount) => {
      const margin = marginOf(leftStart, leftCount, rightStart, rightCount);
      return margin === null ? 0 : weight * toNats((margin - 1) / spread);
    },
  };
}

/** `null` where a group has no vector, as a text without a word has none. */
type Margin = (leftStart: number, leftCount: number, rightStart: number, rightCount: number) => number | null;

function toNats(relativeMargin: number): number {
  return LOSS + (GAIN - LOSS) / (1 + Math.exp((MIDDLE - relativeMargin) / WIDTH));
}

/** Cosines of the candidates, row by row. */
interface Cosines {
  readonly bounds: readonly Candidates[];
  /** Measured now where the pair is no candidate. */
  readonly at: (row: number, column: number) => number;
}

function measureCosines(
  left: readonly Float32Array[],
  right: readonly Float32Array[],
  candidatesOf: (leftIndex: number) => Candidates,
): Cosines {
  const bounds = left.map((_, row) => candidatesOf(row));
  const rows = bounds.map(({ from, to }, row) =>
    Float32Array.from({ length: to - from }, (_, offset) => dot(left[row]!, right[from + offset]!)),
  );
  return {
    bounds,
    at: (row, column) => rows[row]![column - bounds[row]!.from] ?? dot(left[row]!, right[column]!),
  };
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += one[index]! * other[index]!;
  return sum;
}

/** `[count − 1][start]`: the length of the sum of so many vectors from there on. */
type GroupLengths = readonly Float64Array[];

function measureGroups(vectors: readonly Float32Array[]): GroupLengths {
  return Array.from({ length: MOST_SEGMENTS }, (_, more) =>
    Float64Array.from({ length: Math.max(0, vectors.length - more) }, (_, start) => {
      let square = 0;
      for (let one = start; one <= start + more; one += 1)
        for (let other = start; other <= start + more; other += 1) square += dot(vectors[one]!, vectors[other]!);
      return Math.sqrt(Math.max(0, square));
    }),
  );
}

/** `[count − 1][start]` of both sides: the mean cosine of that group to its nearest segments across. */
function nearness(
  { bounds, at }: Cosines,
  leftGroups: GroupLengths,
  rightGroups: GroupLengths,
): { readonly left: readonly Float64Array[]; readonly right: readonly Float64Array[] } {
  const left = leftGroups.map((lengths, more) =>
    lengths.map((length, start) => {
      const nearest = new Nearest();
      const { from, to } = bounds[start]!;
      for (let column = from; column < to; column += 1) {
        let sum = 0;
        for (let row = start; row <= start + more; row += 1) sum += at(row, column);
        nearest.add(sum / length);
      }
      return nearest.mean();
    }),
  );
  const right = rightGroups.map((lengths, more) => {
    const nearest = Array.from(lengths, () => new Nearest());
    bounds.forEach(({ from, to }, row) => {
      for (let start = from; start < Math.min(to, lengths.length); start += 1) {
        let sum = 0;
        for (let column = start; column <= start + more; column += 1) sum += at(row, column);
        nearest[start]!.add(sum / lengths[start]!);
      }
    });
    return Float64Array.from(nearest, (group) => group.mean());
  });
  return { left, right };
}

/** The largest few of the numbers given. */
class Nearest {
  readonly #largest: number[] = [];

  /** Leaves out what is no number, the cosine to a vector of length 0. */
  add(value: number): void {
    const largest = this.#largest;
    if (Number.isNaN(value) || (largest.length === NEIGHBOURS && value <= largest.at(-1)!)) return;
    if (largest.length === NEIGHBOURS) largest.pop();
    let place = largest.length;
    while (place > 0 && largest[place - 1]! < value) place -= 1;
    largest.splice(place, 0, value);
  }

  /** At least {@link LEAST_NEARNESS}. */
  mean(): number {
    const mean = this.#largest.reduce((sum, value) => sum + value, 0) / this.#largest.length;
    return mean > LEAST_NEARNESS ? mean : LEAST_NEARNESS;
  }
}

/** Root mean square of how far the candidates' margins lie below 1: nearly all of those are no pairs. */
function spreadBelowOne({ bounds }: Cosines, marginOf: Margin): number {
  let squares = 0;
  let count = 0;
  bounds.forEach(({ from, to }, row) => {
    for (let column = from; column < to; column += 1) {
      const below = 1 - (marginOf(row, 1, column, 1) ?? 1);
      if (!(below > 0)) continue;
      squares += below ** 2;
      count += 1;
    }
  });
  return Math.max(LEAST_SPREAD, Math.sqrt(squares / Math.max(1, count)));
}
