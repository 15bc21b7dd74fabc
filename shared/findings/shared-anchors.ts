import type { ViewRange } from "../text/range.ts";
import type { BeadVersion } from "./bead-context.ts";
import { contentUnits, type ContentKey, type ContentUnit } from "./content-units.ts";

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

function byKey(units: readonly ContentUnit[]): ReadonlyMap<ContentKey, readonly ContentUnit[]> {
  const found = new Map<ContentKey, ContentUnit[]>();
  for (const unit of units) {
    for (const key of unit.keys) {
      const holders = found.get(key);
      if (holders) holders.push(unit);
      else found.set(key, [unit]);
    }
  }
  return found;
}

/**
 * Anchors that two versions of a bead share, in the order of both texts: of all that share a fact, a name, a word or a
 * concept, the heaviest chain that runs forwards in both (a weighted longest increasing subsequence). What one version
 * tells earlier than the other falls out of it. O(n log n) in the words.
 */
export function sharedAnchors(own: BeadVersion, other: BeadVersion): readonly SharedAnchor[] {
  const there = byKey(contentUnits(other));
  const candidates: Candidate[] = [];
  for (const [key, here] of byKey(contentUnits(own))) {
    const holders = there.get(key) ?? [];
    if (holders.length * here.length > MOST_PAIRS) continue;
    const share = Math.max(here.length, holders.length);
    for (const a of here) {
      for (const b of holders) {
        candidates.push({ own: a.range, other: b.range, weight: Math.min(a.weight, b.weight) / share });
      }
    }
  }
  return heaviestChain(candidates);
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
