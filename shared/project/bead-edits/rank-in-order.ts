import type { BeadRecord } from "../records.ts";

/**
 * Beads with ranks that ascend in the given order. Those that ascend already keep theirs; the others, new ones without a
 * rank (`NaN`) among them, are put evenly between their neighbours, and where a number has no more room for that, all are
 * counted anew. O(n log n).
 */
export function rankInOrder(beads: readonly BeadRecord[]): readonly BeadRecord[] {
  return rankWithin(beads) ?? beads.map((bead, rank) => ({ ...bead, rank }));
}

/** As {@link rankInOrder}, above `low` and below `high` where those are given; `null` where there is no room for it. */
export function rankWithin(beads: readonly BeadRecord[], low?: number, high?: number): readonly BeadRecord[] | null {
  const keeps = risingRanks(beads, low ?? -Infinity, high ?? Infinity);
  const ranked: BeadRecord[] = [];
  for (let index = 0; index < beads.length;) {
    if (keeps[index]) {
      ranked.push(beads[index]!);
      index += 1;
      continue;
    }
    let end = index;
    while (end < beads.length && !keeps[end]) end += 1;
    const below = ranked.at(-1)?.rank ?? low;
    const above = beads[end]?.rank ?? high;
    for (let at = index; at < end; at += 1) {
      ranked.push({ ...beads[at]!, rank: between(below, above, at - index + 1, end - index + 1) });
    }
    index = end;
  }
  const ranks = [low ?? -Infinity, ...ranked.map(({ rank }) => rank), high ?? Infinity];
  return ranks.every((rank, index) => index === 0 || rank > ranks[index - 1]!) ? ranked : null;
}

function between(low: number | undefined, high: number | undefined, part: number, of: number): number {
  if (high === undefined) return low === undefined ? part - 1 : low + part;
  return low === undefined ? high - (of - part) : low + ((high - low) * part) / of;
}

/** Which beads keep their ranks: a longest rising row of them (Fredman 1975), so that as few as possible change. */
function risingRanks(beads: readonly BeadRecord[], above: number, below: number): readonly boolean[] {
  const tails: number[] = [];
  const before: number[] = [];
  beads.forEach(({ rank }, index) => {
    if (!(rank > above && rank < below)) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (beads[tails[middle]!]!.rank < rank) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : tails[low - 1]!;
    tails[low] = index;
  });
  const keeps = beads.map(() => false);
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) keeps[index] = true;
  return keeps;
}
