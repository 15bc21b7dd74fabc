import type { Fact } from "../facts/fact.ts";
import { type Group, groupAcross, groupSize, joinByElimination } from "./group-across.ts";
import { CONSISTENT_GAP, gapBetween, isPowerOfTen, ratioBetween } from "./interval.ts";
import { endsOf, type Mention, readingsOf, valueOf } from "./mention.ts";
import { closestReadings, inBaseUnit, printSameNumber, quantitiesOf, type Quantity } from "./quantity.ts";
import { mayBeSpelledOut } from "./spelled-out.ts";
import { scalesOf } from "./units.ts";

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
const UNIT_LEFT_OPEN = 2;

/** True where a number in digits without a unit would be the measure, if it were in another unit of its dimension. */
function fitsInSomeUnit(bare: Quantity, measure: Quantity): boolean {
  const { fact } = measure.mention;
  if (fact.kind !== "measure" || bare.unit !== "" || digitsOf(bare.mention.fact.text) === "") return false;
  const [stated, printed] = [readingsOf(fact)[0]!, readingsOf(bare.mention.fact)[0]!];
  return scalesOf(measure.comparable).some(
    (scale) =>
      gapBetween(inBaseUnit(printed.interval, scale), inBaseUnit(stated.interval, measure.scale)) <= CONSISTENT_GAP,
  );
}

function likeness(a: Quantity, b: Quantity): number | null {
  if (a.comparable === b.comparable) {
    const { gap } = closestReadings(a, b);
    if (a.unit === b.unit && gap === 1) return SAME_VALUE_AND_UNIT;
    if (a.unit !== b.unit && gap <= CONSISTENT_GAP) return CONVERTED_UNIT;
  }
  if (printSameNumber(a.mention, b.mention)) return SAME_NUMBER_OTHER_UNIT;
  if (fitsInSomeUnit(a, b) || fitsInSomeUnit(b, a)) return UNIT_LEFT_OPEN;
  return isShifted(a, b) ? SHIFTED_BY_THOUSANDS : null;
}

/** True where one value is the other times a power of a thousand: what scale words differ by. */
function isShifted(a: Quantity, b: Quantity): boolean {
  if (a.comparable !== b.comparable || a.unit !== b.unit) return false;
  const ratio = ratioBetween(valueOf(a.mention.fact), valueOf(b.mention.fact));
  return isPowerOfTen(ratio) && Math.round(Math.log10(ratio)) % 3 === 0;
}

interface Speaker {
  readonly mentions: readonly Mention[];
  readonly text: string;
  readonly language: string;
  readonly speaks: boolean;
}

/** How often a text prints each string of digits, grouping marks left out: "26,750" counts for "26750". */
function printedNumbers(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const plain = text.match(/\d+/g) ?? [];
  const grouped = text.match(/\d[\d.,\u00a0\u202f]*\d/g) ?? [];
  for (const digits of [...plain, ...grouped.filter((run) => /\D/.test(run)).map(digitsOf)]) {
    counts.set(digits, (counts.get(digits) ?? 0) + 1);
  }
  return counts;
}

const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, "");

/** Every number that a fact of any kind involves. */
function numbersIn(fact: Fact): readonly number[] {
  if ("tolerance" in fact) {
    const { low, high } = endsOf(fact);
    return [low, high, ...(fact.alternatives ?? []).map(({ value }) => value)];
  }
  if ("values" in fact) return fact.values;
  return "timex" in fact ? (fact.timex.match(/\d+/g) ?? []).map(Number) : [];
}

/** A version of the bead, and which of its mentions have a counterpart in each other version. */
interface Listener extends Speaker {
  readonly printed: ReadonlyMap<string, number>;
  readonly answered: ReadonlyMap<Mention, Group<Quantity>>;
}

/**
 * True where another version holds the number in some other guise (a date, a score, a part of a name, a sum), or the
 * version itself states it twice: then it is no stranger, and pairing it with a different number would cry wolf. What
 * is known to be another of the version's numbers in that guise explains nothing.
 */
function isKnown({ mention }: Quantity, own: number, listeners: readonly Listener[]): boolean {
  const value = valueOf(mention.fact);
  const digits = digitsOf(mention.fact.text);
  const repeats = listeners[own]!.mentions.some(
    (other) => other !== mention && listeners[own]!.answered.has(other) && numbersIn(other.fact).includes(value),
  );
  return repeats || listeners.some((listener, index) => index !== own && echoes(listener, own, value, digits));
}

function echoes({ mentions, printed, answered }: Listener, asker: number, value: number, digits: string): boolean {
  const isFree = (mention: Mention): boolean => answered.get(mention)?.[asker] === undefined;
  if (mentions.some((mention) => isFree(mention) && numbersIn(mention.fact).includes(value))) return true;
  if (digits === "" || String(value) !== digits) return false;
  const stated = mentions.filter(({ fact }) => digitsOf(fact.text) === digits).length;
  return (printed.get(digits) ?? 0) > stated;
}

