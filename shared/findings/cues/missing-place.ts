import type { ViewRange } from "../../text/range.ts";
import type { Segment, VersionKey } from "../../text/version.ts";
import type { BeadContext } from "../bead-context.ts";
import { clausesOf } from "../omissions/clauses.ts";
import { correspondingPlace } from "../omissions/corresponding-place.ts";
import { sharedAnchors } from "../omissions/shared-anchors.ts";
import type { CueMention } from "./cue-mention.ts";

/** Between a clause and a bracket in it, on either side; a comma behind the bracket ends the clause. */
const INSERTION = /^[^,;:]*[()[\]][^,;:]*$/u;
/** Characters over which a shared word's say in where a cue belongs falls to a third. */
const REACH = 30;
/** What the estimated place itself is worth beside shared words. */
const PLACE_WEIGHT = 1;

/** Clauses with what a bracket inserts into them: behind it, they go on. */
function acrossBrackets(clauses: readonly ViewRange[], { text, range }: Segment): readonly ViewRange[] {
  const joined: ViewRange[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    const between = last === undefined ? "" : text.slice(last.end - range.start, clause.start - range.start);
    if (last !== undefined && INSERTION.test(between))
      joined[joined.length - 1] = { start: last.start, end: clause.end };
    else joined.push(clause);
  }
  return joined;
}

/**
 * The clause of a version that says without a cue what others say with it: the one that shares the words about the cue
 * with them, or that holds the place where the cue would stand.
 */
export function clauseWithout(bead: BeadContext, cues: readonly CueMention[], version: VersionKey): ViewRange {
  const other = bead.versions.find(({ key }) => key === version)!;
  const clauses = other.segments.flatMap((segment) => acrossBrackets(clausesOf(segment, version), segment));
  const scores = new Map<number, number>();
  const credit = (offset: number, weight: number): void => {
    const at = clauses.findIndex(({ end }) => offset <= end);
    if (at !== -1) scores.set(at, (scores.get(at) ?? 0) + weight);
  };
  const places = cues.map((cue) => correspondingPlace(bead, cue.version, cue.range, version).clause);
  for (const place of places) credit(place.end, PLACE_WEIGHT);
  for (const { version: key, range, scope } of cues) {
    const own = bead.versions.find((candidate) => candidate.key === key)!;
    for (const anchor of sharedAnchors(own, other)) {
      if (anchor.own.end <= scope.start || anchor.own.start >= scope.end) continue;
      const distance = Math.max(0, anchor.own.start - range.end, range.start - anchor.own.end);
      credit(anchor.other.end, Math.exp(-distance / REACH));
    }
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best === undefined ? places[0]! : clauses[best[0]]!;
}
