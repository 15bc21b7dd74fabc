import { lastOnOrBefore, toDate, toDay } from "./calendar-day.ts";
import { MAX_AGE_DAYS, MergedRates, type MergedSeries } from "./merged-rates.ts";
import type { RateAnswer, RateSource } from "./rate-answer.ts";
import type { ImportedRates } from "./rate-layer.ts";

const NO_DATE: RateAnswer = { kind: "none", reason: "no-date", nearest: null };
const UNKNOWN: RateAnswer = { kind: "none", reason: "unknown-currency", nearest: null };

/** An average has no more digits than the rates that it is made of. */
const AVERAGE_DIGITS = 6;

/** Reference rates from the embedded table and those laid over it. */
export interface ReferenceRates {
  /**
   * The reference rate between two currencies (ISO 4217) for a day: the last one on or before `date` (`YYYY-MM-DD`)
   * that has both, at most seven days old. Otherwise no rate, with the nearest one offered for a person to judge.
   * Pairs without the euro are crossed through it. O(log days) after a currency's first use.
   */
  readonly lookUp: RateSource;
  /**
   * The average over a month (`2018-06`) or a year (`2018`): of each currency the mean of its euro rates over the days
   * that have both, rounded to six digits, then crossed, as the bank makes its averages. The answer says so. A period
   * without any day is `too-old`.
   */
  readonly average: (period: string, from: string, to: string) => RateAnswer;
}

/** @param imported in the order of import: the last one that has a currency on a day counts */
export function referenceRates(imported: readonly ImportedRates[] = []): ReferenceRates {
  const merged = new MergedRates(imported);
  return {
    lookUp: (date, from, to) => lookUp(merged, date, from, to),
    average: (period, from, to) => average(merged, period, from, to),
  };
}

function lookUp(merged: MergedRates, date: string, from: string, to: string): RateAnswer {
  const day = toDay(date);
  if (Number.isNaN(day)) return NO_DATE;
  const [fromSeries, toSeries] = [merged.seriesOf(from), merged.seriesOf(to)];
  if (!fromSeries || !toSeries) return UNKNOWN;

  const valueAt = (index: number): number => toSeries.values[index]! / fromSeries.values[index]!;
  const dayAt = (index: number): number => Math.min(fromSeries.published[index]!, toSeries.published[index]!);
  const start = lastOnOrBefore(merged.days, day);
  let before = start;
  while (before >= 0 && Number.isNaN(valueAt(before))) before -= 1;
  const age = before >= 0 ? day - dayAt(before) : Number.POSITIVE_INFINITY;
  if (age <= MAX_AGE_DAYS) {
    return {
      kind: "rate",
      date: toDate(dayAt(before)),
      value: valueAt(before),
      source: sourceOf(merged, [
        [from, fromSeries, before],
        [to, toSeries, before],
      ]),
      perEuro: withoutEuro({ [from]: fromSeries.values[before]!, [to]: toSeries.values[before]! }),
    };
  }
  let after = start + 1;
  while (after < merged.days.length && Number.isNaN(valueAt(after))) after += 1;
  const wait = after < merged.days.length ? merged.days[after]! - day : Number.POSITIVE_INFINITY;
  const best = wait < age ? after : before;
  const nearest = best < 0 ? null : { date: toDate(dayAt(best)), value: valueAt(best) };
  return { kind: "none", reason: "too-old", nearest };
}

function average(merged: MergedRates, period: string, from: string, to: string): RateAnswer {
  const [first, end] = periodDays(period);
  if (Number.isNaN(first)) return NO_DATE;
  const [fromSeries, toSeries] = [merged.seriesOf(from), merged.seriesOf(to)];
  if (!fromSeries || !toSeries) return UNKNOWN;

  const sums = { from: 0, to: 0 };
  const used: number[] = [];
  for (let index = lastOnOrBefore(merged.days, first - 1) + 1; index < merged.days.length; index++) {
    const day = merged.days[index]!;
    if (day >= end) break;
    const [fromRate, toRate] = [fromSeries.values[index]!, toSeries.values[index]!];
    // A rate that only stands over a weekend would count twice.
    const isOwnDay = fromSeries.published[index] === day && toSeries.published[index] === day;
    if (!isOwnDay || Number.isNaN(fromRate) || Number.isNaN(toRate)) continue;
    used.push(index);
    sums.from += fromRate;
    sums.to += toRate;
  }
  const last = used.at(-1);
  if (last === undefined) return { kind: "none", reason: "too-old", nearest: null };
  const mean = (sum: number): number => Number((sum / used.length).toPrecision(AVERAGE_DIGITS));
  return {
    kind: "rate",
    date: toDate(merged.days[last]!),
    value: mean(sums.to) / mean(sums.from),
    source: sourceOf(
      merged,
      used.flatMap((index) => [[from, fromSeries, index] as const, [to, toSeries, index] as const]),
    ),
    perEuro: withoutEuro({ [from]: mean(sums.from), [to]: mean(sums.to) }),
    average: { period, days: used.length },
  };
}

/** First day, and the first day after; NaN where it is neither a month nor a year. */
function periodDays(period: string): readonly [first: number, end: number] {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(period) ?? [];
  if (year === undefined) return [Number.NaN, Number.NaN];
  const endYear = String(Number(year) + 1).padStart(4, "0");
  if (month === undefined) return [toDay(`${year}-01-01`), toDay(`${endYear}-01-01`)];
  const next = String(Number(month) + 1).padStart(2, "0");
  return [toDay(`${year}-${month}-01`), month === "12" ? toDay(`${endYear}-01-01`) : toDay(`${year}-${next}-01`)];
}

/** The tables that the currencies' values come from, the embedded one first. The euro itself comes from none. */
function sourceOf(
  merged: MergedRates,
  used: readonly (readonly [code: string, series: MergedSeries, index: number])[],
): string {
  const foreign = used.filter(([code]) => code !== "EUR").map(([, { sources }, index]) => sources[index]!);
  const layers = [...new Set(foreign.length === 0 ? [0] : foreign)].sort((a, b) => a - b);
  return [...new Set(layers.map((layer) => merged.sources[layer]!))].join(" + ");
}

function withoutEuro(perEuro: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(perEuro).filter(([code]) => code !== "EUR"));
}
