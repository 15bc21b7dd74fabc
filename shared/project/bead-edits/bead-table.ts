import type { BeadId, RevisionId } from "../ids.ts";
import type { BeadRecord } from "../records.ts";
import type { RawRange } from "../../text/range.ts";

/** What is in a bead: per revision, its segments in text order. */
export type Spans = BeadRecord["spans"];

/** The segments of one revision in a bead; none where it says nothing there. */
export function segmentsIn(spans: Spans, revision: RevisionId): readonly RawRange[] {
  return Object.hasOwn(spans, revision) ? spans[revision]! : [];
}

/** The spans with other segments of one revision, in text order; a revision without any is left out. */
export function withSegments(spans: Spans, revision: RevisionId, segments: readonly RawRange[]): Spans {
  const others = Object.entries(spans).filter(([key]) => key !== revision);
  const own = segments.length === 0 ? [] : [[revision, inTextOrder(segments)] as const];
  return Object.fromEntries([...others, ...own]);
}

/** All segments of all of them. */
export function joinSpans(all: readonly Spans[]): Spans {
  return all
    .flatMap((spans) => Object.entries(spans) as [RevisionId, readonly RawRange[]][])
    .reduce<Spans>(
      (joined, [revision, segments]) => withSegments(joined, revision, [...segmentsIn(joined, revision), ...segments]),
      {},
    );
}

export const isEmpty = (spans: Spans): boolean => Object.keys(spans).length === 0;

export function inTextOrder(segments: readonly RawRange[]): readonly RawRange[] {
  return [...segments].sort((a, b) => a.start - b.start);
}

/**
 * A person's bead after an edit: whatever the engine thought of it no longer holds, and a realignment leaves it alone.
 */
export function edited(bead: BeadRecord, spans: Spans): BeadRecord {
  return { ...bead, spans, status: "confirmed", confidence: 1, reasons: [] };
}

/** Beads in reading order. */
export type BeadTable = readonly BeadRecord[];

/**
 * Whether each bead's segments follow each other in their text: no segment of another bead stands between two of one bead.
 * O(n log n) in the segments.
 */
export function isConsecutive(table: BeadTable): boolean {
  const places = new Map<RevisionId, { readonly start: number; readonly bead: BeadId }[]>();
  for (const { id, spans } of table) {
    for (const [key, segments] of Object.entries(spans)) {
      const revision = key as RevisionId;
      const known = places.get(revision) ?? [];
      for (const { start } of segments) known.push({ start, bead: id });
      places.set(revision, known);
    }
  }
  for (const segments of places.values()) {
    segments.sort((a, b) => a.start - b.start);
    const left = new Set<BeadId>();
    let last: BeadId | null = null;
    for (const { bead } of segments) {
      if (bead === last) continue;
      if (left.has(bead)) return false;
      if (last !== null) left.add(last);
      last = bead;
    }
  }
  return true;
}
