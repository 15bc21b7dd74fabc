import * as z from "zod";
import { CLAIM_CHANGES } from "../project/claims/claim-changes.ts";
import {
  attachmentSchema,
  claimSchema,
  claimValueSchema,
  rateEvidenceSchema,
  VERDICTS,
} from "../project/claims/claim-record.ts";
import { claimIdSchema, sha256Schema } from "../project/ids.ts";
import { outcome } from "./failure.ts";
import { sequence } from "./shown/project.ts";
import { share } from "./shown/range.ts";

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

const claimFields = claimSchema.unwrap().shape;

/** A claim of another project that resembles the one at hand. */
const earlierClaim = z
  .strictObject({
    claim: claimIdSchema,
    /** The project's file, absolute, and whether it is still there. */
    path: z.string(),
    isFileThere: z.boolean(),
    title: z.string(),
    statement: claimFields.statement,
    value: claimValueSchema.nullable(),
    verdict: claimFields.verdict,
    author: claimFields.author,
    changedAt: claimFields.changedAt,
    /** The share of words in common, and whether the value is the same. */
    wording: share,
    isSameValue: z.boolean(),
  })
  .readonly();
export type EarlierClaim = z.infer<typeof earlierClaim>;

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
  /**
   * Claims of other projects that resemble this one, the likest first; none where the person switched that off. `damaged`:
   * files of the index that could not be read and were set aside meanwhile.
   */
  "claims.checkedBefore": {
    input: z.strictObject({
      statement: z.string().max(20_000),
      value: claimValueSchema.nullable(),
      /** The words that are pinned, in all languages. */
      wordings: z.array(z.string().max(20_000)).max(100).readonly(),
    }),
    output: z.strictObject({ earlier: z.array(earlierClaim).max(10).readonly(), damaged: z.int().min(0) }),
  },
  /** How much the index of other projects' claims keeps; switched off, its claims are not counted. */
  "claims.index": {
    input: z.strictObject({}),
    output: z.strictObject({ claims: z.int().min(0).nullable(), projects: z.int().min(0) }),
  },
  "claims.clearIndex": { input: z.strictObject({}), output: outcome({}) },
} as const;
