import { z } from "zod";
import { instantSchema, lineSchema, wordsSchema } from "../fields.ts";
import { adjudicationIdSchema, claimIdSchema, readingIdSchema } from "../ids.ts";
import { claimContentSchema, VERDICTS } from "./claim-record.ts";

const { grade, byVersion } = claimContentSchema.shape;

export const readingContentSchema = z.strictObject({
  claim: claimIdSchema,
  verdict: z.enum(VERDICTS).exclude(["inReview"]),
  grade,
  rationale: wordsSchema,
  /** What each version makes of it, in this reader's eyes, as in the claim. */
  byVersion,
  /** Judged before the reader saw anybody else's verdict. */
  isBlind: z.boolean(),
});

/** One person's own judgement on a claim, beside the claim's verdict: one a person and claim. */
export const readingSchema = readingContentSchema
  .extend({
    kind: z.literal("reading"),
    id: readingIdSchema,
    author: lineSchema,
    createdAt: instantSchema,
    changedAt: instantSchema,
  })
  .readonly();
export type ReadingRecord = z.infer<typeof readingSchema>;

/** What was decided where readers differ, and why. The claim's verdict is this one from then on. */
export const adjudicationSchema = z
  .strictObject({
    kind: z.literal("adjudication"),
    id: adjudicationIdSchema,
    claim: claimIdSchema,
    verdict: z.enum(VERDICTS).exclude(["inReview"]),
    grade,
    rationale: wordsSchema,
    /** The readings that it decided between. */
    readings: z.array(readingIdSchema).min(1).max(100).readonly(),
    author: lineSchema,
    createdAt: instantSchema,
  })
  .readonly();
export type AdjudicationRecord = z.infer<typeof adjudicationSchema>;
