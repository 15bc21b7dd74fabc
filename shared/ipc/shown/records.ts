import * as z from "zod";
import {
  annotationIdSchema,
  beadIdSchema,
  claimIdSchema,
  conflictIdSchema,
  revisionIdSchema,
} from "../../project/ids.ts";
import { annotationSchema } from "../../project/annotations/annotation-record.ts";
import { claimSchema, evidenceSchema, versionJudgementSchema } from "../../project/claims/claim-record.ts";
import { adjudicationSchema, readingSchema } from "../../project/claims/reading-record.ts";
import { scaleSchema } from "../../project/claims/scale-record.ts";
import { conflictSchema } from "../../project/merge/conflict-record.ts";
import { beadSchema, dismissalSchema, versionSchema } from "../../project/records.ts";
import { share, shownRange, shownSpans, versionKey } from "./range.ts";

// The document as the window holds it: the records of shared/project/, with raw ranges turned into view ranges and
// version ids into keys. The host translates; the window never sees a raw offset.

const { language, title, source, url, publishedOn, publishedTime } = versionSchema.unwrap().shape;

/** A fact's place in the text, for its underline. */
export const shownFact = z
  .strictObject({ kind: z.enum(["money", "count", "date", "name", "cue"]), range: shownRange })
  .readonly();
export type ShownFact = z.infer<typeof shownFact>;

export const shownVersion = z
  .strictObject({
    key: versionKey,
    ...{ language, title, source, url, publishedOn, publishedTime },
    /** The day that this version's rates and "yesterday" count from, and how it is known. */
    countedFrom: z
      .strictObject({ date: z.iso.date().nullable(), source: z.enum(["given", "text", "others", "none"]) })
      .readonly(),
    revision: revisionIdSchema,
    fileName: z.string().nullable(),
    /** View text: NFC, LF. A line is a paragraph. */
    text: z.string(),
    /** Segments in text order. */
    segments: z.array(shownRange).readonly(),
    /** Which of the segments are credits, links, promotion or navigation. */
    boilerplate: z.array(z.int().min(0)).readonly(),
    /** As far as the engine has read the text: the rest comes with `underlines.changed`. */
    facts: z.array(shownFact).readonly(),
  })
  .readonly();
export type ShownVersion = z.infer<typeof shownVersion>;

/** The underlines of one version's text; of another revision than the one shown they have no place. */
export const shownUnderlines = shownVersion.unwrap().pick({ key: true, revision: true, facts: true }).readonly();

const bead = beadSchema.unwrap().shape;

export const shownBead = z
  .strictObject({
    id: beadIdSchema,
    rank: bead.rank,
    status: bead.status,
    confidence: share,
    reasons: bead.reasons,
    /** Two versions by key, and how sure the aligner was of them alone; none where a person linked them. */
    pairs: z.array(z.tuple([versionKey, versionKey, share]).readonly()).readonly(),
    bookmarked: z.boolean(),
    /** Per version key the bead's segments; no entry where the version says nothing. */
    spans: shownSpans,
  })
  .readonly();
export type ShownBead = z.infer<typeof shownBead>;

/** A pinned quote. */
const shownAnchor = z
  .strictObject({
    version: versionKey,
    /** Where the words stand now; `null`: they were not found, the quote waits among the orphans. */
    range: shownRange.nullable(),
    /** The words there; of an orphan, those that were pinned. */
    exact: z.string(),
    /** The words that a person pinned, where a revision changed them or left it uncertain that these are they. */
    pinned: z.string().optional(),
    /** Of an orphan that a person keeps as words of an earlier revision. */
    asItStood: z.literal(true).optional(),
  })
  .readonly();
export type ShownAnchor = z.infer<typeof shownAnchor>;

const claim = claimSchema.unwrap().shape;

/** As `evidenceSchema`. */
const shownEvidence = evidenceSchema.unwrap().extend({ sentence: shownAnchor.optional() }).readonly();
export type ShownEvidence = z.infer<typeof shownEvidence>;

const shownJudgement = versionJudgementSchema.unwrap().extend({ version: versionKey }).readonly();
export type ShownJudgement = z.infer<typeof shownJudgement>;

export const shownClaim = z
  .strictObject({
    id: claimIdSchema,
    statement: claim.statement,
    about: claim.about,
    value: claim.value,
    verdict: claim.verdict,
    grade: claim.grade,
    rationale: claim.rationale,
    wordings: z.array(shownAnchor).readonly(),
    /** At most one a version. */
    byVersion: z.array(shownJudgement).readonly().optional(),
    evidence: z.array(shownEvidence).readonly(),
    links: claim.links,
    group: claim.group,
    finding: claim.finding,
    author: claim.author,
    createdAt: claim.createdAt,
    changedAt: claim.changedAt,
  })
  .readonly();
export type ShownClaim = z.infer<typeof shownClaim>;

const annotation = annotationSchema.unwrap().shape;

export const shownAnnotation = z
  .strictObject({
    id: annotationIdSchema,
    anchor: shownAnchor,
    category: annotation.category,
    severity: annotation.severity,
    note: annotation.note,
    suggestion: annotation.suggestion,
    author: annotation.author,
    createdAt: annotation.createdAt,
    /** What was said about it since, oldest first. */
    thread: annotation.thread.unwrap(),
    /** `null`: open. */
    resolved: annotation.resolved.unwrap().nullable(),
  })
  .readonly();
export type ShownAnnotation = z.infer<typeof shownAnnotation>;

/** What one copy made of it: the fields, or a list of records, with view ranges; `null`: it was removed there. */
const shownSide = z.strictObject({ author: z.string(), at: z.iso.datetime(), value: z.json() }).readonly();

const conflict = conflictSchema.unwrap().shape;

/** See `conflictSchema`. */
export const shownConflict = z
  .strictObject({
    id: conflictIdSchema,
    record: conflict.record,
    /** Of which kind the record is; `null` where it is gone on our side. */
    kind: z.string().nullable(),
    field: conflict.field,
    ours: shownSide,
    theirs: shownSide,
    createdAt: conflict.createdAt,
    decided: conflict.decided,
  })
  .readonly();
export type ShownConflict = z.infer<typeof shownConflict>;

export const shownReading = readingSchema
  .unwrap()
  .extend({ byVersion: z.array(shownJudgement).readonly().optional() })
  .readonly();
export type ShownReading = z.infer<typeof shownReading>;
export const shownAdjudication = adjudicationSchema;
export type ShownAdjudication = z.infer<typeof shownAdjudication>;
export const shownScale = scaleSchema;
export type ShownScale = z.infer<typeof shownScale>;

export const shownDismissal = dismissalSchema;
export type ShownDismissal = z.infer<typeof shownDismissal>;
