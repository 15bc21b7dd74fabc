import type { ViewRange } from "../../text/range.ts";
import type { VersionKey } from "../../text/version.ts";
import type { BeadContext } from "../bead-context.ts";
import { type AmountReading, rateAt } from "./compare-amounts.ts";
import { type BaseAmount, findBase, likelyCurrency, type Standing, standAgainst } from "./conversion-base.ts";
import { byDisplay, ownOrder } from "../display-order.ts";
import { type Amount, endsOf, isConverted, valueOf } from "../mention.ts";
import { amountsOf, type MoneyPlace } from "./money-places.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { RateAverage } from "../../rates/rate-answer.ts";
import type { RateAnswer, RateSource } from "../story-context.ts";

export interface ConversionRow {
  readonly version: VersionKey;
  readonly range: ViewRange;
  /** As stated; the lower end of a printed range, which is converted by its middle. */
  readonly value: number;
  /** The upper end of a printed range. */
  readonly max?: number;
  /** Of an open sign, the reading that fits best. */
  readonly currency: string;
  /** The amount in each of the table's currencies, unrounded; `null` without a rate. */
  readonly cells: readonly (number | null)[];
  /** Signed share by which the amount misses the base: -0.94, 0.018. `null` for the base and without a rate. */
  readonly offBy: number | null;
  readonly verdict: "base" | Standing["verdict"] | "unknown";
}

export interface MissingRate {
  readonly currency: string;
  readonly reason: Extract<RateAnswer, { readonly kind: "none" }>["reason"];
  /** ISO date of the nearest rate. */
  readonly nearest: string | null;
}

/** One sum of a bead as each version states it, in every currency that any of them uses. */
export interface ConversionTable {
  /** Published rates of the base's day, units for one euro; `null` where there is none. */
  readonly rates: {
    readonly source: string;
    readonly date: string;
    /** Where it is the average of a month or a year and no day's rate. */
    readonly average?: RateAverage;
    readonly perEuro: Readonly<Record<string, number>>;
  } | null;
  /** The most used first, then what amounts are converted to, then as they occur. */
  readonly currencies: readonly string[];
  /** In the order of display, then in text order. */
  readonly rows: readonly ConversionRow[];
  /** Reading `row` in another currency brings it within 5 % of the base: `value` there, in the base's currency. */
  readonly likely: {
    readonly row: number;
    readonly currency: string;
    readonly value: number;
    readonly base: string;
  } | null;
  /** Currencies of the table that have a rate on none of the versions' days. */
  readonly noRate: readonly MissingRate[];
}

/**
 * A table for each sum of the bead that is stated in more than one currency. Amounts are judged by the thresholds of
 * the money rules, so that a table never contradicts a finding.
 *
 * @param order version keys as they are displayed; versions that are not in it come first
 */
export function conversionTables(bead: BeadContext, order = ownOrder(bead)): readonly ConversionTable[] {
  const inOrder = byDisplay(order);
  return bead.money
    .map((place) => ({ place, amounts: presentIn(place).flatMap(amountsOf).sort(inOrder) }))
    .sort((a, b) => inOrder(a.amounts[0]!, b.amounts[0]!))
    .map(({ place, amounts }) => tableOf(place, amounts, bead.rates))
    .filter((table) => table.currencies.length > 1);
}

interface Use {
  readonly currency: string;
  readonly isConverted: boolean;
}

/** Distinct currencies by number of uses, then of uses in conversions, then by first occurrence. */
function byUse(uses: readonly Use[]): readonly string[] {
  const count = (currency: string, counted: readonly Use[]): number =>
    counted.filter((use) => use.currency === currency).length;
  const conversions = uses.filter((use) => use.isConverted);
  return [...new Set(uses.map(({ currency }) => currency))].sort(
    (a, b) => count(b, uses) - count(a, uses) || count(b, conversions) - count(a, conversions),
  );
}

interface ReadRow {
  readonly amount: Amount;
  readonly reading: AmountReading;
  /** The day whose rates convert it. */
  readonly day: string | null;
  readonly offBy: number | null;
  readonly verdict: ConversionRow["verdict"];
}

