import type { BeadRecord } from "../records.ts";

/** Beads of several tables that hold the same words or have the same id, be it through others: in each table's order. */
export type BeadGroup = readonly (readonly BeadRecord[])[];

interface Stretch {
  readonly node: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Parts tables of beads, all over the same texts, into the smallest groups that can be exchanged for each other: taking each
 * group from any one of the tables gives beads of which no two hold the same words, have the same id, or stand between each
 * other's segments. Groups come in the order of their first bead. O(n log n) in all beads.
 */
export function groupBeads(tables: readonly (readonly BeadRecord[])[]): readonly BeadGroup[] {
  const nodes = tables.flatMap((beads, table) => beads.map((bead) => ({ bead, table })));
  const sets = new DisjointSets(nodes.length);
  const firstOfId = new Map<string, number>();
  const stretches = new Map<string, Stretch[]>();
  nodes.forEach(({ bead }, node) => {
    const first = firstOfId.get(bead.id);
    if (first === undefined) firstOfId.set(bead.id, node);
    else sets.join(first, node);
    for (const [revision, segments] of Object.entries(bead.spans)) {
      const [from, to] = [segments[0], segments.at(-1)];
      if (from === undefined || to === undefined) continue;
      const known = stretches.get(revision);
      const stretch = { node, start: from.start, end: to.end };
      if (known === undefined) stretches.set(revision, [stretch]);
      else known.push(stretch);
    }
  });
  for (const known of stretches.values()) {
    known.sort((a, b) => a.start - b.start || a.end - b.end);
    let last: Stretch | null = null;
    for (const stretch of known) {
      const meets: boolean = last !== null && (stretch.start < last.end || stretch.start === last.start);
      if (meets) sets.join(last!.node, stretch.node);
      if (!meets || stretch.end > last!.end) last = stretch;
    }
  }
  const groups = new Map<number, BeadRecord[][]>();
  nodes.forEach(({ bead, table }, node) => {
    const root = sets.find(node);
    const group = groups.get(root) ?? tables.map((): BeadRecord[] => []);
    group[table]!.push(bead);
    groups.set(root, group);
  });
  return [...groups.values()];
}

/** Galler and Fischer 1964, with path halving and union by size. */
class DisjointSets {
  readonly #parents: Int32Array;
  readonly #sizes: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, index) => index);
    this.#sizes = new Int32Array(count).fill(1);
  }

  find(node: number): number {
    let at = node;
    while (this.#parents[at] !== at) {
      const above = this.#parents[this.#parents[at]!]!;
      this.#parents[at] = above;
      at = above;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one === other) return;
    const [small, large] = this.#sizes[one]! < this.#sizes[other]! ? [one, other] : [other, one];
    this.#parents[small] = large;
    this.#sizes[large]! += this.#sizes[small]!;
  }
}
