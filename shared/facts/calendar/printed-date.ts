import { dateExists, dayOf, type Day, pad, partsOf } from "./day.ts";
import {
  dayPeriod,
  halfPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  type Season,
  seasonPeriod,
  yearPeriod,
} from "./period.ts";

/** Parts of a printed date; a missing one was not printed. */
export interface PrintedDate {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly quarter?: number | undefined;
  readonly half?: number | undefined;
  readonly season?: Season | undefined;
}

/** TIMEX3 value: `2018-06-21`, `XXXX-06-21`, `2018-06`, `XXXX-06`, `2018-Q4`, `2018`. */
export function toTimex({ year, month, day, quarter, half, season }: PrintedDate): string {
  const head = year === undefined ? "XXXX" : pad(year, 4);
  if (quarter !== undefined) return `${head}-Q${quarter}`;
  if (half !== undefined) return `${head}-H${half}`;
  if (season !== undefined) return `${head}-${season}`;
  if (month === undefined) return day === undefined ? head : `${head}-XX-${pad(day, 2)}`;
  return day === undefined ? `${head}-${pad(month, 2)}` : `${head}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** A printed date as it falls in one year; null for a day that does not exist. */
function inYear({ month, day, quarter, half, season }: PrintedDate, year: number): Period | null {
  if (year < 1) return null;
  if (quarter !== undefined) return quarterPeriod(year, quarter);
  if (half !== undefined) return halfPeriod(year, half);
  if (season !== undefined) return seasonPeriod(year, season);
  if (month === undefined) return yearPeriod(year);
  if (day === undefined) return monthPeriod(year, month);
  return dateExists(year, month, day) ? dayPeriod(dayOf(year, month, day)) : null;
}

/**
 * The date in full, at printed precision. Without a year: the occurrence nearest to the publication date, since news
 * speaks of what is close on both sides. Null for a day that does not exist, or with nothing to count from.
 */
export function resolveDate(printed: PrintedDate, publication: Day | null): Period | null {
  if (printed.year !== undefined) return inYear(printed, printed.year);
  if (publication === null) return null;
  return occurrences((year) => inYear(printed, year), publication)[0] ?? null;
}

/** The last and the next time that something of every year falls, nearest first; just one where it is on the day itself. */
export function occurrences(inOneYear: (year: number) => Period | null, publication: Day): readonly Period[] {
  const { year } = partsOf(publication);
  // Eight years hold a 29 February on either side.
  const reach = inOneYear(year - 1) && inOneYear(year) && inOneYear(year + 1) ? 1 : 8;
  const all: Period[] = [];
  for (let each = year - reach; each <= year + reach; each++) {
    const period = inOneYear(each);
    if (period) all.push(period);
  }
  const distance = ({ start, end }: Period): number => Math.abs((start + end - 1) / 2 - publication);
  const now = all.find(({ start, end }) => start <= publication && publication < end);
  if (now && now.end - now.start === 1) return [now];
  const last = all.findLast(({ end }) => end <= publication);
  const next = all.find(({ start }) => start > publication);
  return [now, last, next]
    .filter((period) => period !== undefined)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 2);
}
