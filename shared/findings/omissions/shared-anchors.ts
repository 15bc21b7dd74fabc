import type { ViewRange } from "../../text/range.ts";
import type { BeadVersion } from "../bead-context.ts";
import { contentOf } from "./content-items.ts";
import type { ContentItem, ContentKey } from "./content-words.ts";

/** The same thing said in two versions, where it stands. */
export interface SharedAnchor {
  readonly own: ViewRange;
  readonly other: ViewRange;
}

interface Candidate extends SharedAnchor {
  readonly weight: number;
}

/** What stands more often than this in both ("the president … the president") tells no place. */
const MOST_PAIRS = 9;
const FACT_WEIGHT = 1;
const WORD_WEIGHT = 0.8;
const CONCEPT_WEIGHT = 0.6;
const COGNATE_WEIGHT = 0.3;

/** How surely two items that share a key say the same. */
function weightOf(key: ContentKey): number {
  if (typeof key === "number") return CONCEPT_WEIGHT;
  if (key.startsWith("word ")) return WORD_WEIGHT;
  return key.startsWith("begins ") ? COGNATE_WEIGHT : FACT_WEIGHT;
}

function byKey(items: readonly ContentItem[]): ReadonlyMap<ContentKey, readonly ContentItem[]> {
  const found = new Map<ContentKey, ContentItem[]>();
  for (const item of items) {
    for (const key of item.keys) {
      const holders = found.get(key);
      if (holders) holders.push(item);
      else found.set(key, [item]);
    }
  }
  return found;
}

const known = new WeakMap<BeadVersion, WeakMap<BeadVersion, readonly SharedAnchor[]>>();

/**
 * Anchors that two versions of a bead share, in the order of both texts: of all that share a fact, a name, a word or a
 * concept, the heaviest chain that runs forwards in both (a weighted longest increasing subsequence). What one version
 * tells earlier than the other falls out of it. O(n log n) in the words; found once per pair.
 */
export function sharedAnchors(own: BeadVersion, other: BeadVersion): readonly SharedAnchor[] {
  let byOther = known.get(own);
  if (byOther === undefined) known.set(own, (byOther = new WeakMap<BeadVersion, readonly SharedAnchor[]>()));
  let anchors = byOther.get(other);
  if (anchors === undefined) byOther.set(other, (anchors = findAnchors(own, other)));
  return anchors;
}

function findAnchors(own: BeadVersion, other: BeadVersion): readonly SharedAnchor[] {
  const there = byKey(contentOf(other).items);
  const candidates: Candidate[] = [];
  for (const [key, here] of byKey(contentOf(own).items)) {
    const holders = there.get(key) ?? [];
    if (holders.length * here.length > MOST_PAIRS) continue;
    const weight = weightOf(key) / Math.max(here.length, holders.length);
    for (const a of here) {
      for (const b of holders) {
        candidates.push({ own: a.range, other: b.range, weight });
      }
    }
  }
  return heaviestChain(candidates);
}

/** A stretch of the one text, and the stretch of the other that stands between the same anchors. */
export interface Stretch {
  readonly own: ViewRange;
  readonly other: ViewRange;
}

/** From the last anchor before `range` of `own` to the first after it. What `range` itself seems to share is chance. */
export function stretchAround(own: BeadVersion, other: BeadVersion, range: ViewRange): Stretch {
  const anchors = sharedAnchors(own, other);
  const before = anchors.findLast((anchor) => anchor.own.end <= range.start);
  const after = anchors.find((anchor) => anchor.own.start >= range.end);
  const [ownExtent, otherExtent] = [extentOf(own), extentOf(other)];
  return {
    own: { start: before?.own.end ?? ownExtent.start, end: after?.own.start ?? ownExtent.end },
    other: { start: before?.other.end ?? otherExtent.start, end: after?.other.start ?? otherExtent.end },
  };
}

function extentOf({ segments, place }: BeadVersion): ViewRange {
  return { start: segments[0]?.range.start ?? place, end: segments.at(-1)?.range.end ?? place };
}

function heaviestChain(candidates: readonly Candidate[]): readonly SharedAnchor[] {
  const ordered = [...candidates].sort(
    (a, b) => a.own.start - b.own.start || a.own.end - b.own.end || a.other.start - b.other.start,
  );
  const ends = [...new Set(ordered.map(({ other }) => other.end))].sort((a, b) => a - b);
  const best = new ChainsByEnd(ends);
  // A chain becomes known to others once the text has passed its last anchor: anchors of one chain never overlap.
  const waiting = [...ordered.keys()].sort((a, b) => ordered[a]!.own.end - ordered[b]!.own.end);
  const weights: number[] = [];
  const before: (number | null)[] = [];
  let passed = 0;
  ordered.forEach(({ own, other, weight }) => {
    while (passed < waiting.length && ordered[waiting[passed]!]!.own.end <= own.start) {
      const done = waiting[passed]!;
      best.add(ordered[done]!.other.end, done, weights[done]!);
      passed += 1;
    }
    const previous = best.upTo(other.start);
    before.push(previous);
    weights.push(weight + (previous === null ? 0 : weights[previous]!));
  });
  const chain: SharedAnchor[] = [];
  let at: number | null = weights.length === 0 ? null : weights.indexOf(weights.reduce((a, b) => Math.max(a, b)));
  while (at !== null) {
    const { own, other } = ordered[at]!;
    chain.push({ own, other });
    at = before[at]!;
  }
  return chain.reverse();
}

/** The heaviest chain that ends at or before a place: a binary indexed tree over maxima (Fenwick 1994). */
class ChainsByEnd {
  readonly #ends: readonly number[];
  readonly #chains: (number | null)[];
  readonly #weights: Float64Array;

  /** @param ends all places where a chain may end, ascending, each once */
  constructor(ends: readonly number[]) {
    this.#ends = ends;
    this.#chains = Array.from({ length: ends.length + 1 }, () => null);
    this.#weights = new Float64Array(ends.length + 1);
  }

  add(end: number, chain: number, weight: number): void {
    for (let node = this.#countUpTo(end); node < this.#weights.length; node += node & -node) {
      if (weight > this.#weights[node]!) {
        this.#weights[node] = weight;
        this.#chains[node] = chain;
      }
    }
  }

  upTo(place: number): number | null {
    let heaviest: number | null = null;
    let most = 0;
    for (let node = this.#countUpTo(place); node > 0; node -= node & -node) {
      if (this.#weights[node]! > most) {
        most = this.#weights[node]!;
        heaviest = this.#chains[node]!;
      }
    }
    return heaviest;
  }

  /** How many ends lie at or before a place. */
  #countUpTo(place: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
