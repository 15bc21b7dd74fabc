/** Days since 1 January 1970 in the proleptic Gregorian calendar. */
export type Day = number;

/** ISO 8601: Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_MS = 86_400_000;

/** A number with leading zeros. */
export const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** The day of a calendar date; a month or day out of range runs on into the next. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The date that `YYYY-MM-DD` names; null for anything else, and for a day that does not exist. */
export function parseDay(iso: string | null): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso ?? "");
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return dateExists(year, month, day) ? dayOf(year, month, day) : null;
}

/** No calendar has a year 0; a month without a year may be of a leap year. */
export function dateExists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export const daysInMonth = (year: number, month: number): number => partsOf(dayOf(year, month + 1, 0)).day;

export function isoDay(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** 1970 began on a Thursday. */
export const weekdayOf = (day: Day): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;

/** The same date some months on; the last day of a shorter month where that has no such date. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day);
  const target = partsOf(dayOf(year, month + months, 1));
  return dayOf(target.year, target.month, Math.min(date, daysInMonth(target.year, target.month)));
}
