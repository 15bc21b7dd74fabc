import { type Day, dayOf, type Weekday, weekdayOf } from "./day.ts";

/** When a feast falls: a date, days from Easter Sunday, the n-th weekday of a month, or a date of the lunar calendar. */
export type Holiday =
  | { readonly rule: "fixed"; readonly month: number; readonly day: number }
  | { readonly rule: "easter"; readonly offset: number }
  /** `offset` days after it: Black Friday follows a Thursday. */
  | {
      readonly rule: "weekday";
      readonly nth: number;
      readonly weekday: Weekday;
      readonly month: number;
      readonly offset: number;
    }
  /** Days from the fourth Sunday of Advent, the last one before Christmas Day. */
  | { readonly rule: "advent"; readonly offset: number }
  | { readonly rule: "lunar"; readonly month: number; readonly day: number; readonly offset: number };

export const fixed = (month: number, day: number): Holiday => ({ rule: "fixed", month, day });
export const easter = (offset: number): Holiday => ({ rule: "easter", offset });
export const weekdayIn = (nth: number, weekday: Weekday, month: number, offset = 0): Holiday => ({
  rule: "weekday",
  nth,
  weekday,
  month,
  offset,
});
export const advent = (offset: number): Holiday => ({ rule: "advent", offset });
export const lunar = (month: number, day: number, offset = 0): Holiday => ({ rule: "lunar", month, day, offset });

/** Easter Sunday of the Gregorian calendar: Meeus/Jones/Butcher, Nature 14 (1876). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The n-th weekday of the days `[start, end)`, from the end where `nth` is negative; null where there are fewer. */
export function nthWeekday(nth: number, weekday: Weekday, start: Day, end: Day): Day | null {
  const first = start + ((weekday - weekdayOf(start) + 7) % 7);
  const last = end - 1 - ((weekdayOf(end - 1) - weekday + 7) % 7);
  const day = nth > 0 ? first + (nth - 1) * 7 : last + (nth + 1) * 7;
  return day >= start && day < end ? day : null;
}

/** Vietnam's and China's calendars part company by a day once in some 20 years; `Intl` knows the Chinese one. */
const lunarFormat = (): Intl.DateTimeFormat =>
  (madeFormat ??= new Intl.DateTimeFormat("en-u-ca-chinese", { timeZone: "UTC", month: "numeric", day: "numeric" }));
/** Costs as much as reading a page, and few pages name Tết. */
let madeFormat: Intl.DateTimeFormat | null = null;
const lunarDays = new Map<string, Day | null>();

function lunarDay(year: number, month: number, day: number): Day | null {
  const key = `${year} ${month} ${day}`;
  const known = lunarDays.get(key);
  if (known !== undefined) return known;
  // New year falls between 21 January and 21 February; a leap month may delay the rest by 30 days.
  const earliest = dayOf(year, 1, 20) + Math.floor((month - 1) * 29.5 + day - 1);
  let found: Day | null = null;
  for (let at = earliest; found === null && at < earliest + 66; at++) {
    if (lunarFormat().format(at * 86_400_000) === `${month}/${day}`) found = at;
  }
  lunarDays.set(key, found);
  return found;
}

/** The day of a feast in one year, or null. */
export function holidayIn(holiday: Holiday, year: number): Day | null {
  switch (holiday.rule) {
    case "fixed":
      return dayOf(year, holiday.month, holiday.day);
    case "easter":
      return easterSunday(year) + holiday.offset;
    case "weekday": {
      const { nth, weekday, month, offset } = holiday;
      const day = nthWeekday(nth, weekday, dayOf(year, month, 1), dayOf(year, month + 1, 1));
      return day === null ? null : day + offset;
    }
    case "advent":
      return dayOf(year, 12, 25) - weekdayOf(dayOf(year, 12, 25)) + holiday.offset;
    case "lunar": {
      const day = lunarDay(year, holiday.month, holiday.day);
      return day === null ? null : day + holiday.offset;
    }
  }
}
