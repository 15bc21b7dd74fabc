import type { ShownDocument } from "../../../../shared/ipc/shown/project.ts";
import type {
  ShownAnnotation,
  ShownBead,
  ShownClaim,
  ShownEvidence,
  ShownVersion,
} from "../../../../shared/ipc/shown/records.ts";
import type { AnnotationRecord } from "../../../../shared/project/annotations/annotation-record.ts";
import type { ClaimRecord, Evidence } from "../../../../shared/project/claims/claim-record.ts";
import type { BeadRecord, ProjectRecord, ProjectState } from "../../../../shared/project/records.ts";
import { without } from "../../../../shared/project/without-field.ts";
import type { HeldBead } from "../../engine/engine-messages.ts";
import { shownAnchorOf, shownRangeOf } from "../borders/anchor-border.ts";
import { shownJudgement } from "./shown-judgement.ts";
import { shownReadings } from "./shown-readings.ts";
import { spansByKey } from "./shown-spans.ts";
import type { VersionTexts } from "../version-texts.ts";

/**
 * Records as the window holds them: raw ranges as view ranges, version ids as keys. Versions come ready from
 * `shown-version.ts`, as they take reading. `state` is the document that the records are of.
 */
export function shownDocument(
  records: Iterable<ProjectRecord>,
  state: ProjectState,
  texts: VersionTexts,
  versions: readonly ShownVersion[],
): ShownDocument {
  const all = [...records];
  return {
    versions,
    beads: beadsInOrder(all).map((bead) => shownBead(bead, texts)),
    claims: all
      .filter((record) => record.kind === "claim")
      .sort(byAge)
      .map((claim) => shownClaim(claim, texts)),
    annotations: all
      .filter((record) => record.kind === "annotation")
      .sort(byAge)
      .flatMap((annotation) => shownAnnotation(annotation, texts) ?? []),
    dismissals: all.filter((record) => record.kind === "dismissal").sort(byAge),
    ...shownReadings(all, state, texts),
  };
}

/** The beads among the records, in reading order. */
export function beadsInOrder(records: Iterable<ProjectRecord>): readonly BeadRecord[] {
  return [...records].filter((record) => record.kind === "bead").sort((a, b) => a.rank - b.rank || byId(a, b));
}

/** A bead as the engine reads it: the segments of the current revisions, in view ranges by version key. */
export function storedBead(
  { id, rank, status, spans, confidence, reasons }: BeadRecord,
  texts: VersionTexts,
): HeldBead & Pick<BeadRecord, "status"> {
  return { id, rank, status, spans: spansByKey(spans, texts, (range) => range), confidence, reasons };
}

function shownBead(bead: BeadRecord, texts: VersionTexts): ShownBead {
  const { id, rank, status, confidence, reasons, bookmarked = false, pairs = [] } = bead;
  const spans = spansByKey(bead.spans, texts, shownRangeOf);
  return { id, rank, status, confidence, reasons, bookmarked, pairs, spans };
}

function shownClaim(claim: ClaimRecord, texts: VersionTexts): ShownClaim {
  const { wordings, byVersion, evidence, ...same } = without(claim, "kind");
  return {
    ...same,
    wordings: wordings.flatMap((anchor) => shownAnchorOf(anchor, texts) ?? []),
    ...(byVersion && { byVersion: byVersion.flatMap((judgement) => shownJudgement(judgement, texts) ?? []) }),
    evidence: evidence.map((one) => shownEvidence(one, texts)),
  };
}

function shownEvidence({ sentence, ...evidence }: Evidence, texts: VersionTexts): ShownEvidence {
  const shown = sentence && shownAnchorOf(sentence, texts);
  return { ...evidence, ...(shown && { sentence: shown }) };
}

function shownAnnotation(annotation: AnnotationRecord, texts: VersionTexts): ShownAnnotation | null {
  const { id, category, severity, note, suggestion, author, createdAt, thread = [], resolved = null } = annotation;
  const anchor = shownAnchorOf(annotation.anchor, texts);
  return anchor && { id, anchor, category, severity, note, suggestion, author, createdAt, thread, resolved };
}

export interface Aged {
  readonly id: string;
  readonly createdAt: string;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
/** Oldest first: the order of the ledger and of the annotations. */
export const byAge = (a: Aged, b: Aged): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : byId(a, b);
