import { type CalendarRead, dateRead, rangeRead, relativeRead } from "./calendar-read.ts";
import { type Day, dayOf, isoDay, mondayOf, partsOf, type Weekday, weekdayOf } from "./day.ts";
import { type Holiday, holidayIn, nthWeekday } from "./holidays.ts";
import {
  type CalendarUnit,
  countedPeriods,
  dayPeriod,
  monthPeriod,
  movedDay,
  type Period,
  shiftedPeriod,
  weekPeriod,
  yearPeriod,
} from "./period.ts";
import { occurrences } from "./printed-date.ts";

/** What a weekday may mean: alone the last or the next one; "next Friday" the coming one or that of next week. */
export function weekdayPeriods(weekday: Weekday, shift: number | undefined, from: Day): readonly Period[] {
  const next = from + ((weekday - weekdayOf(from) + 6) % 7) + 1;
  const last = from - ((weekdayOf(from) - weekday + 6) % 7) - 1;
  const inWeek = (offset: number): Day => mondayOf(from) + offset * 7 + weekday - 1;
  const isToday = weekday === weekdayOf(from);
  const days =
    shift === undefined
      ? [...(isToday ? [from] : []), ...(from - last <= next - from ? [last, next] : [next, last])]
      : shift < 0
        ? [last + (shift + 1) * 7, inWeek(shift)]
        : shift === 0
          ? [inWeek(0), isToday ? from : next]
          : [next + (shift - 1) * 7, inWeek(shift)];
  return days.map(dayPeriod);
}

/** A weekday of this week, of last week, of the week in three weeks. */
export const weekdayOfWeek = (weekday: Weekday, day: Day): Period => dayPeriod(mondayOf(day) + weekday - 1);

/** A day of the month alone: the last one and the next one; with a weekday, those that fall on it. */
export function monthDayPeriods(day: number, weekday: Weekday | undefined, from: Day): readonly Period[] {
  const { year, month } = partsOf(from);
  const all: Day[] = [];
  for (let offset = -14; offset <= 14; offset++) {
    const at = dayOf(year, month + offset, day);
    if (partsOf(at).day === day && (weekday === undefined || weekdayOf(at) === weekday)) all.push(at);
  }
  const last = all.findLast((at) => at <= from);
  const next = all.find((at) => at >= from);
  return [last, next]
    .filter((at) => at !== undefined)
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from))
    .map(dayPeriod);
}

/** "The past three years", "the next two weeks": the days up to the page's own, or those after it. */
export function spanRead(to: number, unit: CalendarUnit, count: number, shift: number, from: Day | null): CalendarRead {
  if (from === null) return { ...rangeRead(to, "", null), kind: "none", openTo: to };
  const edge = movedDay(unit, shift < 0 ? -count : count, from);
  const period = shift < 0 ? { start: edge, end: from } : { start: from + 1, end: edge + 1 };
  const iso = `${isoDay(period.start)}/${isoDay(period.end - 1)}`;
  return { ...rangeRead(to, iso, { ...period, iso }), openTo: to };
}

/** Days or weeks before or after another date, on each of its readings. */
export function movedRead(
  to: number,
  unit: CalendarUnit,
  count: number,
  anchor: CalendarRead,
  anchorFrom: number,
): CalendarRead {
  const periods = anchor.periods
    .filter(({ start, end }) => end - start === 1)
    .flatMap(({ start }) => countedPeriods(unit, count, start));
  return { ...relativeRead(to, periods), openTo: anchorFrom };
}

/** What an ordinal counts, and the months or years it counts in. */
interface Nth {
  readonly nth: number;
  readonly weekday: Weekday | undefined;
  readonly unit: CalendarUnit | undefined;
  readonly month: number | undefined;
  readonly year: number | undefined;
  readonly shift: number | undefined;
  readonly container: CalendarUnit | undefined;
}

function nthIn({ nth, weekday, unit }: Nth, { start, end }: Period): Period | null {
  if (weekday !== undefined) {
    const day = nthWeekday(nth, weekday, start, end);
    return day === null ? null : dayPeriod(day);
  }
  const steps = nth > 0 ? nth - 1 : nth;
  if (unit === "day") {
    const day = (nth > 0 ? start : end) + steps;
    return day >= start && day < end ? dayPeriod(day) : null;
  }
  // The first week of a month or year is the one that holds its first Thursday (ISO 8601).
  if (unit === "week") return nth > 0 ? weekPeriod(start + 3 + steps * 7) : weekPeriod(end - 4 + (steps + 1) * 7);
  if (unit !== "month" && unit !== "quarter") return null;
  return shiftedPeriod(unit, steps, nth > 0 ? start : end);
}

/** "The first Monday in October", "the third day of next month". */
export function nthRead(to: number, nth: Nth, from: Day | null): CalendarRead | null {
  const { month, year, shift, container } = nth;
  if (nth.nth === 0) return null;
  const absolute = year === undefined ? null : month === undefined ? yearPeriod(year) : monthPeriod(year, month);
  const relative = from !== null && container !== undefined ? shiftedPeriod(container, shift ?? 0, from) : null;
  const named =
    month !== undefined && year === undefined && from !== null
      ? occurrences((each) => nthIn(nth, monthPeriod(each, month)), from)
      : [];
  const held = absolute ?? relative;
  const single = held && nthIn(nth, held);
  if (held && !single) return null;
  const periods = single ? [single] : named;
  const { weekday } = nth;
  const isOneDay = single !== null && single.end - single.start === 1;
  if (absolute && single && isOneDay) return dateRead(to, partsOf(single.start), from, weekday);
  if (nth.unit === "week") return rangeRead(to, periods[0]?.iso ?? "", periods[0] ?? null);
  return relativeRead(to, periods, weekday);
}

/** A feast of a year, or the last and the next one. */
export function holidayRead(
  to: number,
  holiday: Holiday,
  year: number | undefined,
  shift: number | undefined,
  from: Day | null,
): CalendarRead | null {
  const inYear = (each: number): Period | null => {
    const day = holidayIn(holiday, each);
    return day === null ? null : dayPeriod(day);
  };
  if (year !== undefined) {
    const period = inYear(year);
    return period && dateRead(to, partsOf(period.start), from);
  }
  if (from === null) return relativeRead(to, []);
  const around = occurrences(inYear, from);
  if (shift === undefined) return relativeRead(to, around);
  const fitting = around.filter(({ start }) => (shift < 0 ? start < from : start >= from));
  return relativeRead(to, fitting.slice(0, 1));
}
