import type { DateFact, DateRangeFact, RelativeDateFact } from "../fact.ts";
import { dateExists, dayOf, parseDay } from "./day.ts";
import {
  dayPeriod,
  halfPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  type Season,
  seasonPeriod,
  weekendPeriod,
  weekPeriod,
  yearPeriod,
} from "./period.ts";

const ISO = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])|W(\d\d)(-WE)?|(SP|SU|FA|WI)))?$/;

/** The days that a resolved date names: `2018-06-21`, `2018-06`, `2018`, `2018-Q2`, `2018-W25`; null for no such date. */
export function periodOfIso(iso: string): Period | null {
  const parts = ISO.exec(iso);
  if (!parts) return null;
  const [, years, months, days, quarter, half, week, weekend, season] = parts;
  const year = Number(years);
  if (quarter !== undefined) return quarterPeriod(year, Number(quarter));
  if (half !== undefined) return halfPeriod(year, Number(half));
  if (season !== undefined) return seasonPeriod(year, season as Season);
  if (week !== undefined) {
    const day = dayOf(year, 1, 4) + (Number(week) - 1) * 7;
    return weekend === undefined ? weekPeriod(day) : weekendPeriod(day);
  }
  if (months === undefined) return yearPeriod(year);
  if (days === undefined) return monthPeriod(year, Number(months));
  return dateExists(year, Number(months), Number(days)) ? dayPeriod(dayOf(year, Number(months), Number(days))) : null;
}

/** All readings of a date as days, the likeliest first; none where it is not resolved. */
export function periodsOfFact(fact: DateFact | RelativeDateFact | DateRangeFact): readonly Period[] {
  if (fact.kind === "dateRange") {
    const [start, end] = [parseDay(fact.startDate ?? null), parseDay(fact.endExclusive ?? null)];
    return start === null || end === null ? [] : [{ start, end, iso: fact.timex }];
  }
  const other = fact.kind === "date" ? (fact.alternatives ?? []).map(({ resolved }) => resolved) : [];
  return [fact.resolved, ...other].flat().flatMap((iso) => (iso === undefined ? [] : (periodOfIso(iso) ?? [])));
}
