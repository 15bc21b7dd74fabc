import type { Fact } from "../facts/fact.ts";
import { gapBetween, type Interval } from "./interval.ts";
import { type Mention, type QuantityMention, type Reading, isQuantity, readingsOf } from "./mention.ts";
import { timeScale, type UnitScale, unitScale } from "./units.ts";

/** A quantity other than money, ready to be compared. */
export interface Quantity {
  readonly mention: QuantityMention;
  /** Only quantities of one class can disagree: "number", "share", "points", "ordinal", a dimension. */
  readonly comparable: string;
  readonly scale: UnitScale;
  /** The unit as printed: "km", "year", "percent", or "" for a bare number. */
  readonly unit: string;
}

const BARE: UnitScale = { dimension: "number", factor: 1, offset: 0 };
/** "Half" and "50 %" are one share. */
const HUNDREDTH: UnitScale = { dimension: "share", factor: 0.01, offset: 0 };

function quantityOf(mention: QuantityMention): Quantity | null {
  const { fact } = mention;
  switch (fact.kind) {
    case "number":
    case "numberRange":
      return { mention, comparable: "number", scale: BARE, unit: "" };
    case "ordinal":
      return { mention, comparable: "ordinal", scale: BARE, unit: "" };
    case "fraction":
      return { mention, comparable: "share", scale: BARE, unit: "" };
    case "percent":
      return { mention, comparable: "share", scale: HUNDREDTH, unit: "percent" };
    case "percentPoints":
      return { mention, comparable: "points", scale: HUNDREDTH, unit: "percentPoints" };
    case "measure": {
      const scale = unitScale(fact.unit);
      return { mention, comparable: scale.dimension, scale, unit: fact.unit };
    }
    case "duration":
    case "age": {
      const scale = timeScale(fact.unit);
      return { mention, comparable: scale.dimension, scale, unit: fact.unit };
    }
    default:
      return null;
  }
}

const HAS_DIGIT = /\p{Nd}/u;

/**
 * "One" and "first" in words are articles and adverbs in many languages ("một", "ein", "đầu tiên"); only their digits
 * count as statements of a number.
 */
function isMereWord({ fact }: QuantityMention): boolean {
  const isBare = fact.kind === "number" || fact.kind === "ordinal";
  return isBare && Math.abs(fact.value) <= 1 && !HAS_DIGIT.test(fact.text);
}

/** Their numbers say how far off they are, and are compared as numbers: "three years ago", "19th century". */
const COUNTING: readonly Fact["kind"][] = ["relativeDate", "dateRange"];

/** True for a fact inside a longer one that is compared as a whole. */
function isNested(mention: Mention, all: readonly Mention[]): boolean {
  return all.some(
    ({ range, segment, fact }) =>
      segment === mention.segment &&
      fact.kind !== mention.fact.kind &&
      !COUNTING.includes(fact.kind) &&
      range.start <= mention.range.start &&
      range.end >= mention.range.end &&
      range.end - range.start > mention.range.end - mention.range.start,
  );
}

/** The quantities among a version's facts; dates, money, and parts of longer facts are left out. */
export function quantitiesOf(mentions: readonly Mention[]): readonly Quantity[] {
  return mentions
    .filter(isQuantity)
    .filter((mention) => !isMereWord(mention) && !isNested(mention, mentions))
    .map(quantityOf)
    .filter((quantity) => quantity !== null);
}

/** An interval in the base unit of its dimension. */
export function inBaseUnit({ low, high }: Interval, { factor, offset }: UnitScale): Interval {
  return { low: low * factor + offset, high: high * factor + offset };
}

/** Two quantities of one class under the readings that bring them closest; the likeliest readings win ties. */
export function closestReadings(a: Quantity, b: Quantity): { readonly a: Reading; readonly b: Reading; gap: number } {
  const pairs = readingsOf(a.mention.fact).flatMap((left) =>
    readingsOf(b.mention.fact).map((right) => ({
      a: left,
      b: right,
      gap: gapBetween(inBaseUnit(left.interval, a.scale), inBaseUnit(right.interval, b.scale)),
    })),
  );
  return pairs.reduce((best, pair) => (pair.gap < best.gap ? pair : best));
}

/** True where some reading of both prints one number, units aside. */
export function printSameNumber(a: QuantityMention, b: QuantityMention): boolean {
  return readingsOf(a.fact).some((left) =>
    readingsOf(b.fact).some(
      (right) =>
        left.value === right.value ||
        (gapBetween(left.interval, right.interval) === 1 && left.primary && right.primary),
    ),
  );
}
