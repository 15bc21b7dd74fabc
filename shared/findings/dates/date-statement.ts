import { type Weekday, weekdayOf } from "../../facts/calendar/day.ts";
import { periodsOfFact } from "../../facts/calendar/fact-periods.ts";
import type { Period } from "../../facts/calendar/period.ts";
import type { Fact } from "../../facts/fact.ts";
import type { VersionKey } from "../../text/version.ts";
import { isQuantity, type Mention } from "../mention.ts";

/** Facts that say when. */
export type CalendarFact = Extract<Fact, { readonly kind: "date" | "relativeDate" | "dateRange" | "time" }>;

/** What a date prints of itself; a time of day prints none of these. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: Weekday;
}

/** When something is, as one version says it. */
export interface DateStatement {
  readonly version: VersionKey;
  readonly mention: Mention<CalendarFact>;
  /** Its readings as days, the likeliest first; none for a time of day and for what is not resolved. */
  readonly periods: readonly Period[];
  readonly parts: DateParts;
  /** What it is made of: only alike forms can be mistaken for each other by a slip of the pen. */
  readonly form: string;
  /** A number inside it says how far off it is: "three years ago". Numbers are compared by rules of their own. */
  readonly isCounted: boolean;
}

const isCalendar = (mention: Mention): mention is Mention<CalendarFact> =>
  mention.fact.kind === "date" ||
  mention.fact.kind === "relativeDate" ||
  mention.fact.kind === "dateRange" ||
  mention.fact.kind === "time";

function partsOf(fact: CalendarFact): DateParts {
  const weekday = "weekday" in fact ? { weekday: fact.weekday } : {};
  const [, year, month, day] =
    fact.kind === "date" ? (/^(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d))?$/.exec(fact.timex) ?? []) : [];
  const part = (name: string, digits: string | undefined): object =>
    digits === undefined || digits.startsWith("X") ? {} : { [name]: Number(digits) };
  return { ...part("year", year), ...part("month", month), ...part("day", day), ...weekday };
}

/** How long a period is, roughly: what "yesterday" and "last month" differ in. */
function grainOf(period: Period | undefined): string {
  if (period === undefined) return "";
  const length = period.end - period.start;
  return length === 1 ? "day" : length <= 7 ? "week" : length <= 31 ? "month" : length <= 366 ? "year" : "years";
}

function formOf(fact: CalendarFact, parts: DateParts, periods: readonly Period[]): string {
  const named = Object.keys(parts).filter((name) => name !== "weekday");
  if (fact.kind === "time") return "time";
  if (fact.kind === "date") return named.length > 0 ? `date ${named.join(" ")}` : "date";
  if ("weekday" in fact) return "weekday";
  return `${fact.kind} ${grainOf(periods[0])}`;
}

const YEAR = /^(?:19|20)\d\d$/;

/** Four digits that no word tells from a count. */
const mayBeYear = ({ fact }: Mention): boolean => fact.kind === "number" && YEAR.test(fact.text);

/** A bare number, read as the year that other versions say it is. */
function asYear(mention: Mention): Mention<CalendarFact> {
  const { range, text } = mention.fact;
  return { ...mention, fact: { kind: "date", range, text, timex: text, resolved: text } };
}

/** False for "yesterday" on a page without a date: nothing can be said of it. */
export const isKnown = ({ form, periods, parts }: DateStatement): boolean =>
  form === "time" || periods.length > 0 || Object.keys(parts).length > 0;

export const isYearAlone = ({ form }: DateStatement): boolean => form === "date year";

/**
 * A version's dates and times of day, in text order; a date inside another one is left to that one.
 *
 * @param withNumbers also numbers that may be years
 */
export function dateStatements(mentions: readonly Mention[], withNumbers: boolean): readonly DateStatement[] {
  const holds = (outer: Mention, inner: Mention): boolean =>
    outer !== inner &&
    outer.segment === inner.segment &&
    outer.range.start <= inner.range.start &&
    inner.range.end <= outer.range.end;
  const dates = mentions.flatMap((mention) =>
    isCalendar(mention) ? [mention] : withNumbers && mayBeYear(mention) ? [asYear(mention)] : [],
  );
  return dates
    .filter((mention) => !dates.some((outer) => holds(outer, mention)))
    .map((mention) => {
      const { fact, version } = mention;
      const parts = partsOf(fact);
      const periods = fact.kind === "time" ? [] : periodsOfFact(fact);
      const isCounted = mentions.some((inner) => isQuantity(inner) && holds(mention, inner));
      return { version, mention, periods, parts, form: formOf(fact, parts, periods), isCounted };
    });
}

