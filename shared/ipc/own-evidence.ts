import * as z from "zod";
import { HOST_FAILURES } from "./failure.ts";

// What a person brings to the alignment: glossaries, translation memories, a sentence-embedding model.

/** Why something can't be used; worded as `fail.` + code. `null`: it can. */
const problem = z.enum(HOST_FAILURES).nullable();

/** The SHA-256 of a file, of which the host keeps a copy. */
export const evidenceId = z.string().regex(/^[0-9a-f]{64}$/u);

export const evidenceFile = z
  .strictObject({
    id: evidenceId,
    /** The file's, when it was added. */
    name: z.string().min(1).max(1000),
    kind: z.enum(["glossary", "memory"]),
    /** Terms or sentences that connect two languages, and those of the file that do not. */
    entries: z.int().min(0),
    skipped: z.int().min(0),
    languages: z.array(z.string()).readonly(),
    enabled: z.boolean(),
    /** Deleted when the host ends; until then it can be taken back. */
    removed: z.boolean(),
    problem,
  })
  .readonly();
export type EvidenceFileInfo = z.infer<typeof evidenceFile>;

/** A folder, absolute, that is the person's own: nothing of it is copied. */
const folder = z.string().min(1).max(4096);
export const chosenModel = z.strictObject({ folder, enabled: z.boolean() }).readonly();

export const ownEvidence = z
  .strictObject({
    /** In the order in which they were added. */
    files: z.array(evidenceFile).readonly(),
    model: z.strictObject({ folder, enabled: z.boolean(), problem }).readonly().nullable(),
  })
  .readonly();
export type OwnEvidence = z.infer<typeof ownEvidence>;

/** Evidence that an alignment was made without, and why. */
export const leftOut = z.strictObject({ file: z.string(), code: z.enum(HOST_FAILURES) }).readonly();
export type LeftOut = z.infer<typeof leftOut>;
