import type { ShownDocument } from "../../../shared/ipc/shown/project.ts";
import type { ShownAnnotation, ShownBead, ShownClaim, ShownVersion } from "../../../shared/ipc/shown/records.ts";
import type { StoredBead } from "../../../shared/engine/stored-alignment.ts";
import type {
  AnnotationRecord,
  BeadRecord,
  ClaimRecord,
  ProjectRecord,
  ProjectState,
} from "../../../shared/project/records.ts";
import type { ViewRange } from "../../../shared/text/range.ts";
import type { VersionKey } from "../../../shared/text/version.ts";
import { shownAnchorOf, shownRangeOf } from "./anchor-border.ts";
import type { VersionTexts } from "./version-texts.ts";

/**
 * Records as the window holds them: raw ranges as view ranges, version ids as keys. Versions come ready from
 * `shown-version.ts`, as they take reading.
 */
export function shownDocument(
  records: Iterable<ProjectRecord>,
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
  };
}

/** The beads among the records, in reading order. */
export function beadsInOrder(records: Iterable<ProjectRecord>): readonly BeadRecord[] {
  return [...records].filter((record) => record.kind === "bead").sort((a, b) => a.rank - b.rank || byId(a, b));
}

/** A bead as the engine reads it: the segments of the current revisions, in view ranges by version key. */
export function storedSpans(
  { id, status, spans, confidence, reasons }: BeadRecord,
  texts: VersionTexts,
): StoredBead & Pick<BeadRecord, "id" | "status"> {
  const present = texts.all.flatMap(({ revision, version: { key, view } }) => {
    const ranges = spans[revision.id] ?? [];
    return ranges.length === 0 ? [] : [[key, ranges.map((range) => view.toView(range))] as const];
  });
  return { id, status, spans: Object.fromEntries(present), confidence, reasons };
}

/** Where the document's segments are cut, by version key, in view ranges. */
export function documentCuts(
  state: ProjectState,
  texts: VersionTexts,
): Readonly<Record<VersionKey, readonly ViewRange[]>> {
  const cuts = new Map<VersionKey, ViewRange[]>();
  for (const record of state.values()) {
    if (record.kind !== "bead") continue;
    for (const [key, ranges] of Object.entries(storedSpans(record, texts).spans)) {
      const known = cuts.get(key);
      if (known === undefined) cuts.set(key, [...ranges]);
      else known.push(...ranges);
    }
  }
  return Object.fromEntries(cuts);
}

function shownBead(bead: BeadRecord, texts: VersionTexts): ShownBead {
  const { id, confidence, reasons, spans } = storedSpans(bead, texts);
  const shown = Object.entries(spans).map(([key, ranges]) => [key, ranges.map(shownRangeOf)] as const);
  const { rank, status, bookmarked = false } = bead;
  return { id, rank, status, confidence, reasons, bookmarked, spans: Object.fromEntries(shown) };
}

function shownClaim(claim: ClaimRecord, texts: VersionTexts): ShownClaim {
  const { id, statement, verdict, rationale, evidence, finding, author, createdAt, changedAt } = claim;
  const wordings = claim.wordings.flatMap((anchor) => shownAnchorOf(anchor, texts) ?? []);
  return { id, statement, verdict, rationale, wordings, evidence, finding, author, createdAt, changedAt };
}

function shownAnnotation(annotation: AnnotationRecord, texts: VersionTexts): ShownAnnotation | null {
  const { id, category, severity, note, suggestion, author, createdAt } = annotation;
  const anchor = shownAnchorOf(annotation.anchor, texts);
  return anchor && { id, anchor, category, severity, note, suggestion, author, createdAt };
}

interface Aged {
  readonly id: string;
  readonly createdAt: string;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const byAge = (a: Aged, b: Aged): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : byId(a, b);
