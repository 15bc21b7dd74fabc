/** All values that printed digits may stand for: "11.15 million" is 11,145,000 to 11,155,000. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Printed intervals, widened by this, meet: consistent. Correct chained conversions stray up to 4.7 %. */
export const CONSISTENT_GAP = 1.05;
/** Up to here a conversion is rough; beyond, inconsistent. */
export const ROUGH_GAP = 1.2;

/**
 * How far apart two intervals are, as a factor: 1 where they meet, otherwise the ratio of their nearest ends.
 * Infinite across zero, where no factor leads from one to the other. Symmetric, and unchanged by a common scale.
 */
export function gapBetween(a: Interval, b: Interval): number {
  const [lower, upper] = a.low <= b.low ? [a, b] : [b, a];
  if (upper.low <= lower.high) return 1;
  if (lower.high > 0) return upper.low / lower.high;
  if (upper.low < 0) return lower.high / upper.low;
  return Infinity;
}

/** How far apart two single values are, as a factor of at least 1; infinite across zero. */
export function ratioBetween(a: number, b: number): number {
  if (a === b) return 1;
  if (a * b <= 0) return Infinity;
  const ratio = Math.abs(a / b);
  return ratio < 1 ? 1 / ratio : ratio;
}

/** A relative slip that still counts as "the same digits, the decimal point moved". */
const SHIFT_SLACK = 1.01;
/** The same between amounts in two currencies, which a rate has blurred. */
export const CONVERTED_SHIFT_SLACK = 1.05;

/** True where one value is the other with its decimal point moved: 4.8 million and 4.8 billion. */
export function isPowerOfTen(ratio: number, slack: number = SHIFT_SLACK): boolean {
  if (!Number.isFinite(ratio)) return false;
  const power = Math.round(Math.log10(ratio));
  return power >= 1 && ratioBetween(ratio, 10 ** power) <= slack;
}

/** `interval` times a positive factor. */
export function scaleInterval(interval: Interval, factor: number): Interval {
  return { low: interval.low * factor, high: interval.high * factor };
}
