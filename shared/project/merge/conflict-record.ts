import { z } from "zod";
import { instantSchema, lineSchema, wordsSchema } from "../fields.ts";
import { conflictIdSchema } from "../ids.ts";

/** What one copy made of a field: who, and the field's value as canonical JSON; `null`: the record was removed there. */
const sideSchema = z
  .strictObject({ author: lineSchema, at: instantSchema, value: z.string().max(1_000_000).nullable() })
  .readonly();

/**
 * Two copies of the project changed the same thing differently before they were merged. What stood in our copy stands
 * until somebody decides.
 */
export const conflictSchema = z
  .strictObject({
    kind: z.literal("conflict"),
    id: conflictIdSchema,
    /** The record that it is about, of any kind. */
    record: z.string().min(1).max(64),
    /** The record's field; `null`: one copy changed what the other removed. */
    field: lineSchema.nullable(),
    ours: sideSchema,
    theirs: sideSchema,
    createdAt: instantSchema,
    /** Absent: open. */
    decided: z
      .strictObject({
        kept: z.enum(["ours", "theirs", "neither"]),
        reason: wordsSchema,
        author: lineSchema,
        at: instantSchema,
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type ConflictRecord = z.infer<typeof conflictSchema>;
