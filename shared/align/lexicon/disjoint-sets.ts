/** Union–find over `0 … size − 1` (Tarjan 1975), with a bound on how large a set may grow. */
export class DisjointSets {
  readonly #parents: Int32Array;
  readonly #sizes: Int32Array;
  readonly #largest: number;

  constructor(size: number, largest: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
    this.#sizes = new Int32Array(size).fill(1);
    this.#largest = largest;
  }

  /** Joins two sets, unless the whole would be too large. */
  join(first: number, second: number): void {
    const a = this.find(first);
    const b = this.find(second);
    const size = this.#sizes[a]! + this.#sizes[b]!;
    if (a === b || size > this.#largest) return;
    this.#parents[Math.max(a, b)] = Math.min(a, b);
    this.#sizes[Math.min(a, b)] = size;
  }

  /** The smallest member of the set that holds `index`. */
  find(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    let step = index;
    while (step !== root) {
      const next = this.#parents[step]!;
      this.#parents[step] = root;
      step = next;
    }
    return root;
  }
}
