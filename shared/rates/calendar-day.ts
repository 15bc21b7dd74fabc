const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01 of an ISO date; NaN where there is no such day. */
export function toDay(date: string): number {
  if (!DATE.test(date)) return Number.NaN;
  const day = Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
  return !Number.isNaN(day) && toDate(day) === date ? day : Number.NaN;
}

/** The ISO date of a day counted from 1970-01-01. */
export const toDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Index of the last of ascending `days` on or before `day`; -1 where all are later. O(log n). */
export function lastOnOrBefore(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
