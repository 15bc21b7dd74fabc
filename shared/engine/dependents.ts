import { REACH } from "../findings/bead-context.ts";
import type { BeadedStory } from "./bead-details.ts";

/** What an edit did to the beads, by index after it. */
export interface EditedPlaces {
  /** Beads that hold other words than before. */
  readonly reworded: readonly number[];
  /** Beads with another neighbour than before. */
  readonly displaced: readonly number[];
}

/**
 * The beads of which an edit may have changed what there is to say, in order: the reworded ones, those around them, since
 * what a version lacks in one bead may stand in another, and those where a version is silent, which hang on where it spoke
 * last. Which versions are linked at all is not looked at.
 */
export function withDependents(
  { versions, alignment: { beads } }: BeadedStory,
  { reworded, displaced }: EditedPlaces,
): readonly number[] {
  const found = new Set(reworded);
  for (const edited of new Set([...reworded, ...displaced])) {
    const last = Math.min(beads.length - 1, edited + REACH);
    for (let bead = Math.max(0, edited - REACH); bead <= last; bead++) found.add(bead);
    for (const { version } of versions) {
      const isEmpty = (bead: number): boolean => (beads[bead]?.members[version.key] ?? []).length === 0;
      for (let bead = edited + 1; bead < beads.length && isEmpty(bead); bead++) found.add(bead);
    }
  }
  return [...found].sort((a, b) => a - b);
}
