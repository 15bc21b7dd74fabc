import type { ViewRange } from "../text/range.ts";
import type { VersionKey } from "../text/version.ts";
import type { BeadContext, BeadVersion } from "./bead-context.ts";
import { clausesOf } from "./clauses.ts";
import { type SharedAnchor, sharedAnchors } from "./shared-anchors.ts";

/** Where content of one version belongs in another. */
export interface CorrespondingPlace {
  /** View offset in the other version, between two words. */
  readonly offset: number;
  /** The clause of the other version that holds or ends at the offset; zero-width where it says nothing here. */
  readonly clause: ViewRange;
}

/** A clause that ends farther off than a few words is another one. */
const NEAR_CHARACTERS = 20;

/** A stretch of the one text, and the stretch of the other that stands between the same anchors. */
interface Stretch {
  readonly own: ViewRange;
  readonly other: ViewRange;
}

const BETWEEN_WORDS = /(?<=[\p{L}\p{M}\p{N}\p{P}\p{S}])(?=\s)/gu;

const chains = new WeakMap<BeadContext, Map<string, readonly SharedAnchor[]>>();

function anchorsOf(bead: BeadContext, own: BeadVersion, other: BeadVersion): readonly SharedAnchor[] {
  let byPair = chains.get(bead);
  if (byPair === undefined) chains.set(bead, (byPair = new Map<string, readonly SharedAnchor[]>()));
  const pair = `${own.key} ${other.key}`;
  let anchors = byPair.get(pair);
  if (anchors === undefined) byPair.set(pair, (anchors = sharedAnchors(own, other)));
  return anchors;
}

/**
 * Where in version `to` the words would stand that version `from` has at `range`: between the neighbours of `range`
 * that both versions share (facts, names, words, concepts), in proportion; drawn to a clause's end that
 * lies between them if one is near, else to a word's. Without shared neighbours, in proportion to the whole bead.
 *
 * @param range view range of version `from`, inside the bead
 * @throws RangeError for a version that the bead does not know
 */
export function correspondingPlace(
  bead: BeadContext,
  from: VersionKey,
  range: ViewRange,
  to: VersionKey,
): CorrespondingPlace {
  const own = versionOf(bead, from);
  const other = versionOf(bead, to);
  if (other.segments.length === 0) {
    return { offset: other.place, clause: { start: other.place, end: other.place } };
  }
  const stretch = stretchAround(anchorsOf(bead, own, other), range, { own: extentOf(own), other: extentOf(other) });
  const expected = proportional((range.start + range.end) / 2, stretch);
  const near = Math.max(NEAR_CHARACTERS, (range.end - range.start) / 2);
  const clauses = other.segments.flatMap((segment) => clausesOf(segment, other.key));
  const between = (offset: number): boolean => stretch.other.start <= offset && offset <= stretch.other.end;
  const offset =
    nearest(
      clauses.map(({ end }) => end).filter((end) => between(end) && Math.abs(end - expected) <= near),
      expected,
    ) ??
    nearest(wordEnds(other).filter(between), expected) ??
    stretch.other.start;
  return { offset, clause: clauses.find(({ end }) => offset <= end) ?? clauses.at(-1)! };
}

function versionOf(bead: BeadContext, key: VersionKey): BeadVersion {
  const found = bead.versions.find((version) => version.key === key);
  if (found === undefined) throw new RangeError(`the bead has no version ${key}`);
  return found;
}

function extentOf({ segments, place }: BeadVersion): ViewRange {
  return { start: segments[0]?.range.start ?? place, end: segments.at(-1)?.range.end ?? place };
}

/** From the last anchor before `range` to the first after it. Anchors in `range` itself narrow it: part of it is there. */
function stretchAround(anchors: readonly SharedAnchor[], range: ViewRange, whole: Stretch): Stretch {
  const inside = anchors.filter(({ own }) => own.start < range.end && range.start < own.end);
  if (inside.length > 0) {
    return {
      own: { start: inside[0]!.own.start, end: inside.at(-1)!.own.end },
      other: { start: inside[0]!.other.start, end: inside.at(-1)!.other.end },
    };
  }
  const before = anchors.findLast(({ own }) => own.end <= range.start);
  const after = anchors.find(({ own }) => own.start >= range.end);
  return {
    own: { start: before?.own.end ?? whole.own.start, end: after?.own.start ?? whole.own.end },
    other: { start: before?.other.end ?? whole.other.start, end: after?.other.start ?? whole.other.end },
  };
}

function proportional(offset: number, { own, other }: Stretch): number {
  const length = own.end - own.start;
  const share = length <= 0 ? 0 : Math.min(1, Math.max(0, (offset - own.start) / length));
  return other.start + share * (other.end - other.start);
}

function nearest(offsets: readonly number[], expected: number): number | null {
  return offsets.reduce<number | null>(
    (best, offset) => (best === null || Math.abs(offset - expected) < Math.abs(best - expected) ? offset : best),
    null,
  );
}

function wordEnds({ segments }: BeadVersion): readonly number[] {
  return segments.flatMap(({ text, range }) => [
    ...Array.from(text.matchAll(BETWEEN_WORDS), ({ index }) => range.start + index),
    range.end,
  ]);
}
