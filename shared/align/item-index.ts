import type { EvidenceItem, EvidenceSource } from "./evidence/evidence-source.ts";
import { type ItemSide, joinSides, type Rows, turned, uniteNeighbours } from "./item-groups.ts";

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
  readonly #known = new Map<EvidenceItem, KnownItem>();
  /** By id: the last list that held it, and where. */
  readonly #metIn: number[] = [];
  readonly #metAt: number[] = [];
  #round = 0;

  get size(): number {
    return this.#ids.size;
  }

  /** Each key once; of items with one key, the last, where the first stood. */
  know(items: readonly EvidenceItem[], evidence: KnownItem["evidence"]): readonly KnownItem[] {
    const known: KnownItem[] = [];
    this.#round += 1;
    for (const item of items) {
      const own = this.#number(item, evidence);
      if (this.#metIn[own.id] === this.#round) known[this.#metAt[own.id]!] = own;
      else {
        this.#metIn[own.id] = this.#round;
        this.#metAt[own.id] = known.push(own) - 1;
      }
    }
    return known;
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

/** Which items two versions share, and what each is worth. */
export interface ItemIndex {
  readonly left: ItemSide;
  readonly right: ItemSide;
  /** Per shared item: what it adds to a group that holds it on both sides, its misses taken back. */
  readonly worth: Float64Array;
  /** `holders[m - 1]`, row `item`: the groups of `m` segments on the right that hold it. */
  readonly holders: readonly Rows[];
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
  return withHolders({ left: indexSide(left, shared), right: indexSide(right, shared), worth: shared.worth });
}

/** Both indexes as one; their items have nothing in common. */
export function joinIndexes(first: ItemIndex, second: ItemIndex): ItemIndex {
  const offset = first.worth.length;
  return withHolders({
    left: joinSides(first.left, second.left, offset),
    right: joinSides(first.right, second.right, offset),
    worth: Float64Array.from([...first.worth, ...second.worth]),
  });
}

function withHolders(index: Omit<ItemIndex, "holders">): ItemIndex {
  return { ...index, holders: index.right.unions.map((rows) => turned(rows, index.worth.length)) };
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
  return uniteNeighbours(own, lonely, miss);
}