/** Matches a bead's quantities across versions: by value, by converted value, by printed number, by elimination. */
export function quantityGroups(versions: readonly Speaker[], confidence: number): QuantityGroups {
  const groups = groupAcross(
    versions.map(({ mentions }) => quantitiesOf(mentions)),
    likeness,
  );
  const matched = groups.filter((group) => groupSize(group) >= 2);
  const joined = confidence < NUMBER_ELIMINATION_CONFIDENCE ? [] : differing(groups, versions);
  const shifted = matched.filter((group) => hasShift(group));
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

/** What a group holds, without the versions that say nothing. */
export function presentIn<T>(group: Group<T>): readonly T[] {
  return group.filter((item) => item !== undefined);
}

function somePair(group: Group<Quantity>, holds: (a: Quantity, b: Quantity) => boolean): boolean {
  const members = presentIn(group);
  return members.some((a, index) => members.slice(index + 1).some((b) => holds(a, b)));
}

const hasShift = (group: Group<Quantity>): boolean => somePair(group, isShifted);

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

/** No unit is printed: "20", "the 20th". */
function isBare({ comparable }: Quantity): boolean {
  return comparable === "number" || comparable === "ordinal";
}

/** Style guides spell numbers out up to here. */
const LAST_SPELLED_OUT = 12;
/** A small number in words and a far larger one in digits are not slips of one another. */
const FAR = 3;

function areAlikePrinted(a: Quantity, b: Quantity): boolean {
  const [left, right] = [a, b].map(({ mention }) => digitsOf(mention.fact.text) !== "");
  if (left === right) return true;
  const [words, digits] = left ? [b, a] : [a, b];
  const [small, large] = [valueOf(words.mention.fact), valueOf(digits.mention.fact)];
  return small > LAST_SPELLED_OUT || large <= LAST_SPELLED_OUT || ratioBetween(small, large) <= FAR;
}

const areOneClass = (a: Quantity, b: Quantity): boolean => a.comparable === b.comparable && areAlikePrinted(a, b);

/**
 * "20" and "30 years old", "the 65th" and "65": some language may print the number without its unit. Only digits count;
 * number words without a unit count people and things in any sentence.
 */
function mayLackUnit(a: Quantity, b: Quantity): boolean {
  const areDigits = [a, b].every(({ mention }) => digitsOf(mention.fact.text) !== "");
  return areDigits && (isBare(a) || isBare(b));
}

function differing(groups: readonly Group<Quantity>[], versions: readonly Speaker[]): readonly Group<Quantity>[] {
  const open = groups.filter((group) => versions.some(({ speaks }, version) => speaks && group[version] === undefined));
  if (!open.some((group) => groupSize(group) === 1)) return [];
  const answered = new Map<Mention, Group<Quantity>>();
  for (const group of groups.filter((candidate) => groupSize(candidate) >= 2)) {
    for (const { mention } of presentIn(group)) answered.set(mention, group);
  }
  const listeners = versions.map((version) => ({ ...version, printed: printedNumbers(version.text), answered }));
  const strangers = open.filter(
    (group) => groupSize(group) >= 2 || !group.some((item, own) => item !== undefined && isKnown(item, own, listeners)),
  );
  const alike = joinByElimination(strangers, areOneClass);
  const used = new Set(alike.flatMap(presentIn));
  const left = strangers.filter((group) => !presentIn(group).some((item) => used.has(item)));
  return [...alike, ...joinByElimination(left, mayLackUnit)];
}

/** Two is said in too many ways (both, a pair, the couple) to be missed where it isn't read. */
const LEAST_MISSED = 3;
/** A year without a separator needs no number beside its date. */
const YEARS = { from: 1000, to: 2100 };

function isTelling({ mention, comparable, unit }: Quantity): boolean {
  const { fact } = mention;
  if (comparable === "ordinal" || fact.kind === "fraction") return false;
  const value = valueOf(fact);
  if (unit === "" && fact.text === String(value) && value >= YEARS.from && value <= YEARS.to) return false;
  return unit !== "" || value >= LEAST_MISSED;
}

/** True where all versions that speak but one agree, and that one has neither the number nor one that might stand for it. */
function isOmitted(group: Group<Quantity>, groups: readonly Group<Quantity>[], versions: readonly Speaker[]): boolean {
  const [silent, another] = versions.flatMap(({ speaks }, index) =>
    speaks && group[index] === undefined ? [index] : [],
  );
  if (silent === undefined || another !== undefined) return false;
  const members = presentIn(group);
  const { mentions, text, language } = versions[silent]!;
  const mayStandFor = groups.some(
    (other) =>
      groupSize(other) === 1 &&
      other[silent] !== undefined &&
      members.some((item) => item.comparable === other[silent]!.comparable || isBare(item) || isBare(other[silent]!)),
  );
  if (mayStandFor || !members.every(isTelling)) return false;
  const printed = printedNumbers(text);
  return members.every(({ mention }) => {
    const value = valueOf(mention.fact);
    return (
      !printed.has(digitsOf(mention.fact.text)) &&
      !mentions.some(({ fact }) => numbersIn(fact).includes(value)) &&
      !mayBeSpelledOut(value, text, language)
    );
  });
}
