import { z } from "zod";
import { anchorSchema } from "../anchor.ts";
import { instantSchema, lineSchema, noteSchema, wordsSchema } from "../fields.ts";
import { claimIdSchema, sha256Schema, versionIdSchema } from "../ids.ts";

// Fields that later programs added are optional: absent, a claim says nothing about them. What was hashed stays as it was.

/** The order in which the interface offers them. */
export const VERDICTS = ["inReview", "verified", "disputed", "refuted", "unverifiable"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a claim is about. */
export const CLAIM_KINDS = ["figure", "money", "date", "event", "quotation", "attribution", "other"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What is claimed, in a form that is the same in every language. */
export const claimValueSchema = z.discriminatedUnion("kind", [
  /** `unit`: UCUM, or `null` for what is counted. `max` is the upper end of a range. */
  z
    .strictObject({
      kind: z.literal("quantity"),
      amount: z.number(),
      max: z.number().optional(),
      unit: z.string().max(64).nullable(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("money"),
      amount: z.number(),
      max: z.number().optional(),
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("percent"), amount: z.number(), max: z.number().optional() }).readonly(),
  /** At the precision that is known: `2018-06-21`, `2018-06`, `2018`. */
  z.strictObject({ kind: z.literal("date"), date: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/) }).readonly(),
  /** A name, or words in the desk's own language. */
  z.strictObject({ kind: z.literal("words"), text: lineSchema }).readonly(),
]);
export type ClaimValue = z.infer<typeof claimValueSchema>;

/** A file that is evidence: kept whole inside the project, under its hash. */
export const attachmentSchema = z
  .strictObject({
    name: lineSchema,
    /** `application/pdf` */
    mediaType: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]+$/)
      .max(200),
    sha256: sha256Schema,
    byteLength: z.int().nonnegative(),
  })
  .readonly();
export type Attachment = z.infer<typeof attachmentSchema>;

/** A rate that was looked up: `factor` units of `to` for one of `from`. */
export const rateEvidenceSchema = z
  .strictObject({
    from: z.string().regex(/^[A-Z]{3}$/),
    to: z.string().regex(/^[A-Z]{3}$/),
    date: z.iso.date(),
    factor: z.number().positive(),
    source: lineSchema,
  })
  .readonly();

export const EVIDENCE_STANCES = ["supports", "contradicts", "context"] as const;

export const evidenceSchema = z
  .strictObject({
    stance: z.enum(EVIDENCE_STANCES),
    title: wordsSchema,
    url: z.url().nullable(),
    note: noteSchema,
    /** What the source says, word for word. */
    quotation: wordsSchema.optional(),
    /** When a page was read. */
    retrievedOn: z.iso.date().optional(),
    attachment: attachmentSchema.optional(),
    rate: rateEvidenceSchema.optional(),
    /** A sentence of one of the versions. */
    sentence: anchorSchema.optional(),
  })
  .readonly();
export type Evidence = z.infer<typeof evidenceSchema>;

/** What one version makes of the claim. */
export const versionJudgementSchema = z
  .strictObject({
    version: versionIdSchema,
    /** What it states; absent or `null`: not noted. */
    value: claimValueSchema.nullable().optional(),
    /** `null`: it is judged with the others. */
    verdict: z.enum(VERDICTS).nullable(),
    /** What it says otherwise than the claim does: "English says convicted". */
    note: noteSchema,
  })
  .readonly();
export type VersionJudgement = z.infer<typeof versionJudgementSchema>;

/** `repeats`: says the same elsewhere. `dependsOn`: holds only if the other does. */
export const CLAIM_RELATIONS = ["repeats", "dependsOn"] as const;
const claimLinkSchema = z.strictObject({ relation: z.enum(CLAIM_RELATIONS), claim: claimIdSchema }).readonly();
export type ClaimLink = z.infer<typeof claimLinkSchema>;

export const claimContentSchema = z.strictObject({
  statement: wordsSchema,
  /** What it is about, and what it states. */
  about: z.enum(CLAIM_KINDS).optional(),
  value: claimValueSchema.nullable().optional(),
  verdict: z.enum(VERDICTS),
  /** The grade on the project's own scale, by its key; `null` or absent: the verdict alone. */
  grade: z.string().min(1).max(64).nullable().optional(),
  /** Why the verdict is what it is; only a claim in review goes without. */
  rationale: wordsSchema.nullable(),
  /** How each version words it; a version may word it more than once, or not at all. */
  wordings: z.array(anchorSchema).readonly(),
  /** At most one a version. */
  byVersion: z.array(versionJudgementSchema).max(8).readonly().optional(),
  evidence: z.array(evidenceSchema).readonly(),
  links: z.array(claimLinkSchema).max(100).readonly().optional(),
  /** What it belongs to, by a name that people choose. */
  group: lineSchema.nullable().optional(),
  /** The finding it was recorded from. */
  finding: lineSchema.nullable(),
});

/** A statement of fact that somebody checks, with how each version words it. */
export const claimSchema = claimContentSchema
  .extend({
    kind: z.literal("claim"),
    id: claimIdSchema,
    author: lineSchema,
    createdAt: instantSchema,
    changedAt: instantSchema,
  })
  .readonly();
export type ClaimRecord = z.infer<typeof claimSchema>;
