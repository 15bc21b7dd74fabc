import { z } from "zod";
import { anchorSchema, rawRangeSchema } from "./anchor.ts";
import {
  annotationIdSchema,
  beadIdSchema,
  claimIdSchema,
  dismissalIdSchema,
  rateChoiceIdSchema,
  revisionIdSchema,
  sha256Schema,
  versionIdSchema,
} from "./ids.ts";
import { MQM_CATEGORIES, MQM_SEVERITIES } from "./mqm.ts";

// The document is a set of flat records; everything else (what is aligned with what on screen, findings, counts) is
// derived. Schemas refuse unknown fields and change nothing: what was hashed is what is read back.

/** An instant in UTC, as the host's clock gave it: `2018-06-22T08:00:00.000Z`. */
export const instantSchema = z.iso.datetime();
/** Words a person wrote. */
const words = z.string().regex(/\S/, "must not be empty").max(20_000);
const line = z.string().min(1).max(1_000);

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
    key: z.string().min(2).max(64),
    language: z.string().min(2).max(64),
    title: z.string().max(1_000),
    source: line.nullable(),
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
    fileName: line.nullable(),
    sha256: sha256Schema,
    encoding: line,
    byteLength: z.int().nonnegative(),
    /** The file that the text was taken out of, such as a web page: its bytes are kept beside the text's. */
    original: z
      .strictObject({ kind: line, sha256: sha256Schema, byteLength: z.int().nonnegative() })
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

export const annotationContentSchema = z.strictObject({
  anchor: anchorSchema,
  category: z.enum(MQM_CATEGORIES),
  severity: z.enum(MQM_SEVERITIES),
  note: z.string().max(20_000),
  suggestion: z.string().max(20_000).nullable(),
});

/** A person's judgement on a stretch of one version (MQM). */
export const annotationSchema = annotationContentSchema
  .extend({
    kind: z.literal("annotation"),
    id: annotationIdSchema,
    author: line,
    createdAt: instantSchema,
  })
  .readonly();
export type AnnotationRecord = z.infer<typeof annotationSchema>;

/** The order in which the interface offers them. */
export const VERDICTS = ["inReview", "verified", "disputed", "refuted", "unverifiable"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const evidenceSchema = z
  .strictObject({
    stance: z.enum(["supports", "contradicts", "context"]),
    title: words,
    url: z.url().nullable(),
    note: z.string().max(20_000),
  })
  .readonly();
export type Evidence = z.infer<typeof evidenceSchema>;

export const claimContentSchema = z.strictObject({
  statement: words,
  verdict: z.enum(VERDICTS),
  /** Why the verdict is what it is; only a claim in review goes without. */
  rationale: words.nullable(),
  /** How each version words it; a version may word it more than once, or not at all. */
  wordings: z.array(anchorSchema).readonly(),
  evidence: z.array(evidenceSchema).readonly(),
  /** The finding it was recorded from. */
  finding: line.nullable(),
});

/** A statement of fact that somebody checks, with how each version words it. */
export const claimSchema = claimContentSchema
  .extend({
    kind: z.literal("claim"),
    id: claimIdSchema,
    author: line,
    createdAt: instantSchema,
    changedAt: instantSchema,
  })
  .readonly();
export type ClaimRecord = z.infer<typeof claimSchema>;

export const DISMISSAL_REASONS = ["same", "style", "source", "noFact", "other"] as const;

/** A finding that a person set aside. It goes by fingerprint, as findings are derived and have no id. */
export const dismissalSchema = z
  .strictObject({
    kind: z.literal("dismissal"),
    id: dismissalIdSchema,
    fingerprint: line,
    /** Covers every finding of this pattern too, now and later; see `patternOf`. Absent: this finding alone. */
    pattern: z.string().min(1).max(20_000).optional(),
    reason: z.enum(DISMISSAL_REASONS),
    note: z.string().max(20_000),
    author: line,
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
    author: line,
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
]);
export type ProjectRecord = z.infer<typeof projectRecordSchema>;
export type RecordId = ProjectRecord["id"];

/** The whole document at one moment. */
export type ProjectState = ReadonlyMap<RecordId, ProjectRecord>;
export const EMPTY_PROJECT: ProjectState = new Map();
