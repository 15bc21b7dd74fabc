import { z } from "zod";
import { instantSchema, lineSchema, wordsSchema } from "../fields.ts";
import { conflictIdSchema } from "../ids.ts";

/** Ten thousand beads with their reasons are 5 MB. */
const LONGEST_VALUE = 50_000_000;

/** `both`: where two values exclude each other no more than two remarks do; see {@link canKeepBoth}. */
export const keptSchema = z.enum(["ours", "theirs", "both", "neither"]);

/**
 * What one copy made of it: who changed it last there, and in canonical JSON an object of the fields, or the records; see
 * `field`. `null`: the record was removed there.
 */
const sideSchema = z
  .strictObject({ author: lineSchema, at: instantSchema, value: z.string().max(LONGEST_VALUE).nullable() })
  .readonly();

/**
 * Two copies of the project changed the same thing differently before they were merged. What stood in our copy stands
 * until somebody decides.
 */
export const conflictSchema = z
  .strictObject({
    kind: z.literal("conflict"),
    /** Derived from what differs, so that both copies name one conflict alike. */
    id: conflictIdSchema,
    /** The record that it is about, of any kind. */
    record: z.string().min(1).max(64),
    /**
     * The record's field, the first one of those that only make sense together (`verdict`: with grade and rationale).
     * `beads`: both copies linked the same segments otherwise; a side is the list of its beads. `null`: one copy changed
     * what the other removed; a side is the record and what hung on it, as a list.
     */
    field: lineSchema.nullable(),
    ours: sideSchema,
    theirs: sideSchema,
    createdAt: instantSchema,
    /** Absent: open. */
    decided: z
      .strictObject({
        kept: keptSchema,
        reason: wordsSchema,
        author: lineSchema,
        at: instantSchema,
      })
      .readonly()
      .optional(),
  })
  .readonly();

/** Whether both sides may stand, one under the other: notes of an annotation. Of lists a merge keeps both by itself. */
export const canKeepBoth = ({
  kind,
  field,
}: {
  readonly kind: string | null;
  readonly field: string | null;
}): boolean => kind === "annotation" && field === "note";

export type ConflictRecord = z.infer<typeof conflictSchema>;
