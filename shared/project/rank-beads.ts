import type { BeadRecord } from "./records.ts";

type Placed = Pick<BeadRecord, "spans">;

/**
 * Ranks for new beads, given in reading order, around beads that stay: these keep their ranks, and come before the
 * first new bead whose words follow theirs in a text that both hold. Where the new beads fill the gaps that the old ones
 * left, they get the old ones' ranks, so that a realignment which changes nothing is no change. Linear.
 *
 * @param kept in the order of their ranks
 */
export function ranksAround(kept: readonly (Placed & Pick<BeadRecord, "rank">)[], beads: readonly Placed[]): number[] {
  const ranks: number[] = [];
  let low: number | null = null;
  for (const bead of kept) {
    let end = ranks.length;
    while (end < beads.length && !precedes(bead, beads[end]!)) end++;
    ranks.push(...ranksBetween(low, bead.rank, end - ranks.length));
    low = bead.rank;
  }
  ranks.push(...ranksBetween(low, null, beads.length - ranks.length));
  return ranks;
}

/** Whether the words of `a` begin before those of `b`, going by the first text that both have words of. */
function precedes(a: Placed, b: Placed): boolean {
  for (const [revision, ranges] of Object.entries(a.spans)) {
    const other = Object.entries(b.spans).find(([key]) => key === revision)?.[1][0];
    const [own] = ranges;
    if (own !== undefined && other !== undefined) return own.start < other.start;
  }
  return false;
}

/** `count` ascending ranks between two; whole numbers where there is no end on one side. */
function ranksBetween(low: number | null, high: number | null, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    if (high === null) return low === null ? index : low + index + 1;
    return low === null ? high - count + index : low + ((high - low) * (index + 1)) / (count + 1);
  });
}
