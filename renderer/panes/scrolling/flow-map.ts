/** Pairs of heights in px that belong together, strictly ascending on both sides. */
export type Knots = readonly (readonly [from: number, to: number])[];

/**
 * Knots through the tops of beads that both panes have, from the top of both texts to the bottom of both.
 * What would not ascend is left out.
 */
export function flowKnots(tops: Knots, bottoms: readonly [from: number, to: number]): Knots {
  const knots: (readonly [number, number])[] = [[0, 0]];
  for (const top of [...tops, bottoms]) {
    const last = knots.at(-1)!;
    if (top[0] > last[0] && top[1] > last[1]) knots.push(top);
  }
  return knots;
}

/** The height in the other pane that belongs to `from`; parallel below the last knot. Logarithmic in knots. */
export function flowMap(knots: Knots, from: number): number {
  let low = 0;
  let high = knots.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (knots[middle]![0] <= from) low = middle;
    else high = middle - 1;
  }
  const [fromStart, toStart] = knots[low] ?? [0, 0];
  const next = knots[low + 1];
  const slope = next === undefined ? 1 : (next[1] - toStart) / (next[0] - fromStart);
  return toStart + (from - fromStart) * slope;
}
