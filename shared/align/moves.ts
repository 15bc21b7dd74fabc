/** How many segments of the left version and of the right one a bead of two takes. */
export interface Move {
  readonly left: number;
  readonly right: number;
  /** Log-odds of this grouping against 1:1, before any evidence. */
  readonly prior: number;
  /** Two beads of 1:1 whose segments changed places: the first on the left is the second on the right. */
  readonly crosses?: true;
}

/**
 * The groupings tried for two versions, with log-odds that were fitted on development texts and are weighed anew for each
 * document. Gale & Church 1993 found 1:2 and 2:1 some e⁻³ times as frequent as 1:1 in Hansard. The evidence of a group counts what any of
 * its segments holds, which favours large groups: two to two costs more than it is rare.
 */
export const MOVES: readonly Move[] = [
  { left: 1, right: 1, prior: 0 },
  { left: 1, right: 2, prior: -3 },
  { left: 2, right: 1, prior: -3 },
  { left: 1, right: 3, prior: -6 },
  { left: 3, right: 1, prior: -6 },
  { left: 2, right: 2, prior: -8 },
  { left: 2, right: 2, prior: -3.5, crosses: true },
];

/** The most segments that a move takes of one side. */
export const MOST_SEGMENTS = 3;
