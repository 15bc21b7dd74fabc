import type { VersionKey } from "../text/version.ts";

/** A person-readable ground for a bead's confidence: `numbers 3 of 3`, `length 1.1`. */
export interface BeadReason {
  readonly evidence: "numbers" | "words" | "glossary" | "memory" | "length" | "only";
  /** Agreeing items and all items, or, for `length`, the ratio and its expectation. */
  readonly found: number;
  readonly of: number;
}

/** How likely it is that two versions' segments of a bead belong together, by what their pair alone tells. */
export interface BeadPair {
  readonly a: VersionKey;
  readonly b: VersionKey;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Segments of each version that say the same thing (Gale & Church 1993, for N versions). */
export interface Bead {
  /** Per version, ascending indices into its segments; an empty list means this version says nothing here. */
  readonly members: Readonly<Record<VersionKey, readonly number[]>>;
  /** 0 to 1: how likely the grouping is right. */
  readonly confidence: number;
  readonly reasons: readonly BeadReason[];
  /** Of each two versions that speak here and were aligned with each other; absent where a person linked them. */
  readonly pairs?: readonly BeadPair[] | undefined;
}

/** `same` from 0.8, `related` from 0.5 (linked, with a warning), else `different` (not linked unless forced). */
export type SameStoryVerdict = "same" | "related" | "different";

export interface PairStory {
  readonly a: VersionKey;
  readonly b: VersionKey;
  readonly score: number;
  readonly verdict: SameStoryVerdict;
}

/** The whole's score is that of the weakest version with its best partner. */
export interface SameStory {
  readonly score: number;
  readonly verdict: SameStoryVerdict;
  readonly pairs: readonly PairStory[];
}

export interface Alignment {
  /** In reading order; each segment of each version is in exactly one bead. */
  readonly beads: readonly Bead[];
  readonly sameStory: SameStory;
}
