import { addMonths, dayOf, type Day, isoDay, mondayOf, pad, partsOf } from "./day.ts";

/** A stretch of days `[start, end)`, and its ISO name at the precision that was printed. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
  readonly iso: string;
}

/** The units that a calendar counts in. */
export type CalendarUnit = "day" | "week" | "weekend" | "month" | "quarter" | "half" | "year" | "decade" | "century";

/** Seasons of the northern hemisphere, by whole months as meteorologists count them: `SP`, `SU`, `FA`, `WI`. */
export type Season = "SP" | "SU" | "FA" | "WI";
const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export const dayPeriod = (day: Day): Period => ({ start: day, end: day + 1, iso: isoDay(day) });

export function weekPeriod(day: Day): Period {
  const start = mondayOf(day);
  // ISO 8601: a week belongs to the year of its Thursday.
  const { year } = partsOf(start + 3);
  const number = Math.floor((start - mondayOf(dayOf(year, 1, 4))) / 7) + 1;
  return { start, end: start + 7, iso: `${pad(year, 4)}-W${pad(number, 2)}` };
}

export function weekendPeriod(day: Day): Period {
  const { start, iso } = weekPeriod(day);
  return { start: start + 5, end: start + 7, iso: `${iso}-WE` };
}

function monthsFrom(year: number, month: number, count: number, iso: (year: number) => string): Period {
  const start = dayOf(year, month, 1);
  return { start, end: addMonths(start, count), iso: iso(partsOf(start).year) };
}

export function monthPeriod(year: number, month: number): Period {
  const first = partsOf(dayOf(year, month, 1));
  return monthsFrom(first.year, first.month, 1, (y) => `${pad(y, 4)}-${pad(first.month, 2)}`);
}

export const quarterPeriod = (year: number, quarter: number): Period =>
  monthsFrom(year, quarter * 3 - 2, 3, (y) => `${pad(y, 4)}-Q${quarter}`);

export const halfPeriod = (year: number, half: number): Period =>
  monthsFrom(year, half * 6 - 5, 6, (y) => `${pad(y, 4)}-H${half}`);

/** Winter begins in December of its year. */
export const seasonPeriod = (year: number, season: Season): Period =>
  monthsFrom(year, SEASON_START[season], 3, (y) => `${pad(y, 4)}-${season}`);

export const yearPeriod = (year: number): Period => yearsPeriod(year, year);

/** Whole years, the last one included. */
export const yearsPeriod = (first: number, last: number): Period => ({
  start: dayOf(first, 1, 1),
  end: dayOf(last + 1, 1, 1),
  iso: first === last ? pad(first, 4) : `${pad(first, 4)}/${pad(last, 4)}`,
});

/** The first century has no year 0: the 19th is 1801 to 1900. */
export const centuryPeriod = (century: number): Period => yearsPeriod(century * 100 - 99, century * 100);

/** The unit that holds `from`, moved by `offset` units: last month, this week, next year. */
export function shiftedPeriod(unit: CalendarUnit, offset: number, from: Day): Period {
  const { year, month } = partsOf(from);
  switch (unit) {
    case "day":
      return dayPeriod(from + offset);
    case "week":
      return weekPeriod(from + offset * 7);
    case "weekend":
      return weekendPeriod(from + offset * 7);
    case "month":
      return monthPeriod(year, month + offset);
    case "quarter": {
      const index = year * 4 + Math.floor((month - 1) / 3) + offset;
      return quarterPeriod(Math.floor(index / 4), (index % 4) + 1);
    }
    case "half": {
      const index = year * 2 + (month > 6 ? 1 : 0) + offset;
      return halfPeriod(Math.floor(index / 2), (index % 2) + 1);
    }
    case "year":
      return yearPeriod(year + offset);
    case "decade": {
      const first = Math.floor(year / 10) * 10 + offset * 10;
      return yearsPeriod(first, first + 9);
    }
    case "century":
      return centuryPeriod(Math.ceil(year / 100) + offset);
  }
}

const MONTHS: Readonly<Partial<Record<CalendarUnit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The day that lies `count` units from `from`; half units are counted where the calendar has them. */
export function movedDay(unit: CalendarUnit, count: number, from: Day): Day {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(from, Math.round(count * months));
  return from + Math.round(count * (unit === "day" ? 1 : 7));
}

/**
 * What "three years ago" may mean, the printed precision first: the year, the month or the very day. A week stands for
 * the days around.
 */
export function countedPeriods(unit: CalendarUnit, count: number, from: Day): readonly Period[] {
  const day = movedDay(unit, count, from);
  const { year, month } = partsOf(day);
  if (unit === "day") return [dayPeriod(day)];
  if (unit === "week" || unit === "weekend") return [dayPeriod(day), weekPeriod(day)];
  const byMonth = [monthPeriod(year, month), dayPeriod(day)];
  return unit === "month" ? byMonth : [shiftedPeriod(unit, 0, day), ...byMonth];
}

export type Part = "start" | "middle" | "end";

/** A third of a period: of a month by ten days, of a year by four months, of a decade by three or four years. */
export function partOfPeriod(period: Period, part: Part): Period {
  const { start, end } = period;
  const length = end - start;
  const cuts: readonly [Day, Day] =
    length <= 31
      ? [start + 10, start + 20]
      : length <= 366
        ? [addMonths(start, Math.round(length / 91.3)), addMonths(start, Math.round(length / 45.65))]
        : [addMonths(start, 12 * Math.floor(length / 1096)), addMonths(start, 12 * Math.ceil(length / 547.9))];
  const [from, to] = part === "start" ? [start, cuts[0]] : part === "middle" ? [cuts[0], cuts[1]] : [cuts[1], end];
  return { start: from, end: to, iso: `${isoDay(from)}/${isoDay(to - 1)}` };
}