function tableOf(place: MoneyPlace, amounts: readonly Amount[], rates: RateSource): ConversionTable {
  const stated = byUse(amounts.map((amount) => ({ currency: amount.fact.currency, isConverted: isConverted(amount) })));
  const base = findBase(amounts, stated, rates);
  const days = [...new Set(amounts.map(({ date }) => date))].filter((date) => date !== null).sort();
  const rows = amounts.map((amount) => readRow(amount, base, days, rates));
  const currencies = byUse(
    rows.map(({ amount, reading }) => ({ currency: reading.currency, isConverted: isConverted(amount) })),
  );
  return {
    rates: publishedRates(currencies, dayOf(base.amount, days), rates),
    currencies,
    rows: rows.map((row) => shownRow(row, currencies, rates)),
    likely: findLikely(rows, base, place, currencies, rates),
    noRate: currencies.flatMap((currency) => missingRate(currency, days, rates)),
  };
}

function dayOf({ date }: Amount, days: readonly string[]): string | null {
  return date ?? days[0] ?? null;
}

function readRow(amount: Amount, base: BaseAmount, days: readonly string[], rates: RateSource): ReadRow {
  const day = dayOf(amount, days);
  if (amount === base.amount) return { amount, reading: base.reading, day, offBy: null, verdict: "base" };
  const standing = standAgainst(base, amount, rates);
  // Where two pages bear different dates, the day that was compared at is the one to show.
  return { amount, ...standing, day: standing.day ?? day };
}

function shownRow({ amount, reading, day, offBy, verdict }: ReadRow, currencies: readonly string[], rates: RateSource) {
  const { version, range, fact } = amount;
  const { low, high } = reading.value === valueOf(fact) ? endsOf(fact) : { low: reading.value, high: reading.value };
  return {
    version,
    range,
    value: low,
    ...(low === high ? {} : { max: high }),
    currency: reading.currency,
    cells: currencies.map((currency) => convert(reading, currency, day, rates)),
    offBy,
    verdict,
  };
}

function convert(
  { value, currency: from }: AmountReading,
  to: string,
  day: string | null,
  rates: RateSource,
): number | null {
  if (from === to) return value;
  const rate = rateAt(rates, day, from, to);
  return rate === null ? null : value * rate.value;
}

function findLikely(
  rows: readonly ReadRow[],
  base: BaseAmount,
  place: MoneyPlace,
  currencies: readonly string[],
  rates: RateSource,
): ConversionTable["likely"] {
  for (const [row, { amount, verdict }] of rows.entries()) {
    const likely = verdict === "inconsistent" ? likelyCurrency(amount, base, place, currencies, rates) : null;
    if (likely !== null) return { row, ...likely, base: base.reading.currency };
  }
  return null;
}

function publishedRates(
  currencies: readonly string[],
  day: string | null,
  rates: RateSource,
): ConversionTable["rates"] {
  const perEuro: Record<string, number> = {};
  const used: Extract<RateAnswer, { readonly kind: "rate" }>[] = [];
  for (const currency of currencies) {
    const rate = currency === "EUR" ? null : rateAt(rates, day, "EUR", currency);
    const published = rate?.perEuro[currency];
    if (rate === null || published === undefined) continue;
    perEuro[currency] = published;
    used.push(rate);
  }
  const [first] = used;
  if (first === undefined) return null;
  const sources = [...new Set(used.map(({ source }) => source))];
  return {
    source: sources.join(" + "),
    date: first.date,
    ...(first.average && { average: first.average }),
    perEuro,
  };
}

function missingRate(currency: string, days: readonly string[], rates: RateSource): readonly MissingRate[] {
  if (currency === "EUR") return [];
  if (days.length === 0) return [{ currency, reason: "no-date", nearest: null }];
  const answers = days.map((day) => rates(day, "EUR", currency));
  const missing = answers.flatMap((answer) => (answer.kind === "none" ? [answer] : []));
  const first = missing[0];
  if (first === undefined || missing.length < answers.length) return [];
  return [{ currency, reason: first.reason, nearest: first.nearest?.date ?? null }];
}
