import * as z from "zod";
import { CLAIM_CHANGES } from "../project/claims/claim-changes.ts";
import { attachmentSchema, rateEvidenceSchema, VERDICTS } from "../project/claims/claim-record.ts";
import { claimIdSchema, sha256Schema } from "../project/ids.ts";
import { outcome } from "./failure.ts";
import { sequence } from "./shown/project.ts";

export const LARGEST_ATTACHMENT_BYTES = 25 * 1024 * 1024;

const verdict = z.enum(VERDICTS).nullable();

/** An entry of the journal that touched a claim. See `claim-changes.ts`; versions by key. */
const claimEntry = z
  .strictObject({
    sequence,
    at: z.iso.datetime(),
    author: z.string(),
    /** The command's name, or `undo`, `redo`. */
    command: z.string(),
    why: z.string().nullable(),
    changes: z
      .array(
        z
          .strictObject({
            what: z.enum(CLAIM_CHANGES),
            of: z.string().nullable(),
            verdict: z.strictObject({ was: verdict, now: verdict }).readonly().optional(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ClaimEntry = z.infer<typeof claimEntry>;

const currency = z.string().regex(/^[A-Z]{3}$/u);

/** The calls about claims, besides those that change the document. */
export const CLAIM_CALLS = {
  /**
   * Takes a file in that is to be evidence. It waits beside the project: the change of the claim that names it stores it under
   * its hash, or nothing is stored. At most {@link LARGEST_ATTACHMENT_BYTES}.
   */
  "evidence.attach": {
    input: z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }),
    output: outcome({ attachment: attachmentSchema }),
  },
  /** A file's bytes, for the person to save. The program never opens them. */
  "evidence.file": {
    input: z.strictObject({ sha256: sha256Schema }),
    output: outcome({ attachment: attachmentSchema, base64: z.string() }),
  },
  /** The reference rate of a day, or the last one before it, as evidence; `null` where the tables have none. */
  "rates.lookUp": {
    input: z.strictObject({ date: z.iso.date(), from: currency, to: currency }),
    output: z.strictObject({ rate: rateEvidenceSchema.nullable() }),
  },
  /** What was done to one claim, newest first. */
  "claims.history": {
    input: z.strictObject({ claim: claimIdSchema }),
    output: outcome({ entries: z.array(claimEntry).readonly() }),
  },
} as const;
