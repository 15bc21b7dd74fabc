import type { RawRange } from "../../text/range.ts";
import { firstEndingAfter, RangeCarrier } from "./carry-range.ts";
import type { RevisionId } from "../ids.ts";
import type { BeadRecord } from "../records.ts";
import type { Revised } from "./carry-anchor.ts";

/** A sentence of which less than half is left is another sentence. */
const LEAST_KEPT = 0.5;

/** The beads after a revision. */
export interface CarriedBeads {
  /** As before, but with the segments of the new revision in place of the old one's. */
  readonly beads: readonly BeadRecord[];
  /** Segments of the new text that came from none of the old one. */
  readonly fresh: readonly RawRange[];
}

/** A segment on its way: where its words are now. */
interface Carried {
  readonly bead: number;
  start: number;
  end: number;
}

/**
 * Carries boundaries and links over: a segment goes where its words went, and takes in what was added to its sentence. A
 * bead that loses a segment is the engine's to look at again; one whose words merely changed is still a person's. Fresh
 * segments are those that the new text has and nothing was carried to. O(n log n) in the segments.
 *
 * @param segments the new text's own, in text order and raw ranges
 */
export function carryBeads(
  beads: readonly BeadRecord[],
  { before, after, stretches }: Revised,
  segments: readonly RawRange[],
): CarriedBeads {
  const carrier = new RangeCarrier(stretches);
  const carried = beads.flatMap(({ spans }, bead) =>
    (spans[before.revision] ?? []).flatMap((range): Carried[] => {
      const place = carrier.carry(range);
      return place !== null && place.kept >= LEAST_KEPT ? [{ bead, ...place.range }] : [];
    }),
  );
  carried.sort((a, b) => a.start - b.start);
  const fresh = segments.filter((segment) => !takeIn(segment, carried, after.text));
  const ranges = beads.map((): RawRange[] => []);
  for (const { bead, start, end } of carried) ranges[bead]!.push({ start, end });
  return {
    fresh,
    beads: beads.map((bead, index) => {
      const old = bead.spans[before.revision];
      if (old === undefined) return bead;
      const spans = replaced(bead.spans, before.revision, after.revision, ranges[index]!);
      return ranges[index]!.length === old.length ? { ...bead, spans } : { ...bead, spans, status: "auto" };
    }),
  };
}

/** Widens the carried segments inside a sentence such that they hold all of it; `false` where there are none. */
function takeIn({ start, end }: RawRange, carried: readonly Carried[], text: string): boolean {
  const first = firstEndingAfter(carried, start, (present) => present.end);
  let last: Carried | null = null;
  for (let index = first; index < carried.length && carried[index]!.start < end; index += 1) {
    const present = carried[index]!;
    const from = Math.max(start, last?.end ?? start);
    if (last === null) present.start = Math.min(present.start, start);
    else if (text.slice(from, present.start).trim() !== "") last.end = present.start;
    last = present;
  }
  if (last === null) return false;
  last.end = Math.max(last.end, end);
  return true;
}

function replaced(
  spans: BeadRecord["spans"],
  from: RevisionId,
  to: RevisionId,
  ranges: readonly RawRange[],
): BeadRecord["spans"] {
  return Object.fromEntries(
    Object.entries(spans).flatMap(([revision, own]) => {
      if (revision !== from) return [[revision, own] as const];
      return ranges.length === 0 ? [] : [[to, ranges] as const];
    }),
  );
}
