import type { Bead, BeadReason } from "../align/bead.ts";
import type { ViewRange } from "../text/range.ts";
import type { Segment, Version, VersionKey } from "../text/version.ts";

/** View ranges per version key, in text order; a version that says nothing has none. */
export type BeadSpans = Readonly<Record<VersionKey, readonly ViewRange[]>>;

/** A bead as a document keeps it: by the words it holds. */
export interface StoredBead {
  readonly spans: BeadSpans;
  readonly confidence: number;
  readonly reasons: readonly BeadReason[];
}

/** Where a bead's segments stand in each version. */
export function spansOf(bead: Bead, versions: readonly Version[]): BeadSpans {
  return Object.fromEntries(
    versions.map(({ key, segments }) => [key, (bead.members[key] ?? []).map((index) => segments[index]!.range)]),
  );
}

/** Where beads cut each version into segments. */
export function cutsOf(
  beads: readonly Pick<StoredBead, "spans">[],
): Readonly<Record<VersionKey, readonly ViewRange[]>> {
  const cuts = new Map<VersionKey, ViewRange[]>();
  for (const { spans } of beads) {
    for (const [key, ranges] of Object.entries(spans)) {
      const known = cuts.get(key);
      if (known === undefined) cuts.set(key, [...ranges]);
      else known.push(...ranges);
    }
  }
  return Object.fromEntries(cuts);
}

/**
 * Beads of a reopened document over its texts' segments as they are cut today: the n-th bead is the n-th stored one,
 * and has the segments that its ranges touch. A segment that two beads touch belongs to the one that covers more of it.
 * Segments that none touches follow as beads of their own, of confidence 0, in reading order: so each segment is in
 * exactly one bead. O(n log n) in the segments.
 */
export function alignmentFromSpans(
  versions: readonly Version[],
  stored: readonly StoredBead[],
): { readonly beads: readonly Bead[] } {
  const holders = versions.map((version) => holdersOf(version, stored));
  const members = stored.map(() => new Map<VersionKey, number[]>(versions.map(({ key }) => [key, []])));
  const free: { readonly key: VersionKey; readonly index: number; readonly place: number }[] = [];
  versions.forEach(({ key, segments }, version) => {
    holders[version]!.forEach((bead, index) => {
      if (bead === null) free.push({ key, index, place: index / segments.length });
      else members[bead]!.get(key)!.push(index);
    });
  });
  free.sort((a, b) => a.place - b.place);
  return {
    beads: [
      ...stored.map(({ confidence, reasons }, bead) => ({
        members: Object.fromEntries(members[bead]!),
        confidence,
        reasons,
      })),
      ...free.map(({ key, index }) => ({
        members: Object.fromEntries(versions.map((version) => [version.key, version.key === key ? [index] : []])),
        confidence: 0,
        reasons: [],
      })),
    ],
  };
}

/** Per segment, the bead that covers most of it; the first of several, `null` where none touches it. */
function holdersOf({ key, segments }: Version, stored: readonly StoredBead[]): readonly (number | null)[] {
  const holders = segments.map((): number | null => null);
  const covered = segments.map(() => 0);
  stored.forEach(({ spans }, bead) => {
    for (const range of spans[key] ?? []) {
      for (let index = firstEndingAfter(segments, range.start); index < segments.length; index++) {
        const { start, end } = segments[index]!.range;
        const overlap = Math.min(end, range.end) - Math.max(start, range.start);
        if (overlap <= 0) break;
        if (overlap <= covered[index]!) continue;
        covered[index] = overlap;
        holders[index] = bead;
      }
    }
  });
  return holders;
}

function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.range.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
