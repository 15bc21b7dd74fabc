import type { RateDay } from "./rates-file.ts";

/**
 * The history as it is embedded. Layout, for size and for decoding one currency at a time:
 * - `gaps`: one base-36 digit for each day after the first, oldest first: days since the day before.
 * - `rates[code].series`: from the oldest day on, signed differences of the rate × 10^`digits`, each a base-64
 *   variable-length quantity (as in source maps: five bits a character, sign in the lowest); `!` and an unsigned
 *   quantity skip so many days that have no rate. Days after the end have none.
 */
export interface RateTable {
  readonly source: string;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly gaps: string;
  readonly rates: Readonly<Record<string, { readonly digits: number; readonly series: string }>>;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SKIP = "!";
const DAY_MS = 86_400_000;

const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

function writeUnsigned(value: number): string {
  let rest = value;
  let out = "";
  do {
    const bits = rest % 32;
    rest = Math.floor(rest / 32);
    out += DIGITS.charAt(rest > 0 ? bits + 32 : bits);
  } while (rest > 0);
  return out;
}

const writeSigned = (value: number): string => writeUnsigned(value < 0 ? -value * 2 + 1 : value * 2);

function decimalsOf(rate: number): number {
  const printed = String(rate);
  const point = printed.indexOf(".");
  return point < 0 ? 0 : printed.length - point - 1;
}

/** Packs days (newest first, as the file has them) for embedding. {@link decodeDates} and {@link decodeSeries} undo it exactly. */
export function encodeRateTable(currencies: readonly string[], days: readonly RateDay[], source: string): RateTable {
  const ascending = days.toReversed();
  const numbers = ascending.map((day) => dayNumber(day.date));
  const gaps = numbers.slice(1).map((day, index) => {
    const gap = day - (numbers[index] ?? day);
    if (gap < 1 || gap > 35) throw new RangeError(`a gap of ${gap} days before ${ascending[index + 1]?.date ?? ""}`);
    return gap.toString(36);
  });
  const rates: Record<string, { digits: number; series: string }> = {};
  for (const code of currencies) {
    const values = ascending.map((day) => day.perEuro.get(code));
    const digits = values.reduce<number>((most, rate) => Math.max(most, rate === undefined ? 0 : decimalsOf(rate)), 0);
    let series = "";
    let last = 0;
    let missing = 0;
    for (const value of values) {
      if (value === undefined) {
        missing += 1;
        continue;
      }
      if (missing > 0) series += SKIP + writeUnsigned(missing);
      missing = 0;
      const scaled = Math.round(value * 10 ** digits);
      series += writeSigned(scaled - last);
      last = scaled;
    }
    rates[code] = { digits, series };
  }
  return {
    source,
    firstDate: ascending[0]?.date ?? "",
    lastDate: ascending.at(-1)?.date ?? "",
    gaps: gaps.join(""),
    rates,
  };
}

/** The table's days, ascending, as days since 1970-01-01. */
export function decodeDates(table: Pick<RateTable, "firstDate" | "gaps">): Int32Array {
  const days = new Int32Array(table.gaps.length + 1);
  let day = dayNumber(table.firstDate);
  days[0] = day;
  for (let index = 0; index < table.gaps.length; index++) {
    day += Number.parseInt(table.gaps.charAt(index), 36);
    days[index + 1] = day;
  }
  return days;
}

/** One currency's units for a euro on each of `count` days, ascending; NaN on a day without a rate. */
export function decodeSeries(series: string, digits: number, count: number): Float64Array {
  const out = new Float64Array(count).fill(Number.NaN);
  const scale = 10 ** digits;
  let at = 0;
  let day = 0;
  let last = 0;
  const readUnsigned = (): number => {
    let value = 0;
    let weight = 1;
    for (;;) {
      const digit = DIGITS.indexOf(series.charAt(at++));
      value += (digit % 32) * weight;
      if (digit < 32) return value;
      weight *= 32;
    }
  };
  while (at < series.length && day < count) {
    if (series.charAt(at) === SKIP) {
      at += 1;
      day += readUnsigned();
      continue;
    }
    const coded = readUnsigned();
    last += coded % 2 === 1 ? -(coded - 1) / 2 : coded / 2;
    out[day++] = last / scale;
  }
  return out;
}
