import type { ViewRange } from "../../text/range.ts";
import type { VersionKey } from "../../text/version.ts";
import type { BeadContext, BeadVersion } from "../bead-context.ts";
import { clausesOf } from "./clauses.ts";
import { type Stretch, stretchAround } from "./shared-anchors.ts";

/** Where content of one version belongs in another. */
export interface CorrespondingPlace {
  /** View offset in the other version, between two words. */
  readonly offset: number;
  /** The clause of the other version that holds or ends at the offset; zero-width where it says nothing here. */
  readonly clause: ViewRange;
  /** Characters of the other version between the neighbours that tell the place: the fewer, the surer it is. */
  readonly room: number;
}

/** A clause that ends farther off than a few words is another one. */
const NEAR_CHARACTERS = 20;

const BETWEEN_WORDS = /(?<=[\p{L}\p{M}\p{N}\p{P}\p{S}])(?=\s)/gu;

/**
 * Where in version `to` the words would stand that version `from` has at `range`, and `to` lacks: between the neighbours of `range`
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
    return { offset: other.place, clause: { start: other.place, end: other.place }, room: 0 };
  }
  const stretch = stretchAround(own, other, range);
  const expected = insertion(range, stretch);
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
  return {
    offset,
    clause: clauses.find(({ end }) => offset <= end) ?? clauses.at(-1)!,
    room: stretch.other.end - stretch.other.start,
  };
}

function versionOf(bead: BeadContext, key: VersionKey): BeadVersion {
  const found = bead.versions.find((version) => version.key === key);
  if (found === undefined) throw new RangeError(`the bead has no version ${key}`);
  return found;
}

/** Where `range` would be put in: the other stretch holds what stands beside it in the own one. */
function insertion(range: ViewRange, { own, other }: Stretch): number {
  const before = range.start - own.start;
  const after = own.end - range.end;
  const share = before + after <= 0 ? 0 : before / (before + after);
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
