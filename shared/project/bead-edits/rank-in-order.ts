import type { BeadRecord } from "../records.ts";

/**
 * Beads with ranks that ascend in the given order. Those that ascend already keep theirs; the others are put evenly
 * between their neighbours, and where a number has no more room for that, all are counted anew. Linear.
 */
export function rankInOrder(beads: readonly BeadRecord[]): readonly BeadRecord[] {
  const keeps = risingRanks(beads);
  const ranked: BeadRecord[] = [];
  for (let index = 0; index < beads.length;) {
    if (keeps[index]) {
      ranked.push(beads[index]!);
      index += 1;
      continue;
    }
    let end = index;
    while (end < beads.length && !keeps[end]) end += 1;
    const low = ranked.at(-1)?.rank;
    const high = beads[end]?.rank;
    for (let at = index; at < end; at += 1) {
      ranked.push({ ...beads[at]!, rank: between(low, high, at - index + 1, end - index + 1) });
    }
    index = end;
  }
  const isRising = ranked.every(({ rank }, index) => index === 0 || rank > ranked[index - 1]!.rank);
  return isRising ? ranked : beads.map((bead, rank) => ({ ...bead, rank }));
}

function between(low: number | undefined, high: number | undefined, part: number, of: number): number {
  if (high === undefined) return low === undefined ? part - 1 : low + part;
  return low === undefined ? high - (of - part) : low + ((high - low) * part) / of;
}

/** Which beads keep their ranks: a longest rising row of them (Fredman 1975), so that as few as possible change. */
function risingRanks(beads: readonly BeadRecord[]): readonly boolean[] {
  const tails: number[] = [];
  const before: number[] = [];
  beads.forEach(({ rank }, index) => {
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
