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
export function edited({ kind, id, rank, bookmarked }: BeadRecord, spans: Spans): BeadRecord {
  const own = { kind, id, rank, ...(bookmarked !== undefined && { bookmarked }) };
  return { ...own, spans, status: "confirmed", confidence: 1, reasons: [] };
}

/** Beads in reading order. */
export type BeadTable = readonly BeadRecord[];

/** A bead's stretch of one text, by where its first and its last segment begin. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether no segment of another bead stands between two of one bead, as far as the changed beads have a part in it.
 * O(n log k) for k changed beads of n.
 */
export function staysConsecutive(table: BeadTable, changed: ReadonlySet<BeadId>): boolean {
  if (changed.size === 0) return true;
  const stretches = new Map<RevisionId, Stretch[]>();
  for (const { id, spans } of table) {
    if (!changed.has(id)) continue;
    for (const [key, segments] of Object.entries(spans)) {
      const revision = key as RevisionId;
      const known = stretches.get(revision);
      if (known === undefined) stretches.set(revision, [stretchOf(segments)]);
      else known.push(stretchOf(segments));
    }
  }
  for (const known of stretches.values()) {
    known.sort((a, b) => a.first - b.first);
    if (known.some(({ first }, index) => index > 0 && first <= known[index - 1]!.last)) return false;
  }
  const touched = [...stretches];
  return table.every(
    ({ id, spans }) =>
      changed.has(id) ||
      touched.every(([revision, known]) => {
        const segments = spans[revision];
        return segments === undefined || segments.length === 0 || !meetsAny(known, stretchOf(segments));
      }),
  );
}

function stretchOf(segments: readonly RawRange[]): Stretch {
  let first = Infinity;
  let last = -Infinity;
  for (const { start } of segments) {
    first = Math.min(first, start);
    last = Math.max(last, start);
  }
  return { first, last };
}

/** `stretches` in order, none over another. */
function meetsAny(stretches: readonly Stretch[], { first, last }: Stretch): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.last >= first) high = middle;
    else low = middle + 1;
  }
  return low < stretches.length && stretches[low]!.first <= last;
}
