import { z } from "zod";
import { anchorSchema, rawRangeSchema } from "./anchor.ts";
import { annotationSchema } from "./annotations/annotation-record.ts";
import { claimSchema } from "./claims/claim-record.ts";
import { adjudicationSchema, readingSchema } from "./claims/reading-record.ts";
import { scaleSchema } from "./claims/scale-record.ts";
import { instantSchema, lineSchema, noteSchema } from "./fields.ts";
import {
  beadIdSchema,
  dismissalIdSchema,
  rateChoiceIdSchema,
  revisionIdSchema,
  sha256Schema,
  versionIdSchema,
} from "./ids.ts";
import { conflictSchema } from "./merge/conflict-record.ts";

// The document is a set of flat records; everything else (what is aligned with what on screen, findings, counts) is
// derived. Schemas refuse unknown fields and change nothing: what was hashed is what is read back.

const versionKey = z.string().min(2).max(64);

/** The hour that a page states beside its day, by the clock of its own zone. */
export const publishedTimeSchema = z
  .strictObject({
    /** `14:05` */
    time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
    /** The distance from UTC, `+07:00`; `null` where the page states none. */
    zone: z
      .string()
      .regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/)
      .nullable(),
  })
  .readonly();
export type PublishedTime = z.infer<typeof publishedTimeSchema>;

/** One language version of the story: what is known about it, and which revision of its text is the current one. */
export const versionSchema = z
  .strictObject({
    kind: z.literal("version"),
    id: versionIdSchema,
    /** BCP 47 with a private subtag where two texts share a language: unique within the project. */
    key: versionKey,
    language: z.string().min(2).max(64),
    title: z.string().max(1_000),
    source: lineSchema.nullable(),
    url: z.url().nullable(),
    /** The page's own date: "yesterday" counts from here. `null`: unknown, so nothing is converted. */
    publishedOn: z.iso.date().nullable(),
    /** Only beside a day, and for the reader alone: nothing is counted from it. Absent: unknown. */
    publishedTime: publishedTimeSchema.optional(),
    currentRevision: revisionIdSchema,
  })
  .readonly();
export type VersionRecord = z.infer<typeof versionSchema>;

/** One text of a version, immutable. Its bytes are kept whole under their SHA-256. */
export const revisionSchema = z
  .strictObject({
    kind: z.literal("revision"),
    id: revisionIdSchema,
    version: versionIdSchema,
    /** Counts from 1 within the version. */
    number: z.int().positive(),
    fileName: lineSchema.nullable(),
    sha256: sha256Schema,
    encoding: lineSchema,
    byteLength: z.int().nonnegative(),
    /** The file that the text was taken out of, such as a web page: its bytes are kept beside the text's. */
    original: z
      .strictObject({ kind: lineSchema, sha256: sha256Schema, byteLength: z.int().nonnegative() })
      .readonly()
      .optional(),
  })
  .readonly();
export type RevisionRecord = z.infer<typeof revisionSchema>;

/** `auto` is the engine's to change; `confirmed` a person's; `locked` is not changed until it is unlocked. */
export const BEAD_STATUSES = ["auto", "confirmed", "locked"] as const;
export type BeadStatus = (typeof BEAD_STATUSES)[number];

export const beadContentSchema = z.strictObject({
  /** Per revision, its segments in this bead, in text order; a version that says nothing has none. */
  spans: z.record(revisionIdSchema, z.array(rawRangeSchema).readonly()).readonly(),
  confidence: z.number().min(0).max(1),
  /** The grounds for the confidence, as the aligner gave them. */
  reasons: z
    .array(
      z
        .strictObject({
          evidence: z.enum(["numbers", "words", "glossary", "memory", "length", "only"]),
          found: z.number(),
          of: z.number(),
        })
        .readonly(),
    )
    .readonly(),
  /** Two versions by key, and how sure the aligner was of them alone; absent where it linked none, or a person did. */
  pairs: z
    .array(z.tuple([versionKey, versionKey, z.number().min(0).max(1)]).readonly())
    .readonly()
    .optional(),
});

/** Segments of each version that say the same thing. */
export const beadSchema = beadContentSchema
  .extend({
    kind: z.literal("bead"),
    id: beadIdSchema,
    /** Reading order; fractions are fine, so that a split finds room between two neighbours. */
    rank: z.number(),
    status: z.enum(BEAD_STATUSES),
    /** A person's mark to come back to. */
    bookmarked: z.boolean().optional(),
  })
  .readonly();
export type BeadRecord = z.infer<typeof beadSchema>;

export const DISMISSAL_REASONS = ["same", "style", "source", "noFact", "other"] as const;

/** A finding that a person set aside. It goes by fingerprint, as findings are derived and have no id. */
export const dismissalSchema = z
  .strictObject({
    kind: z.literal("dismissal"),
    id: dismissalIdSchema,
    fingerprint: lineSchema,
    /** Covers every finding of this pattern too, now and later; see `patternOf`. Absent: this finding alone. */
    pattern: z.string().min(1).max(20_000).optional(),
    reason: z.enum(DISMISSAL_REASONS),
    note: noteSchema,
    author: lineSchema,
    createdAt: instantSchema,
  })
  .readonly();
export type DismissalRecord = z.infer<typeof dismissalSchema>;

export const rateUseSchema = z.discriminatedUnion("kind", [
  /** The rate of that day, or of the last one before it. */
  z.strictObject({ kind: z.literal("day"), date: z.iso.date() }).readonly(),
  /** The mean over a month (`2018-06`) or a year (`2018`). */
  z.strictObject({ kind: z.literal("average"), period: z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/) }).readonly(),
]);
export type RateUse = z.infer<typeof rateUseSchema>;

/** Which rate a person wants for the sums of a bead, in place of the publication day's. Pinned to the words of a sum. */
export const rateChoiceSchema = z
  .strictObject({
    kind: z.literal("rateChoice"),
    id: rateChoiceIdSchema,
    anchor: anchorSchema,
    use: rateUseSchema,
    author: lineSchema,
    createdAt: instantSchema,
  })
  .readonly();
export type RateChoiceRecord = z.infer<typeof rateChoiceSchema>;

export const projectRecordSchema = z.discriminatedUnion("kind", [
  versionSchema,
  revisionSchema,
  beadSchema,
  annotationSchema,
  claimSchema,
  dismissalSchema,
  rateChoiceSchema,
  scaleSchema,
  readingSchema,
  adjudicationSchema,
  conflictSchema,
]);
export type ProjectRecord = z.infer<typeof projectRecordSchema>;
export type RecordId = ProjectRecord["id"];

/** The whole document at one moment. */
export type ProjectState = ReadonlyMap<RecordId, ProjectRecord>;
export const EMPTY_PROJECT: ProjectState = new Map();
