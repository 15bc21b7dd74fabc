import * as z from "zod";
import { annotationIdSchema } from "../project/ids.ts";
import { publishedTimeSchema } from "../project/records.ts";
import { sequence } from "./shown/project.ts";
import { outcome } from "./failure.ts";
import { shownRange, versionKey } from "./shown/range.ts";
import { stagedId } from "./staging.ts";

/** What became of a text: stretches that follow each other without a gap and cover both, in view offsets. */
const textComparison = z
  .strictObject({
    before: z.string(),
    after: z.string(),
    stretches: z
      .array(z.strictObject({ same: z.boolean(), before: shownRange, after: shownRange }).readonly())
      .readonly(),
  })
  .readonly();
export type TextComparison = z.infer<typeof textComparison>;

const count = z.int().min(0);

/** What a new revision would do to the work that hangs on the text. */
const revisionEffect = z
  .strictObject({
    /** Sentences of the alignment, as they would be afterwards; `gone` as they are now. */
    sentences: z.strictObject({ kept: count, changed: count, added: count, gone: count }).readonly(),
    /** Whose words changed, or may not be the ones that were pinned. */
    claims: count,
    annotations: count,
    /** Quotes that would be left without a place. */
    orphans: count,
  })
  .readonly();
export type RevisionEffect = z.infer<typeof revisionEffect>;

/** One text that a version has or had. */
const shownRevision = z
  .strictObject({
    /** Counts from 1 within the version. */
    number: z.int().positive(),
    isCurrent: z.boolean(),
    fileName: z.string().nullable(),
    /** The file as it came in, whose bytes the project keeps; `kind` as in `FILE_KINDS`, or one that a later program knows. */
    file: z.strictObject({ kind: z.string(), byteLength: count, sha256: z.string() }).readonly(),
    at: z.iso.datetime(),
    author: z.string(),
  })
  .readonly();
export type ShownRevision = z.infer<typeof shownRevision>;

const number = z.int().positive();

/** Open annotations of one version, each with a suggestion. */
const suggestions = z.strictObject({
  version: versionKey,
  annotations: z.array(annotationIdSchema).min(1).max(10_000).readonly(),
});

/** A suggestion that can't be applied: another one is about the same words, or its words are no longer in the text. */
const leftOutSuggestion = z
  .strictObject({ annotation: annotationIdSchema, because: z.enum(["overlap", "moved"]) })
  .readonly();

/** The calls about the texts that a version has had. */
export const REVISION_CALLS = {
  /** What a staged text would change, before anything is changed. */
  "revision.preview": {
    input: z.strictObject({ version: versionKey, text: stagedId }),
    output: outcome({ comparison: textComparison, effect: revisionEffect }),
  },
  /** Makes a staged text the version's newest revision. `publishedOn`, `publishedTime`: as in `reviseVersion`. */
  "revision.add": {
    input: z.strictObject({
      ...{ version: versionKey, text: stagedId },
      publishedOn: z.iso.date().nullable().optional(),
      publishedTime: publishedTimeSchema.nullable().optional(),
    }),
    output: outcome({ sequence }),
  },
  /** All of a version's revisions, the oldest first. */
  "revision.list": {
    input: z.strictObject({ version: versionKey }),
    output: outcome({ revisions: z.array(shownRevision).readonly() }),
  },
  /** One text as the project keeps it, byte for byte; `name` is its file's, if it came in one. */
  "revision.text": {
    input: z.strictObject({ version: versionKey, number }),
    output: outcome({ name: z.string().nullable(), base64: z.base64() }),
  },
  /** What a text would be with suggestions applied: `count` of them are. */
  "suggestions.preview": {
    input: suggestions,
    output: outcome({
      comparison: textComparison,
      count: z.int().positive(),
      leftOut: z.array(leftOutSuggestion).readonly(),
    }),
  },
  /** Makes that text the version's newest revision and settles the annotations, in one step. */
  "suggestions.apply": { input: suggestions, output: outcome({ sequence }) },
  /** Two revisions of a version side by side, or one as it was, held against itself. */
  "revision.compare": {
    input: z.strictObject({ version: versionKey, before: number, after: number }),
    output: outcome({ comparison: textComparison }),
  },
} as const;
