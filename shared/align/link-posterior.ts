/** Sparse matrix: the probability that segment `left` and segment `right` stand in one bead. */
export interface LinkPosterior {
  /** Per left segment: right segments, ascending, with their probability. */
  readonly byLeft: readonly (readonly Link[])[];
  readonly byRight: readonly (readonly Link[])[];
}

/** A likely partner. */
export interface Link {
  readonly segment: number;
  readonly probability: number;
}

/** Makes both directions of the matrix out of one. Linear. */
export function linkPosterior(rows: readonly ReadonlyMap<number, number>[], rightCount: number): LinkPosterior {
  const byRight = Array.from({ length: rightCount }, (): Link[] => []);
  const byLeft = rows.map((row, left) => {
    const links = Array.from(row, ([segment, probability]): Link => ({
      segment,
      probability: Math.min(1, probability),
    }));
    links.sort((a, b) => a.segment - b.segment);
    for (const { segment, probability } of links) byRight[segment]!.push({ segment: left, probability });
    return links;
  });
  return { byLeft, byRight };
}

/** The probability of one link; 0 where none is stored. O(partners of `left`). */
export function probabilityOf({ byLeft }: LinkPosterior, left: number, right: number): number {
  return byLeft[left]?.find(({ segment }) => segment === right)?.probability ?? 0;
}
