import type { AnnotationRecord } from "./annotation-record.ts";
import { MQM_SEVERITIES, MQM_TYPES, type MqmDimension, type MqmSeverity } from "./mqm.ts";

/** How a text is scored. */
export interface ScoreScheme {
  /** Penalty points of one error of each severity. */
  readonly points: Readonly<Record<MqmSeverity, number>>;
  /** What the text is measured in: MQM counts words, ISO 5060 allows characters, which every script has. */
  readonly unit: "words" | "characters";
  /** How many units the points are printed for. */
  readonly per: number;
  /** The most points for `per` units that pass; `null`: nothing is said about passing. */
  readonly mostPoints: number | null;
}

/** MQM's weights, for 1,000 words. Where a text passes is for the desk to say. */
export const DEFAULT_SCHEME: ScoreScheme = {
  points: { neutral: 0, minor: 1, major: 5, critical: 25 },
  unit: "words",
  per: 1000,
  mostPoints: null,
};

/** The errors of one severity and what they cost: `count` × `each` = `points`. */
export interface ScoreStep {
  readonly severity: MqmSeverity;
  readonly count: number;
  readonly each: number;
  readonly points: number;
}

/** A version's score with its working: the steps add up to `points`, and `points` ÷ `size` × `per` is `rate`. */
export interface Scorecard {
  /** All four severities, gravest first. */
  readonly steps: readonly ScoreStep[];
  /** How many errors of each dimension, the ones without any left out. */
  readonly dimensions: readonly { readonly dimension: MqmDimension; readonly count: number; readonly points: number }[];
  readonly points: number;
  /** Of the text, in the scheme's unit. */
  readonly size: number;
  /** Points for `per` units, unrounded; `null` for a text without any. */
  readonly rate: number | null;
  /** `null` where the scheme has no limit, or the text no size. */
  readonly passes: boolean | null;
}

type Scored = Pick<AnnotationRecord, "category" | "severity" | "resolved">;

/**
 * The scorecard of one version: MQM's linear scoring with penalty points (ISO 5060:2024; themqm.org, "The MQM scoring
 * models"). Judgements that were rejected don't count; those that were applied do, as the text was scored with them.
 */
export function scoreVersion(annotations: readonly Scored[], size: number, scheme = DEFAULT_SCHEME): Scorecard {
  const counted = annotations.filter(({ resolved }) => resolved?.as !== "rejected");
  const pointsOf = (of: readonly Scored[]): number =>
    of.reduce((sum, { severity }) => sum + scheme.points[severity], 0);
  const steps = MQM_SEVERITIES.toReversed().map((severity) => {
    const count = counted.filter((one) => one.severity === severity).length;
    const each = scheme.points[severity];
    return { severity, count, each, points: count * each };
  });
  const dimensions = (Object.keys(MQM_TYPES) as MqmDimension[])
    .map((dimension) => {
      const own = counted.filter(({ category }) => category.split(".", 1)[0] === dimension);
      return { dimension, count: own.length, points: pointsOf(own) };
    })
    .filter(({ count }) => count > 0);
  const points = pointsOf(counted);
  const rate = size === 0 ? null : (points / size) * scheme.per;
  const passes = rate === null || scheme.mostPoints === null ? null : rate <= scheme.mostPoints;
  return { steps, dimensions, points, size, rate, passes };
}

/**
 * How long a text is. Words are what Unicode (UAX #29) takes for words; in Vietnamese these are the syllables between
 * spaces, so figures of two languages are not to be compared by words. Characters are code points without white space.
 */
export function measureText(text: string, language: string, unit: ScoreScheme["unit"]): number {
  const plain = text.normalize("NFC");
  if (unit === "characters") return plain.match(/\S/gu)?.length ?? 0;
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(plain)) {
    if (isWordLike === true) words++;
  }
  return words;
}
