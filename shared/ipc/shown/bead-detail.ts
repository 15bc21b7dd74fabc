import * as z from "zod";
import { beadIdSchema } from "../../project/ids.ts";
import { rateUseSchema } from "../../project/records.ts";
import { rateAverage, shownFinding } from "./finding.ts";
import { shownRange, versionKey } from "./range.ts";

/** One version's cell of a row of facts. Amounts carry `currency`, measures and spans of time `unit` (UCUM or its name). */
const factCell = z
  .strictObject({
    range: shownRange,
    value: z.number().optional(),
    max: z.number().optional(),
    currency: z.string().optional(),
    unit: z.string().optional(),
    bound: z.enum(["over", "under", "atLeast", "atMost", "about"]).optional(),
    /** ISO at the printed precision. */
    date: z.string().optional(),
  })
  .readonly();

/** The same fact across versions; a version that does not state it has no cell. */
const factRow = z
  .strictObject({
    kind: z.enum([
      "number",
      "ordinal",
      "fraction",
      "numberRange",
      "percent",
      "percentPoints",
      "money",
      "measure",
      "duration",
      "age",
      "date",
      "relativeDate",
      "dateRange",
      "time",
      "score",
      "name",
      "hedge",
      "attribution",
      "negation",
    ]),
    /** Of money: the sum, or what restates it in another currency. Of names: what they name. */
    role: z.enum(["amount", "equivalent", "person", "place", "organisation", "other"]).nullable(),
    cells: z.record(versionKey, factCell).readonly(),
  })
  .readonly();
export type FactRow = z.infer<typeof factRow>;
export type FactCell = z.infer<typeof factCell>;

const conversionRow = z
  .strictObject({
    version: versionKey,
    range: shownRange,
    /** As stated; `max` is the upper end of a printed range. */
    value: z.number(),
    max: z.number().optional(),
    currency: z.string(),
    /** The amount in each of the table's currencies, unrounded; `null` without a rate. */
    cells: z.array(z.number().nullable()).readonly(),
    /** Signed share by which the amount misses the base: -0.94, 0.018. `null` for the base and without a rate. */
    offBy: z.number().nullable(),
    verdict: z.enum(["base", "consistent", "rough", "inconsistent", "unknown"]),
  })
  .readonly();

/** One sum of a bead as each version states it, in every currency that any of them uses. */
const conversionTable = z
  .strictObject({
    rates: z
      .strictObject({
        source: z.string(),
        date: z.iso.date(),
        average: rateAverage.optional(),
        perEuro: z.record(z.string(), z.number()).readonly(),
      })
      .readonly()
      .nullable(),
    currencies: z.array(z.string()).readonly(),
    rows: z.array(conversionRow).readonly(),
    /** Reading `row` in another currency brings it within 5 % of the base: `value` there, in the base's currency. */
    likely: z
      .strictObject({ row: z.int().min(0), currency: z.string(), value: z.number(), base: z.string() })
      .readonly()
      .nullable(),
    /** Currencies without a usable rate. */
    noRate: z
      .array(
        z
          .strictObject({
            currency: z.string(),
            reason: z.enum(["unknown-currency", "too-old", "no-date"]),
            nearest: z.iso.date().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ConversionTable = z.infer<typeof conversionTable>;
export type ConversionRow = z.infer<typeof conversionRow>;

/** What the engine says about one bead. */
export const beadDetail = z
  .strictObject({
    bead: beadIdSchema,
    findings: z.array(shownFinding).readonly(),
    facts: z.array(factRow).readonly(),
    conversions: z.array(conversionTable).readonly(),
    /** The rate that a person chose for this bead's sums; absent: the day's. */
    rateUse: rateUseSchema.optional(),
  })
  .readonly();
export type BeadDetail = z.infer<typeof beadDetail>;
