import { z } from "zod";
import { instantSchema, lineSchema } from "../fields.ts";
import { scaleIdSchema } from "../ids.ts";
import { VERDICTS } from "./claim-record.ts";

/** A step of a desk's own scale. */
const gradeSchema = z
  .strictObject({
    key: z.string().min(1).max(64),
    /** As the desk writes it: "Mostly true". */
    name: lineSchema,
    /** What it counts as, wherever verdicts are compared or counted. */
    verdict: z.enum(VERDICTS),
    /** From 1, the least true, for ClaimReview; `null` for what has no place on such a scale. */
    rating: z.int().min(1).max(100).nullable(),
  })
  .readonly();
export type Grade = z.infer<typeof gradeSchema>;

/** The desk's scale of verdicts. A project has one at most; without one the verdicts are the scale. */
export const scaleSchema = z
  .strictObject({
    kind: z.literal("scale"),
    id: scaleIdSchema,
    /** Truest first, each key once. */
    grades: z.array(gradeSchema).min(1).max(20).readonly(),
    author: lineSchema,
    changedAt: instantSchema,
  })
  .readonly();
export type ScaleRecord = z.infer<typeof scaleSchema>;
