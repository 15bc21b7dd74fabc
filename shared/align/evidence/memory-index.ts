import { fold } from "../fold.ts";

/** Dice coefficient of two segments' sets of folded words from which they count as one text. */
const LEAST_OVERLAP = 0.8;
/** Numbers are words here: "Chapter 1" is not "Chapter 2". */
const WORD = /[\p{L}\p{N}]+/gu;

/** One side of a unit. */
export interface MemorySide {
  readonly unit: number;
  readonly text: string;
}

/**
 * Finds texts by their words. Two sets of words with a Dice coefficient of at least {@link LEAST_OVERLAP} must share one
 * of their few rarest words, in whatever order all words are ranked (prefix filtering: Chaudhuri, Ganti & Kaushik 2006;
 * Bayardo, Ma & Srikant 2007), so only texts with such a word are compared, and none is missed.
 */
export class MemoryIndex {
  /** Word to its rank; the rarest has the lowest. */
  readonly #ranks: ReadonlyMap<string, number>;
  /** Per side, the ranks of its words, ascending. */
  readonly #sides: readonly Int32Array[];
  readonly #units: readonly number[];
  /** Per rank, the sides that have it among their rarest words. */
  readonly #postings: readonly (readonly number[])[];

  /** O(words · log words). */
  constructor(sides: readonly MemorySide[]) {
    const words = sides.map(({ text }) => wordSet(text));
    this.#ranks = rankWords(words);
    this.#sides = words.map((set) => Int32Array.from(set, (word) => this.#ranks.get(word)!).sort());
    this.#units = sides.map(({ unit }) => unit);
    this.#postings = postRarest(this.#sides, this.#ranks.size);
  }

  /** The units that have (nearly) these words, the nearest first, then in the memory's order. */
  unitsLike(text: string): readonly number[] {
    const words = wordSet(text);
    const known = Int32Array.from([...words].flatMap((word) => this.#ranks.get(word) ?? [])).sort();
    // Words that the memory lacks are the rarest of all.
    const probes = known.subarray(0, Math.max(0, rarestCount(words.size) - (words.size - known.length)));
    const candidates = new Set(Array.from(probes).flatMap((rank) => this.#postings[rank]!));
    return this.#nearestUnits(candidates, known, words.size);
  }

  #nearestUnits(candidates: ReadonlySet<number>, known: Int32Array, size: number): readonly number[] {
    const overlaps = new Map<number, number>();
    for (const side of candidates) {
      const own = this.#sides[side]!;
      const overlap = (2 * countShared(own, known)) / (own.length + size);
      const unit = this.#units[side]!;
      if (overlap >= LEAST_OVERLAP) overlaps.set(unit, Math.max(overlap, overlaps.get(unit) ?? 0));
    }
    return [...overlaps].sort(([a, near], [b, nearer]) => nearer - near || a - b).map(([unit]) => unit);
  }
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(WORD));
}

function rankWords(sides: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of sides) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarestFirst = [...counts].sort(([, a], [, b]) => a - b);
  return new Map(rarestFirst.map(([word], rank) => [word, rank]));
}

function postRarest(sides: readonly Int32Array[], ranks: number): readonly (readonly number[])[] {
  const postings = Array.from({ length: ranks }, (): number[] => []);
  for (const [side, words] of sides.entries()) {
    for (const rank of words.subarray(0, rarestCount(words.length))) postings[rank]!.push(side);
  }
  return postings;
}

/**
 * How many of `size` words must be probed. A partner shares at least `size · d / (2 − d)` of them, for it has no fewer
 * words than it shares; leaving out one word fewer than that cannot leave out all that is shared.
 */
function rarestCount(size: number): number {
  if (size === 0) return 0;
  const leastShared = Math.ceil((size * LEAST_OVERLAP) / (2 - LEAST_OVERLAP) - 1e-9);
  return size - leastShared + 1;
}

/** Of two ascending lists. */
function countShared(left: Int32Array, right: Int32Array): number {
  let shared = 0;
  let at = 0;
  for (const rank of left) {
    while (at < right.length && right[at]! < rank) at += 1;
    if (right[at] === rank) shared += 1;
  }
  return shared;
}
