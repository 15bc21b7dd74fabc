import { type Group, groupAcross, groupSize, presentIn } from "../group-across.ts";
import { CONSISTENT_GAP, gapBetween, isPowerOfTen, ratioBetween } from "./interval.ts";
import { directionOf, valueOf } from "../mention.ts";
import { closestReadings, inBaseUnit, isBare, printSameNumber, quantitiesOf, type Quantity } from "./quantity.ts";
import { NumberTraces, type Utterance } from "./number-traces.ts";
import { eliminate } from "./quantity-elimination.ts";
import { isOmitted, type Speaker } from "./quantity-omissions.ts";
import { scalesOf } from "./units.ts";

export { presentIn } from "../group-across.ts";

/** Quantities of a bead, matched across its versions. */
export interface QuantityGroups {
  /** Two or more versions state the same value. */
  readonly agreeing: readonly Group<Quantity>[];
  /** The same printed number with another unit: "6 km" against "6 miles", per cent against percentage points. */
  readonly otherUnit: readonly Group<Quantity>[];
  /** What is left of one class in each version: paired by elimination, so the values differ. */
  readonly differing: readonly Group<Quantity>[];
  /** Of those that agree: what one version, the last that speaks, says in no form that could be read. */
  readonly omitted: readonly Group<Quantity>[];
}

/** Below this likelihood of the bead, numbers are not paired by elimination: they may well belong elsewhere. */
export const NUMBER_ELIMINATION_CONFIDENCE = 0.6;

const SAME_VALUE_AND_UNIT = 5;
/** "3 miles" and "4.8 km". */
const CONVERTED_UNIT = 4;
const SAME_NUMBER_OTHER_UNIT = 3;
/** "649 million" and "649": a scale word got lost or slipped. */
const SHIFTED_BY_THOUSANDS = 1;
/** "80 degrees" and "27 °C". */
const UNIT_LEFT_OUT = 2;

/** The one dimension whose unit news leaves out: a page knows its readers' thermometers. */
const SCALE_LEFT_OUT = "temperature";

/** True where a number in digits without a unit would be the temperature on another scale. */
function areSameDegrees(bare: Quantity, measure: Quantity): boolean {
  if (measure.comparable !== SCALE_LEFT_OUT || !isBare(bare) || bare.digits === "") return false;
  const [stated, printed] = [measure, bare].map(({ readings }) => readings[0]!.interval);
  return scalesOf(SCALE_LEFT_OUT).some(
    (scale) => gapBetween(inBaseUnit(printed!, scale), inBaseUnit(stated!, measure.scale)) <= CONSISTENT_GAP,
  );
}

function likeness(a: Quantity, b: Quantity): number | null {
  if (a.comparable === b.comparable) {
    const { gap } = closestReadings(a, b);
    if (a.unit === b.unit && gap === 1) return SAME_VALUE_AND_UNIT;
    if (a.unit !== b.unit && gap <= CONSISTENT_GAP) return CONVERTED_UNIT;
  }
  if (printSameNumber(a.mention, b.mention)) return SAME_NUMBER_OTHER_UNIT;
  if (areSameDegrees(a, b) || areSameDegrees(b, a)) return UNIT_LEFT_OUT;
  return isShifted(a, b) ? SHIFTED_BY_THOUSANDS : null;
}

/** True where one value is the other times a power of a thousand: what scale words differ by. */
function isShifted(a: Quantity, b: Quantity): boolean {
  if (a.comparable !== b.comparable || a.unit !== b.unit) return false;
  const ratio = ratioBetween(valueOf(a.mention.fact), valueOf(b.mention.fact));
  return isPowerOfTen(ratio) && Math.round(Math.log10(ratio)) % 3 === 0 && closestReadings(a, b).gap > 1;
}
/** Matches a bead's quantities across versions: by value, by converted value, by printed number, by elimination. */
export function quantityGroups(
  spoken: readonly (Utterance & { readonly speaks: boolean })[],
  confidence: number,
): QuantityGroups {
  const versions: readonly Speaker[] = spoken.map((version) => ({ ...version, traces: new NumberTraces(version) }));
  const groups = groupAcross(
    versions.map(({ mentions }) => quantitiesOf(mentions)),
    likeness,
  );
  const matched = groups.filter((group) => groupSize(group) >= 2);
  const joined = confidence < NUMBER_ELIMINATION_CONFIDENCE ? [] : eliminate(groups, versions);
  const shifted = matched.filter((group) => hasShift(group) || isStretched(group));
  const other = matched.filter((group) => !hasShift(group) && unitsContradict(group));
  const agreeing = matched.filter((group) => !shifted.includes(group) && !other.includes(group));
  const paired = new Set(joined.flatMap(presentIn));
  return {
    agreeing,
    otherUnit: other,
    differing: [...shifted, ...joined],
    omitted: agreeing.filter(
      (group) => !presentIn(group).some((item) => paired.has(item)) && isOmitted(group, groups, versions),
    ),
  };
}
function somePair(group: Group<Quantity>, holds: (a: Quantity, b: Quantity) => boolean): boolean {
  const members = presentIn(group);
  return members.some((a, index) => members.slice(index + 1).some((b) => holds(a, b)));
}

const hasShift = (group: Group<Quantity>): boolean => somePair(group, isShifted);

/**
 * Coarse figures meet much when they are converted: 1.98 m may be six feet and six and a half. In one unit, those two are not
 * one. What is bounded may well lie further off.
 */
const isStretched = (group: Group<Quantity>): boolean =>
  somePair(
    group,
    (a, b) =>
      !isBare(a) &&
      a.unit === b.unit &&
      [a, b].every(({ mention }) => directionOf(mention.fact) === "none") &&
      closestReadings(a, b).gap > CONSISTENT_GAP,
  );

/** A bare number has lost its unit, or was read without it; only two printed units can contradict each other. */
function unitsContradict(group: Group<Quantity>): boolean {
  return somePair(
    group,
    (a, b) =>
      !isBare(a) &&
      !isBare(b) &&
      (a.comparable !== b.comparable || (a.unit !== b.unit && closestReadings(a, b).gap > CONSISTENT_GAP)),
  );
}
