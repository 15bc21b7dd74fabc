import type { Fact } from "../facts/fact.ts";
import { type Group, groupAcross, groupSize, joinByElimination } from "./group-across.ts";
import { CONSISTENT_GAP } from "./interval.ts";
import { endsOf, isQuantity, type Mention, valueOf } from "./mention.ts";
import { closestReadings, printSameNumber, quantitiesOf, type Quantity } from "./quantity.ts";

/** Quantities of a bead, matched across its versions. */
export interface QuantityGroups {
  /** Two or more versions state the same value. */
  readonly agreeing: readonly Group<Quantity>[];
  /** The same printed number with another unit: "6 km" against "6 miles", per cent against percentage points. */
  readonly otherUnit: readonly Group<Quantity>[];
  /** What is left of one class in each version: paired by elimination, so the values differ. */
  readonly differing: readonly Group<Quantity>[];
}

/** Below this likelihood of the bead, numbers are not paired by elimination: they may well belong elsewhere. */
export const NUMBER_ELIMINATION_CONFIDENCE = 0.6;

const SAME_VALUE_AND_UNIT = 4;
/** "3 miles" and "4.8 km". */
const CONVERTED_UNIT = 3;
const SAME_NUMBER_OTHER_UNIT = 2;

function likeness(a: Quantity, b: Quantity): number | null {
  if (a.comparable === b.comparable) {
    const { gap } = closestReadings(a, b);
    if (a.unit === b.unit && gap === 1) return SAME_VALUE_AND_UNIT;
    if (a.unit !== b.unit && gap <= CONSISTENT_GAP) return CONVERTED_UNIT;
  }
  return printSameNumber(a.mention, b.mention) ? SAME_NUMBER_OTHER_UNIT : null;
}

interface Speaker {
  readonly mentions: readonly Mention[];
  readonly text: string;
  readonly speaks: boolean;
}

/** Digit strings of a text, grouping marks left out: "26,750" gives "26750". */
function printedNumbers(text: string): ReadonlySet<string> {
  const plain = text.match(/\d+/g) ?? [];
  const grouped = text.match(/\d[\d.,\u00a0\u202f]*\d/g) ?? [];
  return new Set([...plain, ...grouped.map((digits) => digits.replace(/\D/g, ""))]);
}

/** Every number that a fact of any kind involves. */
function numbersIn(fact: Fact): readonly number[] {
  if ("tolerance" in fact) {
    const { low, high } = endsOf(fact);
    return [low, high, ...(fact.alternatives ?? []).map(({ value }) => value)];
  }
  const printed = fact.kind === "date" || fact.kind === "dateRange" ? fact.timex : "";
  const counted = fact.kind === "relativeDate" ? [fact.resolved].flat().join(" ") : "";
  const times = fact.kind === "time" ? fact.values : [];
  return [...times, ...(`${printed} ${counted}`.match(/\d+/g) ?? []).map(Number)];
}

/**
 * True where another version holds the number in some other guise (a date, a score, a part of a name, a sum): then
 * it is no stranger there, and pairing it with a different number would cry wolf.
 */
function echoes({ mention }: Quantity, others: readonly Speaker[]): boolean {
  const value = valueOf(mention.fact);
  const digits = mention.fact.text.replace(/\P{Nd}/gu, "");
  return others.some(
    ({ mentions, text }) =>
      (digits !== "" && printedNumbers(text).has(digits) && isQuantity(mention) && String(value) === digits) ||
      mentions.some(({ fact }) => numbersIn(fact).includes(value)),
  );
}

/** Matches a bead's quantities across versions: by value, by converted value, by printed number, by elimination. */
export function quantityGroups(versions: readonly Speaker[], confidence: number): QuantityGroups {
  const perVersion = versions.map(({ mentions }) => quantitiesOf(mentions));
  const groups = groupAcross(perVersion, likeness);
  const matched = groups.filter((group) => groupSize(group) >= 2);
  const isUniform = (group: Group<Quantity>): boolean => new Set(presentIn(group).map(unitKey)).size === 1;
  const speaking = versions.map(({ speaks }) => speaks);
  const open = groups.filter((group) => speaking.some((speaks, version) => speaks && group[version] === undefined));
  return {
    agreeing: matched.filter((group) => isUniform(group) || agreesInBase(group)),
    otherUnit: matched.filter((group) => !isUniform(group) && !agreesInBase(group)),
    differing: confidence < NUMBER_ELIMINATION_CONFIDENCE ? [] : differing(open, versions, speaking),
  };
}

/** What a group holds, without the versions that say nothing. */
export function presentIn<T>(group: Group<T>): readonly T[] {
  return group.filter((item) => item !== undefined);
}

function unitKey({ comparable, unit }: Quantity): string {
  return `${comparable} ${unit}`;
}

function agreesInBase(group: Group<Quantity>): boolean {
  const [first, ...rest] = presentIn(group);
  return rest.every(
    (other) => other.comparable === first!.comparable && closestReadings(first!, other).gap <= CONSISTENT_GAP,
  );
}

function differing(
  open: readonly Group<Quantity>[],
  versions: readonly Speaker[],
  speaking: readonly boolean[],
): readonly Group<Quantity>[] {
  const isStranger = (group: Group<Quantity>): boolean =>
    groupSize(group) >= 2 ||
    group.every(
      (item, own) =>
        item === undefined ||
        !echoes(
          item,
          versions.filter((_, version) => version !== own),
        ),
    );
  const strangers = open.filter(isStranger);
  const classes = new Set(strangers.flatMap((group) => presentIn(group).map(({ comparable }) => comparable)));
  return [...classes].flatMap((comparable) =>
    joinByElimination(
      strangers.filter((group) => presentIn(group).every((item) => item.comparable === comparable)),
      speaking,
    ),
  );
}
