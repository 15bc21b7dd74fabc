import type { RelativeDate } from "./lang/language-data.ts";

const DAY_MS = 86_400_000;
const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** Parts of a printed date; a missing one was not printed. */
export interface PrintedDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** TIMEX3 value: `2018-06-21`, `XXXX-06-21`, `2018-06`, `XXXX-06`, `2018`. */
export function toTimex({ year, month, day }: PrintedDate): string {
  const head = year === undefined ? "XXXX" : pad(year, 4);
  if (month === undefined) return head;
  return day === undefined ? `${head}-${pad(month, 2)}` : `${head}-${pad(month, 2)}-${pad(day, 2)}`;
}

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * The date in full, at printed precision. Without a year: the occurrence nearest to the publication date, since news
 * speaks of what is close on both sides. Null for a day that does not exist, or with nothing to count from.
 */
export function resolveDate(printed: PrintedDate, publication: string | null): string | null {
  const { year, month, day } = printed;
  if (month === undefined) return year === undefined ? null : toTimex(printed);
  if (year !== undefined) return day === undefined || exists(year, month, day) ? toTimex(printed) : null;
  if (publication === null) return null;
  const from = Date.parse(`${publication}T00:00:00Z`);
  if (Number.isNaN(from)) return null;
  const around = Number(publication.slice(0, 4));
  const distance = (candidate: number): number => Math.abs(Date.UTC(candidate, month - 1, day ?? 15) - from);
  const years = [around - 1, around, around + 1].filter(
    (candidate) => day === undefined || exists(candidate, month, day),
  );
  const nearest = years.reduce<number | null>(
    (best, next) => (best === null || distance(next) < distance(best) ? next : best),
    null,
  );
  return nearest === null ? null : toTimex({ ...printed, year: nearest });
}

/** A relative date in full: day, month or year as printed. */
export function resolveRelative(relative: RelativeDate, publication: string | null): string | null {
  const from = publication === null ? Number.NaN : Date.parse(`${publication}T00:00:00Z`);
  if (Number.isNaN(from)) return null;
  const date = new Date(from);
  switch (relative.unit) {
    case "day":
      return new Date(from + relative.offset * DAY_MS).toISOString().slice(0, 10);
    case "month":
      return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + relative.offset, 1))
        .toISOString()
        .slice(0, 7);
    case "year":
      return pad(date.getUTCFullYear() + relative.offset, 4);
  }
}
