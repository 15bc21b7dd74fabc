import type { SegmentRange } from "../text/range.ts";
import type { Weekday } from "./calendar/day.ts";

/** How a text bounds a quantity: "hơn", "knapp", "at least", "up to", "about". */
export type Bound = "over" | "under" | "atLeast" | "atMost" | "about";

/** Another reading that the printed characters allow, such as 1.234 for "1,234". */
export interface Alternative {
  readonly value: number;
  /** Half a unit of the last printed digit, under this reading. */
  readonly tolerance: number;
}

interface FactBase {
  readonly range: SegmentRange;
  readonly text: string;
  /** 0 to 1; absent where the form leaves no doubt. */
  readonly confidence?: number;
}

interface Quantity extends FactBase {
  /** Half a unit of the last digit printed, in units of `value` ("11,15 Mio." is 11,150,000 ± 5,000). */
  readonly tolerance: number;
  readonly bound?: Bound;
  readonly alternatives?: readonly Alternative[];
  /** The exact digits, where a double can't hold `value`. */
  readonly valueText?: string;
}

/** Either one value, or both ends of a printed range. */
export type Extent =
  | { readonly value: number; readonly min?: never; readonly max?: never }
  | { readonly value?: never; readonly min: number; readonly max: number };

export type PlainNumberFact = Quantity & {
  readonly kind: "number" | "ordinal" | "percentPoints" | "fraction";
  readonly value: number;
};
export type NumberRangeFact = Quantity & { readonly kind: "numberRange"; readonly min: number; readonly max: number };
export type PercentFact = Quantity & { readonly kind: "percent" } & Extent;

export type MoneyFact = Quantity & {
  readonly kind: "money";
  /** ISO 4217. The likeliest reading where {@link currencyCandidates} is given. */
  readonly currency: string;
  /** All readings of a symbol that several currencies share (¥: CNY, JPY). */
  readonly currencyCandidates?: readonly string[];
  /** Index, in the same list of facts, of the amount that this bracket or "equivalent to" restates. */
  readonly conversionOf?: number;
  /** True where the text itself says that this amount is converted ("umgerechnet"), restated amount given or not. */
  readonly converted?: boolean;
} & Extent;

export type MeasureFact = Quantity & { readonly kind: "measure"; /** UCUM. */ readonly unit: string } & Extent;
export type TimeUnit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second";
export type SpanFact = Quantity & { readonly kind: "duration" | "age"; readonly unit: TimeUnit } & Extent;

export type DateFact = FactBase & {
  readonly kind: "date";
  /** TIMEX3 value: `2018-06-21`, `XXXX-06-21`, `2018-06`, `2018-Q4`. */
  readonly timex: string;
  /** ISO date at the printed precision; absent for an impossible date or without a date to count from. */
  readonly resolved?: string;
  /** The other order of day and month, where `1/2/2018` leaves it open. */
  readonly alternatives?: readonly { readonly timex: string; readonly resolved?: string }[];
  /** The weekday printed with it, ISO 8601: Monday is 1. */
  readonly weekday?: Weekday;
};

/** A day, month or year counted from the publication date: yesterday, hôm qua, Anfang des Monats; a weekday alone. */
export type RelativeDateFact = FactBase & {
  readonly kind: "relativeDate";
  /**
   * ISO at the printed precision (`2018-06-21`, `2018-W25`, `2018-06`, `2018`), or several readings, the likeliest
   * first: "Friday" is the last or the next one. Absent without a date to count from.
   */
  readonly resolved?: string | readonly string[];
  /** The weekday it names, ISO 8601: Monday is 1. */
  readonly weekday?: Weekday;
};

/** A stretch of days: a printed range, a third of a month, a weekend, a season, a decade, a century. */
export type DateRangeFact = FactBase & {
  readonly kind: "dateRange";
  /** Both ends as printed and included: `2005/2010`; `2018-SU` for a season, `2018-W25-WE` for a weekend. */
  readonly timex: string;
  /** ISO day, as is {@link endExclusive}; absent without a date to count from. */
  readonly startDate?: string;
  readonly endExclusive?: string;
};

/** A time of day: hour 0 to 24, minute. */
export type TimeFact = FactBase & {
  readonly kind: "time";
  readonly values: readonly [hour: number, minute: number];
  /** Printed on a clock of twelve hours without saying which half of the day. */
  readonly clock?: 12;
};

/** A result of a match, as printed: 3:1, 6-4. */
export type ScoreFact = FactBase & { readonly kind: "score"; readonly values: readonly number[] };

export type EntityKind = "person" | "place" | "organisation" | "other";

/** Somebody or something by name. */
export type NameFact = FactBase & {
  readonly kind: "name";
  readonly entity: EntityKind;
  /** The same for the same thing in every language, as far as spelling tells. */
  readonly key: string;
  /** Further things that the words may name: "Triều Tiên" is North Korea, or Korea. */
  readonly otherKeys?: readonly string[];
};

/** Words that colour what is said: doubt (alleged, soll), a source (according to), a denial (not, kein). */
export type CueFact = FactBase & {
  readonly kind: "hedge" | "attribution" | "negation";
  /** What the words do, the same in every language: `alleged`, `expected`, `possible`, `said`, `not`, `never`. */
  readonly cue: string;
  /** The words it governs, relative to the segment as {@link FactBase.range} is. */
  readonly scope: SegmentRange;
  /** Of an attribution: who says it, where the clause names somebody; relative to the segment. */
  readonly source?: SegmentRange;
  /** Of a hedge: true where words of crime or blame stand in its clause, so that it shields somebody. */
  readonly accuses?: true;
};

/** What a segment states, by value. Shapes follow the contract's `parallax.facts/1`. */
export type Fact =
  | PlainNumberFact
  | NumberRangeFact
  | PercentFact
  | MoneyFact
  | MeasureFact
  | SpanFact
  | DateFact
  | RelativeDateFact
  | DateRangeFact
  | TimeFact
  | ScoreFact
  | NameFact
  | CueFact;
