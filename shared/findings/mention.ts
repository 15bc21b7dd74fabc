import type { Bound, Fact, MoneyFact } from "../facts/fact.ts";
import type { ViewRange } from "../text/range.ts";
import type { VersionKey } from "../text/version.ts";
import type { ComparedValue } from "./finding.ts";
import type { Interval } from "./quantities/interval.ts";

/** A fact where it stands in a version's view text. */
export interface Mention<F extends Fact = Fact> {
  readonly version: VersionKey;
  /** ISO date of its version. */
  readonly date: string | null;
  readonly fact: F;
  readonly range: ViewRange;
  readonly segment: number;
  /** Position in its segment's list of facts: what `conversionOf` counts in. */
  readonly index: number;
  /** What its digits more likely say, where only their other reading agrees with the other versions. */
  readonly likelierValue?: number;
}

/** Facts that say how much. */
export type QuantityFact = Extract<Fact, { readonly tolerance: number }>;
export type Amount = Mention<MoneyFact>;
export type QuantityMention = Mention<QuantityFact>;

/** One way to read the printed digits. */
export interface Reading {
  readonly value: number;
  /** Both ends as printed. */
  readonly ends: Interval;
  /** All values that the printed digits may stand for. */
  readonly interval: Interval;
  /** False for what the fact lists as an alternative. */
  readonly primary: boolean;
}

/** Both ends of a printed range; twice the value where one value is printed. */
export function endsOf(fact: QuantityFact): Interval {
  if (fact.kind === "numberRange" || fact.value === undefined) return { low: fact.min, high: fact.max };
  return { low: fact.value, high: fact.value };
}

/** All readings of a quantity, the likeliest first. */
export function readingsOf(fact: QuantityFact): readonly Reading[] {
  const ends = endsOf(fact);
  const { low, high } = ends;
  const printed: Reading = {
    value: (low + high) / 2,
    ends,
    interval: { low: low - fact.tolerance, high: high + fact.tolerance },
    primary: true,
  };
  const others = (fact.alternatives ?? []).map(({ value, tolerance }) => ({
    value,
    ends: { low: value, high: value },
    interval: { low: value - tolerance, high: value + tolerance },
    primary: false,
  }));
  return [printed, ...others];
}

/** The likeliest value; the middle of a printed range. */
export function valueOf(fact: QuantityFact): number {
  const { low, high } = endsOf(fact);
  return (low + high) / 2;
}

/** All readings of the currency, the likeliest first. */
export function currenciesOf(fact: MoneyFact): readonly string[] {
  return [...new Set([fact.currency, ...(fact.currencyCandidates ?? [])])];
}

export function isQuantity(mention: Mention): mention is QuantityMention {
  return "tolerance" in mention.fact;
}

export function isAmount(mention: Mention): mention is Amount {
  return mention.fact.kind === "money";
}

/** True for an amount that restates another one, or says that it is converted. */
export function isConverted(amount: Amount): boolean {
  return amount.fact.conversionOf !== undefined || amount.fact.converted === true;
}

/** Which way a bound points. "At least" and "over" differ less than translators do, so they count as one. */
export type Direction = "over" | "under" | "about" | "none";

const DIRECTIONS: Readonly<Record<Bound, Direction>> = {
  over: "over",
  atLeast: "over",
  under: "under",
  atMost: "under",
  about: "about",
};

export function directionOf(fact: QuantityFact): Direction {
  return fact.bound === undefined ? "none" : DIRECTIONS[fact.bound];
}

/** The mention as a finding's `why` lists it. */
export function comparedValue(mention: QuantityMention): ComparedValue {
  const { fact, version, range } = mention;
  const { low, high } = endsOf(fact);
  return {
    version,
    value: low,
    ...(low === high ? {} : { max: high }),
    ...(fact.kind === "money" ? { currency: fact.currency } : {}),
    ...("unit" in fact ? { unit: fact.unit } : {}),
    range,
  };
}
