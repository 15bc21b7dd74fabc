import type { FactBody } from "../compose/composer.ts";
import { type Day, isoDay, type Weekday } from "./day.ts";
import type { Period } from "./period.ts";
import { type PrintedDate, resolveDate, toTimex } from "./printed-date.ts";

/** What tokens up to `to` say of the calendar, before it becomes a fact. */
export interface CalendarRead {
  readonly to: number;
  /** "none": reads like a date and is none. */
  readonly kind: "date" | "relativeDate" | "dateRange" | "time" | "none";
  /** Of a date: its parts. */
  readonly printed?: PrintedDate;
  /** The other order of a numeric date. */
  readonly other?: PrintedDate;
  /** Days that it means, the likeliest reading first; none for what does not exist or has nothing to count from. */
  readonly periods: readonly Period[];
  /** Of a range, where its periods do not name it as printed. */
  readonly timex?: string;
  readonly weekday?: Weekday | undefined;
  readonly time?: readonly [hour: number, minute: number];
  /** The time may be of either half of the day. */
  readonly isHalfOpen?: boolean;
  /** Two numbers that nothing but their place makes a date. */
  readonly isWeak?: boolean;
  /** Quantities before this token are facts, too: "three years" in "three years ago". */
  readonly openTo?: number;
  /** An ordinal inside, which no other reader knows: 19 in "thế kỷ XIX". */
  readonly ordinal?: { readonly number: number; readonly from: number; readonly to: number };
}

export function dateRead(to: number, printed: PrintedDate, publication: Day | null, weekday?: Weekday): CalendarRead {
  const period = resolveDate(printed, publication);
  return { to, kind: "date", printed, periods: period ? [period] : [], weekday };
}

export const relativeRead = (to: number, periods: readonly Period[], weekday?: Weekday): CalendarRead => ({
  to,
  kind: "relativeDate",
  periods: periods.filter(({ iso }, index) => periods.findIndex((other) => other.iso === iso) === index),
  weekday,
});

export const rangeRead = (to: number, timex: string, period: Period | null): CalendarRead => ({
  to,
  kind: "dateRange",
  timex,
  periods: period ? [period] : [],
});

/** The fact's own fields; null for what is no fact. */
export function bodyOf(read: CalendarRead, publication: Day | null): FactBody | null {
  const { kind, printed, other, periods, weekday } = read;
  const [first] = periods;
  const onWeekday = weekday === undefined ? {} : { weekday };
  switch (kind) {
    case "date": {
      const resolved = first ? { resolved: first.iso } : {};
      const swapped = other && resolveDate(other, publication);
      const alternatives = other
        ? { alternatives: [{ timex: toTimex(other), ...(swapped ? { resolved: swapped.iso } : {}) }] }
        : {};
      return { kind, timex: toTimex(printed ?? {}), ...resolved, ...alternatives, ...onWeekday };
    }
    case "relativeDate": {
      const readings = periods.map(({ iso }) => iso);
      const resolved = readings.length > 1 ? readings : readings[0];
      return { kind, ...(resolved === undefined ? {} : { resolved }), ...onWeekday };
    }
    case "dateRange": {
      const ends = first ? { startDate: isoDay(first.start), endExclusive: isoDay(first.end) } : {};
      return { kind, timex: read.timex ?? first?.iso ?? "", ...ends };
    }
    case "time":
      return { kind, values: read.time ?? [0, 0], ...(read.isHalfOpen ? { clock: 12 as const } : {}) };
    case "none":
      return null;
  }
}
