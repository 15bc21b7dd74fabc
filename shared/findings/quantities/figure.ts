import { gapBetween, ratioBetween } from "./interval.ts";
import type { Reading } from "../mention.ts";

const slackOf = ({ ends, interval }: Reading): number => ends.low - interval.low;

/**
 * How far apart two figures in one unit are, as a factor: 1 where they are one figure, printed alike or with the finer
 * one rounded to the coarser ("2.4 million", "2 million"); a range and a figure within it are one, too. Two figures of
 * the same precision are one only if they are equal: "2 cases" and "3 cases" differ, though each may be rounded.
 */
export function figureGap(a: Reading, b: Reading): number {
  const slack = Math.max(slackOf(a), slackOf(b));
  const isNear = (left: number, right: number): boolean => left === right || Math.abs(left - right) < slack;
  const areBothRanges = isRange(a) === isRange(b);
  const isOne = areBothRanges
    ? isNear(a.ends.low, b.ends.low) && isNear(a.ends.high, b.ends.high)
    : gapBetween(a.ends, b.ends) === 1 || isNear(a.ends.low, b.ends.low) || isNear(a.ends.high, b.ends.high);
  if (isOne) return 1;
  return areBothRanges
    ? Math.max(ratioBetween(a.ends.low, b.ends.low), ratioBetween(a.ends.high, b.ends.high))
    : gapBetween(a.ends, b.ends);
}

/** True for both ends of a printed range. */
export const isRange = ({ ends }: Reading): boolean => ends.low !== ends.high;