const HALF_DAY = 12 * 60;

function sameTime(a: DateStatement, b: DateStatement): boolean {
  const [left, right] = [a.mention.fact, b.mention.fact];
  if (left.kind !== "time" || right.kind !== "time") return false;
  const minutes = ({ values: [hour, minute] }: typeof left): number => (hour % 24) * 60 + minute;
  const apart = Math.abs(minutes(left) - minutes(right));
  return apart === 0 || (apart === HALF_DAY && (left.clock === 12 || right.clock === 12));
}

/** A month holds its days, and a year its months; but a year says nothing of "Thursday". */
function within(inner: Period, outer: Period): boolean {
  const isNear = outer.end - outer.start <= 31 || inner.end - inner.start >= 28;
  return isNear && outer.start <= inner.start && inner.end <= outer.end;
}

/** Fuzzy ends ("early March", a printed range) agree where they share half of the shorter. */
function meet(a: Period, b: Period): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

const PARTS = ["year", "month", "day"] as const;

/** The parts that both print; two dates of one story agree where all of these do. */
function sharedParts(a: DateParts, b: DateParts): { readonly equal: number; readonly different: number } {
  const both = PARTS.filter((part) => a[part] !== undefined && b[part] !== undefined);
  const equal = both.filter((part) => a[part] === b[part]).length;
  return { equal, different: both.length - equal };
}

/** The weekday that a statement names, or that its only day falls on. */
export function weekdayIn({ parts, periods }: DateStatement): Weekday | null {
  const [only, another] = periods;
  if (parts.weekday !== undefined) return parts.weekday;
  return only !== undefined && another === undefined && only.end - only.start === 1 ? weekdayOf(only.start) : null;
}

const isWeekdayAlone = ({ form }: DateStatement): boolean => form === "weekday";

/**
 * How sure two statements are of the same time, null where they are not: 3 for the very same, 2 where one is coarser
 * and holds the other. A weekday alone agrees with any day that falls on it, for versions reckon from different days.
 */
export function agreement(a: DateStatement, b: DateStatement): number | null {
  const [left, right] = [a.mention.fact, b.mention.fact];
  if (left.kind === "time" || right.kind === "time") return sameTime(a, b) ? 3 : null;
  const isPlain = (fact: CalendarFact): boolean => fact.kind === "date" && !/[QHSFW]/.test(fact.timex);
  if (left.kind === "date" && right.kind === "date" && isPlain(left) && isPlain(right)) {
    const { equal, different } = sharedParts(a.parts, b.parts);
    if (different === 0 && equal > 0) return left.timex === right.timex ? 3 : 2;
    return a.periods.some((one) => b.periods.some((other) => one.iso === other.iso)) ? 2 : null;
  }
  if (isWeekdayAlone(a) || isWeekdayAlone(b)) {
    const [one, other] = [weekdayIn(a), weekdayIn(b)];
    if (one !== null && other !== null) return one === other ? 2 : null;
  }
  if (left.kind === "dateRange" && right.kind === "dateRange" && left.timex === right.timex) return 3;
  const pairs = a.periods.flatMap((one) => b.periods.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => one.start === other.start && one.end === other.end)) return 3;
  return pairs.some(([one, other]) => within(one, other) || within(other, one) || meet(one, other)) ? 2 : null;
}

/** How much two statements that differ look like one that was changed: parts in common, form in common. */
export function likeness(a: DateStatement, b: DateStatement): number {
  const isOneKind = (a.form === "time") === (b.form === "time");
  if (!isOneKind) return -1;
  const { equal } = sharedParts(a.parts, b.parts);
  const sameWeekday = a.parts.weekday !== undefined && a.parts.weekday === b.parts.weekday ? 1 : 0;
  return equal * 2 + sameWeekday + (a.form === b.form ? 1 : 0);
}
