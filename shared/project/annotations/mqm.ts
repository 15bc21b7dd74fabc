/**
 * The error types of Multidimensional Quality Metrics (MQM, ISO 5060) that the workbench offers: its seven dimensions,
 * and the types below each. A person may judge by the dimension alone.
 */
export const MQM_TYPES = {
  terminology: ["wrongTerm", "mixedTerms", "offTermbase"],
  accuracy: ["mistranslation", "over", "under", "addition", "omission", "untranslated", "doNotTranslate"],
  linguistic: ["grammar", "spelling", "punctuation", "unintelligible", "encoding"],
  style: ["houseStyle", "register", "awkward", "unidiomatic", "mixedStyle"],
  locale: ["numberFormat", "currencyFormat", "measureFormat", "dateFormat", "timeFormat"],
  audience: ["culture"],
  design: ["layout", "markup", "truncation", "link"],
} as const;

export type MqmDimension = keyof typeof MQM_TYPES;
type Typed<Dimension extends MqmDimension> = Dimension extends MqmDimension
  ? `${Dimension}.${(typeof MQM_TYPES)[Dimension][number]}`
  : never;

/** `accuracy`, or with its type `accuracy.mistranslation`. */
export type MqmCategory = MqmDimension | Typed<MqmDimension>;

/** All categories, each dimension before its types. */
export const MQM_CATEGORIES = Object.entries(MQM_TYPES).flatMap(([dimension, types]) => [
  dimension,
  ...types.map((type) => `${dimension}.${type}`),
]) as readonly MqmCategory[];

/** MQM's four severities, mildest first; `neutral` costs no penalty points. */
export const MQM_SEVERITIES = ["neutral", "minor", "major", "critical"] as const;
export type MqmSeverity = (typeof MQM_SEVERITIES)[number];
