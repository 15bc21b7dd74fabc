import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import { beadPlaces } from "../panes/bead-places.ts";
import type { OpenProject } from "../state/project.ts";
import { matchesOf, type Match } from "./match-steps.ts";
import { beadOfMatch } from "./search-steps.ts";
import type { FoundInStory } from "./search-store.ts";

/** What a version has of the results; its first match is the list's `first`th. */
export interface ResultGroup {
  readonly version: ShownVersion;
  readonly matches: readonly Match[];
  readonly first: number;
  /** There are more. */
  readonly isCut: boolean;
}

/** A line of the list: a version's name or a match, counted from 0 in its group. */
export type ResultRow =
  | { readonly kind: "head"; readonly group: ResultGroup }
  | { readonly kind: "match"; readonly group: ResultGroup; readonly at: number };

/** Heights of the rows, in px: all of a kind are alike, so that only those on screen need to be made. */
export const ROW_PX = { head: 30, match: 46 } as const;

/** The versions that have results, in their order of display. */
export function resultGroups({ versions }: OpenProject, found: FoundInStory): readonly ResultGroup[] {
  let first = 0;
  return versions.flatMap((version) => {
    const matches = matchesOf(found, [version.key]);
    const group = { version, matches, first, isCut: found.get(version.key)?.isCut ?? false };
    first += matches.length;
    return matches.length === 0 ? [] : [group];
  });
}

export const resultRows = (groups: readonly ResultGroup[]): readonly ResultRow[] =>
  groups.flatMap((group) => [
    { kind: "head" as const, group },
    ...group.matches.map((_, at) => ({ kind: "match" as const, group, at })),
  ]);

/** The number of the bead that a match is in, from 1; `null` outside of beads. */
export function beadNumbers({ beads }: OpenProject): (match: Match) => number | null {
  const numbers = new Map<string, number>(beads.map(({ id }, index) => [id, index + 1]));
  const placesOf = new Map<string, ReturnType<typeof beadPlaces>>();
  return (match) => {
    const places = placesOf.get(match.version) ?? beadPlaces(beads, match.version);
    placesOf.set(match.version, places);
    const bead = beadOfMatch(places, match);
    return bead === null ? null : (numbers.get(bead) ?? null);
  };
}
