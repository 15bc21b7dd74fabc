/** How many segments of the left version and of the right one a bead of two takes. */
export interface Move {
  readonly left: number;
  readonly right: number;
  /** Log-odds of this grouping against 1:1, before any evidence. */
  readonly prior: number;
}

/**
 * The groupings tried for two versions. Gale & Church 1993 found 1:2 and 2:1 some e⁻³ times as frequent as 1:1 in
 * Hansard, which both sides cut alike; news is cut more freely, so that penalty is halved. The larger groups cost two
 * such steps.
 */
export const MOVES: readonly Move[] = [
  { left: 1, right: 1, prior: 0 },
  { left: 1, right: 2, prior: -1.5 },
  { left: 2, right: 1, prior: -1.5 },
  { left: 1, right: 3, prior: -3 },
  { left: 3, right: 1, prior: -3 },
  { left: 2, right: 2, prior: -3 },
];

/** The most segments that a move takes of one side. */
export const MOST_SEGMENTS = 3;
