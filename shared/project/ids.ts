import { z } from "zod";

/** Ids are given out by the host alone; a brand each keeps a claim's id from being passed as a version's. */
const id = z.string().min(1).max(64);

export const versionIdSchema = id.brand<"VersionId">();
export const revisionIdSchema = id.brand<"RevisionId">();
export const beadIdSchema = id.brand<"BeadId">();
export const annotationIdSchema = id.brand<"AnnotationId">();
export const claimIdSchema = id.brand<"ClaimId">();
export const dismissalIdSchema = id.brand<"DismissalId">();
export const rateChoiceIdSchema = id.brand<"RateChoiceId">();
export const scaleIdSchema = id.brand<"ScaleId">();
export const readingIdSchema = id.brand<"ReadingId">();
export const adjudicationIdSchema = id.brand<"AdjudicationId">();
export const conflictIdSchema = id.brand<"ConflictId">();

export type VersionId = z.infer<typeof versionIdSchema>;
export type RevisionId = z.infer<typeof revisionIdSchema>;
export type BeadId = z.infer<typeof beadIdSchema>;
export type AnnotationId = z.infer<typeof annotationIdSchema>;
export type ClaimId = z.infer<typeof claimIdSchema>;
export type DismissalId = z.infer<typeof dismissalIdSchema>;
export type RateChoiceId = z.infer<typeof rateChoiceIdSchema>;
export type ScaleId = z.infer<typeof scaleIdSchema>;
export type ReadingId = z.infer<typeof readingIdSchema>;
export type AdjudicationId = z.infer<typeof adjudicationIdSchema>;
export type ConflictId = z.infer<typeof conflictIdSchema>;

/** SHA-256 in lower-case hexadecimal: of a revision's bytes, or of a journal entry. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<"Sha256">();
export type Sha256 = z.infer<typeof sha256Schema>;
