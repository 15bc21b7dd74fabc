import type { Weekday } from "../calendar/day.ts";
import type { Holiday } from "../calendar/holidays.ts";
import type { CalendarUnit, Part, Season } from "../calendar/period.ts";

/** What the slots of a pattern make together. */
export type CalendarMeaning =
  /** A calendar date in part or full: day, month, year, weekday, quarter, half. */
  | "date"
  /** Two or three numbers in the order of the language's {@link CalendarData.numericOrder}; the other order stays open. */
  | "numeric"
  /** A bare day and month in numbers, a date only after one of {@link CalendarData.numericCues}. */
  | "cuedNumeric"
  /** A year alone, after one of {@link CalendarData.yearCues}. */
  | "cuedYear"
  /** A day of the month alone: this month's or the next one's. */
  | "dayOfMonth"
  /** Yesterday, hôm kia. */
  | "dayWord"
  /** Last month, this year. */
  | "shifted"
  /** Last Friday; Friday of next week; a weekday alone after one of {@link CalendarData.weekdayCues}, or capitalised. */
  | "weekday"
  /** "On Saturdays": any of them, so that it has a weekday and no day. */
  | "recurringWeekday"
  /** The third Friday from now. */
  | "weekdayCount"
  /** Next March, this April. */
  | "shiftedMonth"
  | "shiftedSeason"
  | "shiftedQuarter"
  /** Three years ago: `n` units back. */
  | "ago"
  /** In three years: `n` units on. */
  | "hence"
  /** Three days after a date, before it. */
  | "after"
  | "before"
  /** The past three years, the next two weeks. */
  | "span"
  /** First Monday in October, third day of a month. */
  | "nth"
  | "season"
  | "decade"
  | "century"
  | "holiday"
  /** Early in a period, at its end. */
  | "partOf"
  | "time"
  /** Minutes past the hour, minutes to it, half an hour before it. */
  | "timePast"
  | "timeTo"
  /** Looks like one of the above and is none: "three years later" counts from another day than the page's. */
  | "none";

export type CalendarPatterns = Readonly<Partial<Record<CalendarMeaning, readonly string[]>>>;

/** Half of the day that a time is in: "tối", p.m.; `noon` and `night` reach over twelve o'clock. */
export type DayHalf = "am" | "pm" | "noon" | "night";

/** How a language prints dates and times of day. Keys are lower case. */
export interface CalendarData {
  readonly months: Readonly<Record<string, number>>;
  /** Months that are also names or words; alone they need a cue before them. */
  readonly unsureMonths: readonly string[];
  readonly monthCues: readonly string[];
  /** Months are written with a capital; a small letter makes an unsure one another word. */
  readonly capitalMonths: boolean;
  readonly weekdays: Readonly<Record<string, Weekday>>;
  /** Abbreviations, words in their own right; only beside a date or a cue. */
  readonly shortWeekdays: Readonly<Record<string, Weekday>>;
  /** Several of one weekday: "on Fridays", "three Fridays from now". */
  readonly weekdayPlurals: Readonly<Record<string, Weekday>>;
  /** Weekdays that also count ("thứ hai" is Monday and second): alone they need a cue or a capital. */
  readonly unsureWeekdays: boolean;
  readonly weekdayCues: readonly string[];
  /** Day first or month first in `1/2/2018`. */
  readonly numericOrder: "dmy" | "mdy";
  readonly numericCues: readonly string[];
  readonly yearCues: readonly string[];
  /** Before a year that tells apart what the next noun names: "the 2016 election". */
  readonly yearDeterminers: readonly string[];
  /** A year needs no word before it ("2012 fand es statt"); a count has a noun behind it, and nouns have capitals. */
  readonly bareYears: boolean;
  /** Years joined to a year before them: "2017 and 2018". */
  readonly yearLinks: readonly string[];
  readonly dayWords: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, CalendarUnit>>;
  /** Units of which there are several. */
  readonly pluralUnits: readonly string[];
  /** This: 0, last: -1, next: 1. */
  readonly shifts: Readonly<Record<string, number>>;
  /** Ordinals in words up to the 31st; "last" is -1. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** After the digits of an ordinal, without a gap: st, ten, "." */
  readonly ordinalSuffixes: readonly string[];
  /** "A", "one" before a unit. */
  readonly ones: readonly string[];
  readonly parts: Readonly<Record<string, Part>>;
  readonly seasons: Readonly<Record<string, Season>>;
  /** Decades in words: nineties, neunziger. */
  readonly decades: Readonly<Record<string, number>>;
  readonly holidays: Readonly<Record<string, Holiday>>;
  /** After a year or century: it was before the common era, and is no fact here. */
  readonly beforeEra: readonly string[];
  readonly dayHalves: Readonly<Record<string, DayHalf>>;
  /** Parts of an hour in words: quarter, rưỡi. */
  readonly hourParts: Readonly<Record<string, number>>;
  /** A time without a day half is of 24 hours: "7 Uhr" is in the morning. */
  readonly fullClock: boolean;
  readonly rangeOpeners: readonly string[];
  readonly rangeLinks: readonly string[];
  /** Openers, and the links that join two dates to a range only after one of them: "between … and". */
  readonly pairOpeners: readonly string[];
  readonly pairLinks: readonly string[];
  /** The page's own day as the end of a range: "to date", "đến nay". */
  readonly nowWords: readonly string[];
  /** A day alone as the first or last of a range: "the 3rd", "ngày 3". */
  readonly rangeDays: readonly string[];
  /** Patterns by what they mean; the longest match holds, of two alike the one listed first. */
  readonly patterns: CalendarPatterns;
}
