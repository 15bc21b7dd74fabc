/** A place of one pane's text where a paragraph or a bead begins. */
export interface LevelStart {
  /** Model line, from 1. */
  readonly line: number;
  /** The bead that begins here, `null` for a paragraph that goes on with one. */
  readonly bead: string | null;
  /** Top of its text in px, without any zone. */
  readonly topPx: number;
  /** White space wanted above it, in px. */
  readonly gapPx: number;
  /** Whether a zone can stand above it: not inside a paragraph. */
  readonly isMovable: boolean;
}

/** Per pane: height in px of the zone above a model line, and the sum of all. */
export interface PaneZones {
  readonly heights: ReadonlyMap<number, number>;
  readonly sumPx: number;
}

/** Above this many candidates back the best chain so far is tried alone: a pairwise search would be quadratic. */
const LOOK_BACK = 64;

/**
 * The longest run of beads that ascends in every pane; only these can begin at one height everywhere.
 * @param beads in reading order
 * @param orders per pane, its beads in text order
 */
export function levelledChain(beads: readonly string[], orders: readonly (readonly string[])[]): readonly string[] {
  const places = orders.map((order) => new Map(order.map((bead, index) => [bead, index])));
  const candidates = beads
    .map((bead) => ({ bead, at: places.map((place) => place.get(bead) ?? -1) }))
    .filter(({ at }) => at.filter((index) => index >= 0).length > 1);
  const links: { length: number; before: number; reach: readonly number[] }[] = [];
  let best = -1;
  candidates.forEach(({ at }, index) => {
    let before = -1;
    const consider = (other: number): void => {
      const link = links[other];
      if (link === undefined || (links[before]?.length ?? 0) >= link.length) return;
      if (at.every((place, pane) => place < 0 || link.reach[pane]! < place)) before = other;
    };
    consider(best);
    for (let other = index - 1; other >= Math.max(0, index - LOOK_BACK); other -= 1) consider(other);
    const previous = links[before];
    const reach = at.map((place, pane) => Math.max(place, previous?.reach[pane] ?? -1));
    links.push({ length: (previous?.length ?? 0) + 1, before, reach });
    if (links[index]!.length > (links[best]?.length ?? 0)) best = index;
  });
  const chain: string[] = [];
  for (let at = best; at >= 0; at = links[at]!.before) chain.push(candidates[at]!.bead);
  return chain.reverse();
}

/**
 * Zones that make each bead of the chain begin at the same height in every pane that has it. Linear in starts.
 * Where a pane's bead begins inside a paragraph it stays, and the others come down to it if they can.
 * @param panes starts in text order
 */
export function levelZones(panes: readonly (readonly LevelStart[])[], chain: readonly string[]): readonly PaneZones[] {
  const walks = panes.map((starts) => new ZoneWalk(starts));
  for (const bead of chain) {
    const present = walks.filter((walk) => walk.goTo(bead));
    const level = Math.max(...present.map((walk) => walk.nextTop()));
    for (const walk of present) walk.place(level);
  }
  return walks.map((walk) => walk.finish());
}

class ZoneWalk {
  private readonly starts: readonly LevelStart[];
  private readonly indices: ReadonlyMap<string, number>;
  private readonly heights = new Map<number, number>();
  private next = 0;
  private sumPx = 0;

  constructor(starts: readonly LevelStart[]) {
    this.starts = starts;
    this.indices = new Map(starts.flatMap(({ bead }, index) => (bead === null ? [] : [[bead, index] as const])));
  }

  /** Gives the starts before a bead their gaps; false where the pane has no such bead. */
  goTo(bead: string): boolean {
    const index = this.indices.get(bead);
    if (index === undefined) return false;
    while (this.next < index) this.place(0);
    return true;
  }

  /** Where the next start would stand with no more than its gap. */
  nextTop(): number {
    const { topPx, gapPx } = this.starts[this.next]!;
    return topPx + this.sumPx + gapPx;
  }

  /** Sets the next start to `level` px, or to where it falls by itself if that is lower. */
  place(level: number): void {
    const { line, gapPx, isMovable } = this.starts[this.next]!;
    const height = isMovable ? gapPx + Math.max(0, level - this.nextTop()) : 0;
    if (height > 0) this.heights.set(line, height);
    this.sumPx += height;
    this.next += 1;
  }

  finish(): PaneZones {
    while (this.next < this.starts.length) this.place(0);
    return { heights: this.heights, sumPx: this.sumPx };
  }
}
