import ecb from "./ecb.json" with { type: "json" };
import { FIXED_PARITY } from "./fixed-parity.ts";
import { decodeDates, decodeSeries, type RateTable } from "./rate-table.ts";

export type RateLookUp =
  | {
      readonly kind: "rate";
      /** The day whose rates were used, `YYYY-MM-DD`. */
      readonly date: string;
      /** Units of `to` for one `from`. */
      readonly value: number;
      readonly source: "ECB";
      /** Units for one euro of each of the two currencies, as the bank printed them; the euro itself is left out. */
      readonly perEuro: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "none";
      /** `too-old`: no rate in the week before the date (earlier than the table, past its end, or discontinued). */
      readonly reason: "unknown-currency" | "too-old" | "no-date";
      /** The nearest day, before or after, that has both rates. */
      readonly nearest: { readonly date: string; readonly value: number } | null;
    };

const TABLE: RateTable = ecb;
/** A rate is used up to this many days after its own: a week bridges Easter and New Year, and no more. */
const MAX_AGE_DAYS = 7;
const DAY_MS = 86_400_000;

/** What the embedded table covers. */
export const RATES_INFO = { source: TABLE.source, firstDate: TABLE.firstDate, lastDate: TABLE.lastDate } as const;

let days: Int32Array | null = null;
const seriesByCode = new Map<string, Float64Array>();

function tableDays(): Int32Array {
  days ??= decodeDates(TABLE);
  return days;
}

/** Units for a euro by day index; a floating rate up to adoption of the euro, the legal parity from then on. */
function seriesOf(code: string): Float64Array | null {
  const known = seriesByCode.get(code);
  if (known) return known;
  const count = tableDays().length;
  const coded = TABLE.rates[code];
  const fixed = FIXED_PARITY[code];
  if (!coded && !fixed && code !== "EUR") return null;
  const series = coded ? decodeSeries(coded.series, coded.digits, count) : new Float64Array(count).fill(Number.NaN);
  const parity = code === "EUR" ? { perEuro: 1, since: TABLE.firstDate } : fixed;
  if (parity) series.fill(parity.perEuro, lastIndexOnOrBefore(toDay(parity.since) - 1) + 1);
  seriesByCode.set(code, series);
  return series;
}

const toDay = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
const toDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

function lastIndexOnOrBefore(day: number): number {
  const all = tableDays();
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The reference rate between two currencies (ISO 4217) for a day: the last one on or before `date` (`YYYY-MM-DD`) that
 * has both, at most seven days old. Otherwise no rate, with the nearest one offered for a person to judge.
 * Pairs without the euro are crossed through it. O(log days) after a currency's first use.
 */
export function lookUpRate(date: string, from: string, to: string): RateLookUp {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? toDay(date) : Number.NaN;
  if (Number.isNaN(day) || toDate(day) !== date) return { kind: "none", reason: "no-date", nearest: null };
  const fromSeries = seriesOf(from);
  const toSeries = seriesOf(to);
  if (!fromSeries || !toSeries) return { kind: "none", reason: "unknown-currency", nearest: null };

  const all = tableDays();
  const valueAt = (index: number): number => (toSeries[index] ?? Number.NaN) / (fromSeries[index] ?? Number.NaN);
  const start = lastIndexOnOrBefore(day);
  let before = start;
  while (before >= 0 && Number.isNaN(valueAt(before))) before -= 1;
  const age = before >= 0 ? day - (all[before] ?? 0) : Number.POSITIVE_INFINITY;
  if (age <= MAX_AGE_DAYS) {
    const perEuro: Record<string, number> = {};
    if (from !== "EUR") perEuro[from] = fromSeries[before] ?? Number.NaN;
    if (to !== "EUR") perEuro[to] = toSeries[before] ?? Number.NaN;
    return { kind: "rate", date: toDate(all[before] ?? 0), value: valueAt(before), source: "ECB", perEuro };
  }
  let after = start + 1;
  while (after < all.length && Number.isNaN(valueAt(after))) after += 1;
  const wait = after < all.length ? (all[after] ?? 0) - day : Number.POSITIVE_INFINITY;
  const best = wait < age ? after : before;
  const nearest = best < 0 ? null : { date: toDate(all[best] ?? 0), value: valueAt(best) };
  return { kind: "none", reason: "too-old", nearest };
}
