import { MOST_SEGMENTS } from "../moves.ts";

/** Variance of the log-ratio that a unit of text adds: Gale & Church 1993 found s² = 6.8 per character. */
const VARIANCE_PER_CHARACTER = 6.8;
/** However long the text, translations differ by some 15 %. */
const LEAST_VARIANCE = 0.02;
/** One true pair in twenty has lengths that say nothing (clauses added, cut): bounds the cost at 3 nats. */
const LAWLESS = 0.05;

/** More nats than equal lengths can be worth: √(random ÷ parallel variance) of the widest texts there are. */
export const MOST_LENGTH_ODDS = 4;

/** One side's lengths, in non-space characters. */
export interface Lengths {
  /** `sums[i]`: length of the first `i` segments. */
  readonly sums: Float64Array;
  readonly meanLog: number;
  readonly varianceLog: number;
}

/** Measures the segments of one version. */
export function measureLengths(texts: readonly string[]): Lengths {
  const lengths = texts.map((text) => Math.max(1, text.replace(/\s+/gu, "").length));
  const sums = new Float64Array(lengths.length + 1);
  lengths.forEach((length, index) => (sums[index + 1] = sums[index]! + length));
  const count = Math.max(1, lengths.length);
  const meanLog = lengths.reduce((sum, length) => sum + Math.log(length), 0) / count;
  const varianceLog = lengths.reduce((sum, length) => sum + (Math.log(length) - meanLog) ** 2, 0) / count;
  return { sums, meanLog, varianceLog };
}

/** How likely two groups' lengths are if one translates the other, against two random groups. */
export interface LengthModel {
  /** Expected characters on the right for one on the left. */
  readonly ratio: number;
  /** Log-odds in nats. */
  logOdds(leftStart: number, leftCount: number, rightStart: number, rightCount: number): number;
}

/**
 * Gale & Church 1993 as a log-odds: the log-ratio of two lengths is normal about the document's own
 * ratio if they are parallel, and about the ratio of the counts, far wider, if they are not. Wider always, so
 * equal lengths never count against a pair.
 *
 * @param ratio as measured on a first alignment; by default that of the typical segments, which omissions
 *   do not move
 */
export function modelLengths(
  left: Lengths,
  right: Lengths,
  ratio: number = Math.exp(right.meanLog - left.meanLog),
): LengthModel {
  const logRatio = Math.log(ratio);
  const typical = right.meanLog - left.meanLog - logRatio;
  const logCounts = Array.from({ length: MOST_SEGMENTS + 1 }, (_, count) => Math.log(count));
  return {
    ratio,
    logOdds(leftStart, leftCount, rightStart, rightCount) {
      const leftLength = left.sums[leftStart + leftCount]! - left.sums[leftStart]!;
      const rightLength = right.sums[rightStart + rightCount]! - right.sums[rightStart]!;
      const deviation = Math.log(rightLength / leftLength) - logRatio;
      const parallel = LEAST_VARIANCE + VARIANCE_PER_CHARACTER / (leftLength + rightLength / ratio);
      const random = parallel + left.varianceLog / leftCount + right.varianceLog / rightCount;
      const surprise = deviation - typical - logCounts[rightCount]! + logCounts[leftCount]!;
      const odds = Math.sqrt(random / parallel) * Math.exp((surprise ** 2 / random - deviation ** 2 / parallel) / 2);
      return Math.log(LAWLESS + (1 - LAWLESS) * odds);
    },
  };
}
