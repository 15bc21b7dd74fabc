import type { EvidenceItem, EvidenceSource } from "./evidence-source.ts";
import { MOST_SEGMENTS } from "./moves.ts";

/** No single coincidence, however rare its word, is worth more nats than this. */
const GREATEST_SURPRISE = 5;
/** The shortest text whose own frequencies mean anything. */
const FEWEST_SEGMENTS = 6;

/** An item whose key is a number: keys are compared often, and strings slowly. */
export interface KnownItem extends Omit<EvidenceItem, "key"> {
  readonly id: number;
  readonly evidence: EvidenceSource["evidence"];
}

/** Per segment, its distinct items. */
export type SideItems = readonly (readonly KnownItem[])[];

/** Numbers for keys, for one alignment of some versions. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  /** Sources hand out one object again and again. */
  readonly #known = new WeakMap<EvidenceItem, KnownItem>();

  get size(): number {
    return this.#ids.size;
  }

  /** Each key once; of items with one key, the last. */
  know(items: readonly EvidenceItem[], evidence: KnownItem["evidence"]): readonly KnownItem[] {
    const known = new Map<number, KnownItem>();
    for (const item of items) {
      const own = this.#number(item, evidence);
      known.set(own.id, own);
    }
    return [...known.values()];
  }

  #number(item: EvidenceItem, evidence: KnownItem["evidence"]): KnownItem {
    let known = this.#known.get(item);
    if (known === undefined) {
      const { key, gain, miss, missAlways } = item;
      let id = this.#ids.get(key);
      if (id === undefined) this.#ids.set(key, (id = this.#ids.size));
      known = { id, gain, miss, missAlways, evidence };
      this.#known.set(item, known);
    }
    return known;
  }
}

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
  /** By an item's id its number among the shared ones; -1 where only one side holds it. */
  readonly numbers: Int32Array;
  readonly worth: Float64Array;
  readonly miss: Float64Array;
}

/**
 * Weighs the items that both versions hold by their surprise: −log of the chance that a random
 * segment holds them (inverse document frequency, Spärck Jones 1972). Linear in the number of items.
 *
 * @param size all ids are below it
 */
export function indexItems(left: SideItems, right: SideItems, size: number): ItemIndex {
  const shared = weighShared(left, right, size);
  return { left: indexSide(left, shared), right: indexSide(right, shared), worth: shared.worth };
}

/** Both indexes as one; their items have nothing in common. */
export function joinIndexes(first: ItemIndex, second: ItemIndex): ItemIndex {
  const offset = first.worth.length;
  return {
    left: joinSides(first.left, second.left, offset),
    right: joinSides(first.right, second.right, offset),
    worth: Float64Array.from([...first.worth, ...second.worth]),
  };
}

function joinSides(first: ItemSide, second: ItemSide, offset: number): ItemSide {
  return {
    unions: first.unions.map((unions, size) =>
      unions.map((union, start) => {
        const more = second.unions[size]![start]!;
        if (more.length === 0) return union;
        const joined = new Int32Array(union.length + more.length);
        joined.set(union);
        more.forEach((item, index) => (joined[union.length + index] = item + offset));
        return joined;
      }),
    ),
    misses: first.misses.map((costs, size) => costs.map((cost, start) => cost + second.misses[size]![start]!)),
  };
}

function weighShared(left: SideItems, right: SideItems, size: number): Shared {
  const inLeft = countSegments(left, size);
  const inRight = countSegments(right, size);
  const numbers = new Int32Array(size).fill(-1);
  const worth: number[] = [];
  const misses: number[] = [];
  for (const id of inLeft.ids) {
    if (inRight.counts[id] === 0) continue;
    const [own, other] = [inLeft.first[id]!, inRight.first[id]!];
    const chance = (chanceOf(inLeft.counts[id]!, left.length) + chanceOf(inRight.counts[id]!, right.length)) / 2;
    const surprise = Math.min(GREATEST_SURPRISE, -Math.log(chance));
    // What most segments hold says nothing by missing, either.
    const miss = Math.max(own.miss, other.miss) * Math.min(1, surprise);
    numbers[id] = worth.length;
    worth.push(Math.min(own.gain, other.gain) * surprise + 2 * miss);
    misses.push(miss);
  }
  return { numbers, worth: Float64Array.from(worth), miss: Float64Array.from(misses) };
}

/** Smoothed; a text of a few segments is taken for the beginning of a longer one, or nothing in it could surprise. */
function chanceOf(segments: number, total: number): number {
  return Math.min(1, (segments + 0.5) / (Math.max(total, FEWEST_SEGMENTS) + 1));
}

interface Counts {
  /** Met ids in the order of their first meeting. */
  readonly ids: readonly number[];
  readonly counts: Int32Array;
  /** By id, as it was met first. */
  readonly first: readonly (KnownItem | undefined)[];
}

function countSegments(segments: SideItems, size: number): Counts {
  const counts = new Int32Array(size);
  const first: (KnownItem | undefined)[] = [];
  const ids: number[] = [];
  for (const items of segments) {
    for (const item of items) {
      if (counts[item.id] === 0) {
        ids.push(item.id);
        first[item.id] = item;
      }
      counts[item.id]! += 1;
    }
  }
  return { ids, counts, first };
}

function indexSide(segments: SideItems, { numbers, miss }: Shared): ItemSide {
  const own: number[][] = [];
  const lonely: number[] = [];
  for (const items of segments) {
    const known: number[] = [];
    let unanswered = 0;
    for (const { id, missAlways, miss: cost } of items) {
      const number = numbers[id]!;
      if (number >= 0) known.push(number);
      else if (missAlways) unanswered += cost;
    }
    own.push(known);
    lonely.push(unanswered);
  }
  return unite(own, lonely, miss);
}

function unite(
  own: readonly (readonly number[])[],
  lonely: readonly number[],
  miss: Float64Array,
): { readonly unions: Int32Array[][]; readonly misses: Float64Array[] } {
  const unions: Int32Array[][] = [];
  const misses: Float64Array[] = [];
  const met = new Int32Array(miss.length).fill(-1);
  let round = 0;
  for (let size = 1; size <= MOST_SEGMENTS; size += 1) {
    const count = Math.max(0, own.length - size + 1);
    const costs = new Float64Array(count);
    const groups = Array.from({ length: count }, (_, start) => {
      round += 1;
      const items: number[] = [];
      let cost = 0;
      for (let segment = start; segment < start + size; segment += 1) {
        cost += lonely[segment]!;
        for (const item of own[segment]!) {
          if (met[item] === round) continue;
          met[item] = round;
          items.push(item);
          cost += miss[item]!;
        }
      }
      costs[start] = cost;
      return Int32Array.from(items);
    });
    unions.push(groups);
    misses.push(costs);
  }
  return { unions, misses };
}

/** Which groups hold an item: `groups` from `starts[item]` up to `starts[item + 1]`, ascending. */
export interface Holders {
  readonly starts: Int32Array;
  readonly groups: Int32Array;
}

/** Turns unions around. Linear in their items. */
export function holdersOf(unions: readonly Int32Array[], items: number): Holders {
  const starts = new Int32Array(items + 1);
  for (const union of unions) for (const item of union) starts[item + 1]! += 1;
  for (let item = 0; item < items; item += 1) starts[item + 1]! += starts[item]!;
  const groups = new Int32Array(starts[items]!);
  const next = starts.slice();
  unions.forEach((union, group) => {
    for (const item of union) groups[next[item]!++] = group;
  });
  return { starts, groups };
}
