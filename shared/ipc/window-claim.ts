import * as z from "zod";
import { claimContentSchema, evidenceSchema, versionJudgementSchema } from "../project/claims/claim-record.ts";
import { readingContentSchema } from "../project/claims/reading-record.ts";
import { shownRange, versionKey } from "./shown/range.ts";

/** Words to pin: the host makes the anchor. A zero-width range pins a place where words are missing. */
export const pinned = z.strictObject({ version: versionKey, range: shownRange }).readonly();

/**
 * The anchor that the claim has already, in its list counted from 0: what was pinned, and what a revision did to it, stays
 * as it is. So a quote without a place is not lost when something else is changed.
 */
const kept = z.strictObject({ kept: z.int().min(0) }).readonly();

/** As `evidenceSchema`. Of a kept sentence, the number is that of the evidence it was part of. */
const windowEvidence = evidenceSchema
  .unwrap()
  .extend({ sentence: z.union([pinned, kept]).optional() })
  .readonly();
export type WindowEvidence = z.infer<typeof windowEvidence>;

const windowJudgement = versionJudgementSchema.unwrap().extend({ version: versionKey }).readonly();

/** A reader's judgement as the window sends it. */
export const windowReading = readingContentSchema.extend({
  byVersion: z.array(windowJudgement).max(8).readonly().optional(),
});

/** A claim as the window sends it: versions by key, anchors as view ranges. */
export const windowClaim = claimContentSchema.extend({
  wordings: z
    .array(z.union([pinned, kept]))
    .max(100)
    .readonly(),
  byVersion: z.array(windowJudgement).max(8).readonly().optional(),
  evidence: z.array(windowEvidence).max(200).readonly(),
});
export type WindowClaim = z.infer<typeof windowClaim>;
