import type { VersionKey } from "../../text/version.ts";
import { compareAmounts } from "./compare-amounts.ts";
import { type Group, groupAcross, groupSize, joinByElimination } from "../group-across.ts";
import { CONSISTENT_GAP, isPowerOfTen, ROUGH_GAP } from "../quantities/interval.ts";
import { type Amount, isAmount, type Mention, valueOf } from "../mention.ts";
import type { RateSource } from "../story-context.ts";

/** One sum as one version prints it: the amount and, in brackets or after "equivalent to", what it is converted. */
export interface MoneyEntry {
  readonly version: VersionKey;
  readonly original: Amount;
  readonly restatements: readonly Amount[];
}

/** One sum across versions, in the order of the bead's versions. */
export type MoneyPlace = Group<MoneyEntry>;

/** Below this likelihood of the bead, amounts are not paired by mere elimination. */
export const ELIMINATION_CONFIDENCE = 0.6;

/** All amounts of an entry, in text order. */
export function amountsOf({ original, restatements }: MoneyEntry): readonly Amount[] {
  return [original, ...restatements].sort((a, b) => a.range.start - b.range.start);
}

/** Gathers one version's amounts into entries, following `conversionOf` within a segment. */
export function moneyEntries(mentions: readonly Mention[]): readonly MoneyEntry[] {
  const amounts = mentions.filter(isAmount);
  const restated = (amount: Amount): Amount | undefined =>
    amounts.find(
      (other) => other !== amount && other.segment === amount.segment && other.index === amount.fact.conversionOf,
    );
  const rootOf = (amount: Amount): Amount => {
    let root = amount;
    // Bounded, since a damaged list might point in a circle.
    for (let step = 0; step < amounts.length; step++) root = restated(root) ?? root;
    return root;
  };
  const roots = [...new Set(amounts.map(rootOf))];
  return roots.map((original) => ({
    version: original.version,
    original,
    restatements: amounts.filter((amount) => amount !== original && rootOf(amount) === original),
  }));
}

/** Grades of likeness, the surest sign first. */
const SAME_AMOUNT = 5;
const FITTING_CONVERSION = 4;
/** "86 million yen" against "86 million yuan": the number survives a slip of the currency. */
const SAME_NUMBER = 3;
const ROUGH_CONVERSION = 2;
/** "4.8 million" against "4.8 billion". */
const SHIFTED_POINT = 1;

function likenessOfAmounts(a: Amount, b: Amount, rates: RateSource): number | null {
  const compared = compareAmounts(a, b, rates);
  if (compared.kind === "compared") {
    if (compared.gap === 1 && compared.rate === null) return SAME_AMOUNT;
    if (compared.gap <= CONSISTENT_GAP) return FITTING_CONVERSION;
  }
  if (valueOf(a.fact) === valueOf(b.fact)) return SAME_NUMBER;
  if (compared.kind === "no-rate") return null;
  if (compared.gap <= ROUGH_GAP) return ROUGH_CONVERSION;
  return compared.rate === null && isPowerOfTen(compared.ratio) ? SHIFTED_POINT : null;
}

/**
 * The sums that a bead speaks of, each with what every version prints for it. Amounts are matched by value, by
 * converted value, by number, and last by elimination (only in beads that are likely right).
 */
export function moneyPlaces(
  versions: readonly { readonly mentions: readonly Mention[]; readonly speaks: boolean }[],
  rates: RateSource,
  confidence: number,
): readonly MoneyPlace[] {
  const entries = versions.map(({ mentions }) => moneyEntries(mentions));
  const groups = withOwnBrackets(
    groupAcross(entries, (a, b) => {
      const grades = amountsOf(a).flatMap((left) =>
        amountsOf(b).map((right) => likenessOfAmounts(left, right, rates) ?? 0),
      );
      return Math.max(...grades) || null;
    }),
  );
  if (confidence < ELIMINATION_CONFIDENCE) return groups;
  const speaking = versions.map(({ speaks }) => speaks);
  const joined = joinByElimination(
    groups.filter((group) => !repeats(group, groups)),
    speaking,
  );
  const used = new Set(joined.flatMap((group) => group.filter((entry) => entry !== undefined)));
  return [...groups.filter((group) => !group.some((entry) => entry !== undefined && used.has(entry))), ...joined];
}

/** The two amounts of `entry` print the numbers of these two. */
function printsBoth(entry: MoneyEntry, a: Amount, b: Amount): boolean {
  const [numbers, wanted] = [
    amountsOf(entry).map(({ fact }) => valueOf(fact)),
    [a, b].map(({ fact }) => valueOf(fact)),
  ];
  return entry.restatements.length > 0 && wanted[0] !== wanted[1] && wanted.every((number) => numbers.includes(number));
}

/**
 * Two amounts of one currency are no conversion ("$5 million ($2 million in 2010)"), so each is an entry of its own. Where
 * another version prints the same two numbers as a sum and its conversion, they are one here, too, and the currency of
 * one of them slipped.
 */
function withOwnBrackets(groups: readonly MoneyPlace[]): readonly MoneyPlace[] {
  const absorbed = new Set<MoneyPlace>();
  const single = (group: MoneyPlace): MoneyEntry | undefined =>
    groupSize(group) === 1 ? group.find((entry) => entry !== undefined) : undefined;
  const widened = groups.map((group) =>
    group.map((entry, version) => {
      if (entry === undefined || entry.restatements.length > 0 || groupSize(group) < 2) return entry;
      const bracket = groups.find((other) => {
        const stray = other[version] && !absorbed.has(other) ? single(other) : undefined;
        return stray && group.some((member) => member && printsBoth(member, entry.original, stray.original));
      });
      if (bracket === undefined) return entry;
      absorbed.add(bracket);
      const [original, ...restatements] = [...amountsOf(entry), ...amountsOf(bracket[version]!)].sort(
        (a, b) => a.range.start - b.range.start,
      );
      return { ...entry, original: original!, restatements };
    }),
  );
  return widened.filter((_, index) => !absorbed.has(groups[index]!));
}

/** True for a sum that its version prints twice, the other time matched: it is no stranger to the others. */
export function repeats(group: MoneyPlace, groups: readonly MoneyPlace[]): boolean {
  if (groupSize(group) !== 1) return false;
  const single = group.find((entry) => entry !== undefined)!;
  return groups.some(
    (other) =>
      groupSize(other) > 1 &&
      other.some((entry) =>
        (entry === undefined ? [] : amountsOf(entry)).some((amount) =>
          amountsOf(single).some(
            ({ fact }) => fact.currency === amount.fact.currency && valueOf(fact) === valueOf(amount.fact),
          ),
        ),
      ),
  );
}
