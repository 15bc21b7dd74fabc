import { z } from "zod";
import { anchorSchema } from "../anchor.ts";
import { instantSchema, lineSchema, noteSchema, wordsSchema } from "../fields.ts";
import { annotationIdSchema } from "../ids.ts";
import { MQM_CATEGORIES, MQM_SEVERITIES } from "./mqm.ts";

export const annotationContentSchema = z.strictObject({
  anchor: anchorSchema,
  category: z.enum(MQM_CATEGORIES),
  severity: z.enum(MQM_SEVERITIES),
  note: noteSchema,
  /** What the words should be; an empty suggestion strikes them. */
  suggestion: noteSchema.nullable(),
});

/** What was said about an annotation after it was made, oldest first. */
const replySchema = z.strictObject({ author: lineSchema, at: instantSchema, text: wordsSchema }).readonly();
export type Reply = z.infer<typeof replySchema>;

/** `applied`: its suggestion stands in a later revision. `rejected`: the words are right. `done`: seen to otherwise. */
export const RESOLUTIONS = ["applied", "rejected", "done"] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

const resolvedSchema = z.strictObject({ as: z.enum(RESOLUTIONS), author: lineSchema, at: instantSchema }).readonly();

/** A person's judgement on a stretch of one version (MQM, ISO 5060). */
export const annotationSchema = annotationContentSchema
  .extend({
    kind: z.literal("annotation"),
    id: annotationIdSchema,
    author: lineSchema,
    createdAt: instantSchema,
    thread: z.array(replySchema).max(1_000).readonly().optional(),
    /** Absent: open. */
    resolved: resolvedSchema.optional(),
  })
  .readonly();
export type AnnotationRecord = z.infer<typeof annotationSchema>;
