import type { RateAverage } from "../rates/rate-answer.ts";
import type { ViewRange } from "../text/range.ts";
import type { VersionKey } from "../text/version.ts";

export type Category =
  | "number"
  | "magnitude"
  | "money"
  | "currency"
  | "conversion"
  | "percent"
  | "unit"
  | "date"
  | "separator"
  | "modifier"
  | "hedge"
  | "negation"
  | "entity"
  | "omission"
  | "addition"
  | "attribution"
  | "order"
  | "typography";

/** Gravest first. */
export const SEVERITIES = ["critical", "major", "minor", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One value that a rule compared, where it stands. */
export interface ComparedValue {
  readonly version: VersionKey;
  /** The lower end of a printed range. */
  readonly value: number;
  /** The upper end of a printed range. */
  readonly max?: number;
  readonly currency?: string;
  /** UCUM, or the unit of a duration. */
  readonly unit?: string;
  readonly range: ViewRange;
}

/** Words that a rule compared, where they stand: a name, a hedge, a clause that others lack. */
export interface ComparedWords {
  readonly version: VersionKey;
  readonly text: string;
  readonly range: ViewRange;
}

/**
 * Reference rates that a rule used; keys like `USD/JPY` hold units of the second for one of the first.
 * `EUR/…` is as published; cross rates are rounded to five digits for reading, the arithmetic does not use them.
 */
export interface UsedRates {
  readonly source: string;
  readonly date: string;
  /** Where it is the average of a month or a year and no day's rate. */
  readonly average?: RateAverage;
  readonly pairs: Readonly<Record<string, number>>;
}

/** Enough to check the finding by hand. */
export interface Why {
  readonly rule: string;
  readonly values: readonly ComparedValue[];
  /** What was compared where it is words and no value, the odd one first. */
  readonly words: readonly ComparedWords[];
  readonly rates?: UsedRates;
  /** The calculation in digits, one step a line, from published rates: `86,000,000 JPY ÷ 128.3 × 1.1648 = 780,770 USD`. */
  readonly arithmetic: readonly string[];
  /** By currency: what the amount printed in it should be, going by the amount it was compared with. */
  readonly expected: Readonly<Record<string, number>>;
  readonly suggestion?: Readonly<Record<string, string>>;
}

/** A place where versions disagree, or (severity `note`) agree in a way worth knowing. */
export interface Finding {
  readonly category: Category;
  readonly severity: Severity;
  /** The version that stands alone against two or more, or contradicts itself. */
  readonly odd?: VersionKey;
  /** Index into the alignment's beads. */
  readonly bead: number;
  readonly confidence: number;
  /** In text order, not paired across versions; a zero-width range marks where missing words would belong. */
  readonly spans: Readonly<Record<VersionKey, readonly ViewRange[]>>;
  readonly message: string;
  readonly messageKey: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly why: Why;
  readonly related: readonly Finding[];
  /** Stable over realignment and over edits elsewhere: rule, values and words, no offsets. */
  readonly fingerprint: string;
}
