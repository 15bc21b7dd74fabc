import * as z from "zod";
import type { Category, Severity } from "../../findings/finding.ts";
import { beadIdSchema } from "../../project/ids.ts";
import { share, shownRange, shownSpans, versionKey } from "./range.ts";

// A table keyed by the engine's own type: a category added there and forgotten here does not compile.
const CATEGORY_NAMES: Readonly<Record<Category, Category>> = {
  number: "number",
  magnitude: "magnitude",
  money: "money",
  currency: "currency",
  conversion: "conversion",
  percent: "percent",
  unit: "unit",
  date: "date",
  separator: "separator",
  modifier: "modifier",
  hedge: "hedge",
  negation: "negation",
  entity: "entity",
  omission: "omission",
  addition: "addition",
  attribution: "attribution",
  order: "order",
  typography: "typography",
};
const SEVERITY_NAMES: Readonly<Record<Severity, Severity>> = {
  critical: "critical",
  major: "major",
  minor: "minor",
  note: "note",
};

/** Gravest first. */
export const FINDING_SEVERITIES = Object.values(SEVERITY_NAMES);
export type FindingSeverity = Severity;
export type FindingCategory = Category;

/** Of a rate that is the mean over a month (`2018-06`) or a year (`2018`): the period, and how many days it has. */
export const rateAverage = z.strictObject({ period: z.string(), days: z.int().min(1) }).readonly();

/** One value that a rule compared, where it stands. */
const comparedValue = z
  .strictObject({
    version: versionKey,
    value: z.number(),
    max: z.number().optional(),
    currency: z.string().optional(),
    unit: z.string().optional(),
    range: shownRange,
  })
  .readonly();

/** Words that a rule compared, where they stand. */
const comparedWords = z.strictObject({ version: versionKey, text: z.string(), range: shownRange }).readonly();

const single = z.strictObject({
  /** Stable over realignment: what a dismissal or a claim refers to. */
  fingerprint: z.string().min(1),
  category: z.enum(CATEGORY_NAMES),
  severity: z.enum(SEVERITY_NAMES),
  /** The version that stands alone, or contradicts itself. */
  odd: versionKey.optional(),
  bead: beadIdSchema,
  confidence: share,
  spans: shownSpans,
  /** `message.` + this is the sentence; params as `shared/i18n/README.md` says. */
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  why: z
    .strictObject({
      rule: z.string(),
      values: z.array(comparedValue).readonly(),
      words: z.array(comparedWords).readonly(),
      rates: z
        .strictObject({
          source: z.string(),
          date: z.iso.date(),
          average: rateAverage.optional(),
          pairs: z.record(z.string(), z.number()).readonly(),
        })
        .readonly()
        .optional(),
      arithmetic: z.array(z.string()).readonly(),
      expected: z.record(z.string(), z.number()).readonly(),
      suggestion: z.record(z.string(), z.string()).readonly().optional(),
    })
    .readonly(),
});

/** A finding as the window shows it, with the others on the same words inside. */
export const shownFinding = single.extend({ related: z.array(single.readonly()).readonly() }).readonly();
export type ShownFinding = z.infer<typeof shownFinding>;
