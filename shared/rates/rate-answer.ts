/** What a look-up of a reference rate answers. */
export type RateAnswer =
  | {
      readonly kind: "rate";
      /** ISO date that the rate is of: the one asked for, or up to seven days before it; of an average, its last day. */
      readonly date: string;
      /** Units of the second currency for one of the first. */
      readonly value: number;
      /** `ECB`, or the name of the imported file; both, where the two currencies come from different tables. */
      readonly source: string;
      /** The published rates behind `value`: units for one euro; the euro itself is left out. */
      readonly perEuro: Readonly<Record<string, number>>;
      /** Only of an average: it is no day's rate. */
      readonly average?: RateAverage;
    }
  | {
      readonly kind: "none";
      /** `too-old`: no rate in the week before the date (earlier than the tables, past their end, or discontinued). */
      readonly reason: "unknown-currency" | "too-old" | "no-date";
      /** The nearest day, before or after, that has both rates. */
      readonly nearest: { readonly date: string; readonly value: number } | null;
    };

export interface RateAverage {
  /** A month (`2018-06`) or a year (`2018`). */
  readonly period: string;
  /** Days of the period that have both rates: what was averaged. */
  readonly days: number;
}

/** The last reference rate on or before an ISO date. */
export type RateSource = (date: string, from: string, to: string) => RateAnswer;
