import type { Fact } from "../../facts/fact.ts";
import { figureGap, isRange } from "./figure.ts";
import { CONSISTENT_GAP, gapBetween, type Interval } from "./interval.ts";
import {
  type Mention,
  type QuantityFact,
  type QuantityMention,
  type Reading,
  isQuantity,
  readingsOf,
} from "../mention.ts";
import { digitsOf } from "./number-traces.ts";
import { timeScale, type UnitScale, unitScale } from "./units.ts";

/** A quantity other than money, ready to be compared. */
export interface Quantity {
  readonly mention: QuantityMention;
  /** Only quantities of one class can disagree: "number", "share", "points", "ordinal", a dimension. */
  readonly comparable: string;
  readonly scale: UnitScale;
  /** The unit as printed: "km", "year", "percent", or "" for a bare number. */
  readonly unit: string;
  /** The likeliest first. */
  readonly readings: readonly Reading[];
  /** The printed digits; empty for a number in words. */
  readonly digits: string;
}

type Class = Pick<Quantity, "comparable" | "scale" | "unit">;

const BARE: UnitScale = { dimension: "number", factor: 1, offset: 0 };
/** "Half" and "50 %" are one share. */
const HUNDREDTH: UnitScale = { dimension: "share", factor: 0.01, offset: 0 };

function classOf(fact: QuantityFact): Class | null {
  switch (fact.kind) {
    case "number":
    case "numberRange":
      return { comparable: "number", scale: BARE, unit: "" };
    case "ordinal":
      return { comparable: "ordinal", scale: BARE, unit: "" };
    case "fraction":
      return { comparable: "share", scale: BARE, unit: "" };
    case "percent":
      return { comparable: "share", scale: HUNDREDTH, unit: "percent" };
    case "percentPoints":
      return { comparable: "points", scale: HUNDREDTH, unit: "percentPoints" };
    case "measure": {
      const scale = unitScale(fact.unit);
      return { comparable: scale.dimension, scale, unit: fact.unit };
    }
    case "duration":
    case "age": {
      const scale = timeScale(fact.unit);
      return { comparable: scale.dimension, scale, unit: fact.unit };
    }
    default:
      return null;
  }
}

function quantityOf(mention: QuantityMention): Quantity | null {
  const { fact } = mention;
  const found = classOf(fact);
  return found && { ...found, mention, readings: readingsOf(fact), digits: digitsOf(fact.text) };
}

/**
 * "One" and "first" in words are articles and adverbs in many languages ("một", "ein", "đầu tiên"); only their digits
 * count as statements of a number.
 */
function isMereWord({ fact }: QuantityMention): boolean {
  const isBare = fact.kind === "number" || fact.kind === "ordinal";
  return isBare && Math.abs(fact.value) <= 1 && digitsOf(fact.text) === "";
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
  const gapOf = (left: Reading, right: Reading): number =>
    a.unit === b.unit
      ? figureGap(left, right)
      : gapBetween(inBaseUnit(left.interval, a.scale), inBaseUnit(right.interval, b.scale));
  let best = { a: a.readings[0]!, b: b.readings[0]!, gap: Infinity };
  for (const left of a.readings) {
    for (const right of b.readings) {
      const gap = gapOf(left, right);
      if (gap < best.gap) best = { a: left, b: right, gap };
    }
  }
  return best;
}

/** No unit is printed: "20", "the 20th". */
export function isBare({ comparable }: Quantity): boolean {
  return comparable === "number" || comparable === "ordinal";
}

/**
 * True where two quantities are one statement: the same figure, in one unit or converted. A number without a unit is held
 * against the printed one.
 */
export function sayTheSame(a: Quantity, b: Quantity): boolean {
  if (a.comparable !== b.comparable) return printSameNumber(a.mention, b.mention);
  return closestReadings(a, b).gap <= (a.unit === b.unit ? 1 : CONSISTENT_GAP);
}

/** True where some reading of both prints one number, units aside; a bare "5" is not the range of a "5–10 %". */
export function printSameNumber(a: QuantityMention, b: QuantityMention): boolean {
  return readingsOf(a.fact).some((left) =>
    readingsOf(b.fact).some(
      (right) =>
        isRange(left) === isRange(right) &&
        (left.value === right.value || (left.primary && right.primary && figureGap(left, right) === 1)),
    ),
  );
}
