import type { EvidenceItem } from "./evidence-source.ts";
import { MOST_SEGMENTS } from "./moves.ts";

/** No single coincidence, however rare its word, is worth more nats than this. */
const GREATEST_SURPRISE = 5;
/** The shortest text whose own frequencies mean anything. */
const FEWEST_SEGMENTS = 6;

/** The items of one version's segments, as far as the pair can use them. */
export interface ItemSide {
  /** `unions[m - 1][i]`: the distinct shared items of segments `i` to `i + m - 1`. */
  readonly unions: readonly (readonly Int32Array[])[];
  /** `misses[m - 1][i]`: what these segments cost if the other side holds none of their items. */
  readonly misses: readonly Float64Array[];
}

/** Which items two versions share, and what each is worth. */
export interface ItemIndex {
  readonly left: ItemSide;
  readonly right: ItemSide;
  /** Per shared item: what it adds to a group that holds it on both sides, its misses taken back. */
  readonly worth: Float64Array;
}

interface Shared {
  readonly ids: ReadonlyMap<string, number>;
  readonly worth: Float64Array;
  readonly miss: Float64Array;
}

/**
 * Weighs the items that both versions hold by their surprise: −log of the chance that a random
 * segment holds them (inverse document frequency, Spärck Jones 1972). Linear in the number of items.
 */
export function indexItems(
  left: readonly (readonly EvidenceItem[])[],
  right: readonly (readonly EvidenceItem[])[],
): ItemIndex {
  const shared = weighShared(left, right);
  return { left: indexSide(left, shared), right: indexSide(right, shared), worth: shared.worth };
}

function weighShared(left: readonly (readonly EvidenceItem[])[], right: readonly (readonly EvidenceItem[])[]): Shared {
  const inLeft = countSegments(left);
  const inRight = countSegments(right);
  const ids = new Map<string, number>();
  const worth: number[] = [];
  const misses: number[] = [];
  for (const [key, { item, segments }] of inLeft) {
    const other = inRight.get(key);
    if (!other) continue;
    const chance = (chanceOf(segments, left.length) + chanceOf(other.segments, right.length)) / 2;
    const surprise = Math.min(GREATEST_SURPRISE, -Math.log(chance));
    // What most segments hold says nothing by missing, either.
    const miss = Math.max(item.miss, other.item.miss) * Math.min(1, surprise);
    ids.set(key, ids.size);
    worth.push(Math.min(item.gain, other.item.gain) * surprise + 2 * miss);
    misses.push(miss);
  }
  return { ids, worth: Float64Array.from(worth), miss: Float64Array.from(misses) };
}

/** Smoothed; a text of a few segments is taken for the beginning of a longer one, or nothing in it could surprise. */
function chanceOf(segments: number, total: number): number {
  return Math.min(1, (segments + 0.5) / (Math.max(total, FEWEST_SEGMENTS) + 1));
}

function countSegments(
  segments: readonly (readonly EvidenceItem[])[],
): ReadonlyMap<string, { readonly item: EvidenceItem; segments: number }> {
  const counts = new Map<string, { readonly item: EvidenceItem; segments: number }>();
  for (const items of segments) {
    for (const [key, item] of distinct(items)) {
      const count = counts.get(key);
      if (count) count.segments += 1;
      else counts.set(key, { item, segments: 1 });
    }
  }
  return counts;
}

function distinct(items: readonly EvidenceItem[]): ReadonlyMap<string, EvidenceItem> {
  return new Map(items.map((item) => [item.key, item]));
}

function indexSide(segments: readonly (readonly EvidenceItem[])[], { ids, miss }: Shared): ItemSide {
  const own: number[][] = [];
  const lonely: number[] = [];
  for (const items of segments) {
    const known: number[] = [];
    let unanswered = 0;
    for (const [key, item] of distinct(items)) {
      const id = ids.get(key);
      if (id !== undefined) known.push(id);
      else if (item.missAlways) unanswered += item.miss;
    }
    own.push(known);
    lonely.push(unanswered);
  }
  const unions: Int32Array[][] = [];
  const misses: Float64Array[] = [];
  for (let size = 1; size <= MOST_SEGMENTS; size += 1) {
    const groups = own
      .slice(size - 1)
      .map((_, start) => Int32Array.from(new Set(own.slice(start, start + size).flat())));
    unions.push(groups);
    misses.push(
      Float64Array.from(groups, (group, start) => {
        const unanswered = lonely.slice(start, start + size).reduce((sum, cost) => sum + cost, 0);
        return group.reduce((sum, id) => sum + miss[id]!, unanswered);
      }),
    );
  }
  return { unions, misses };
}
