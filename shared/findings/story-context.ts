import type { Alignment } from "../align/bead.ts";
import type { Fact } from "../facts/fact.ts";
import type { Version } from "../text/version.ts";

/** What a look-up of a reference rate answers. */
export type RateAnswer =
  | {
      readonly kind: "rate";
      /** The day the rate is of: the one asked for, or up to seven days before it. */
      readonly date: string;
      /** Units of the second currency for one of the first. */
      readonly value: number;
      readonly source: string;
      /** The published rates behind `value`: units for one euro. */
      readonly perEuro: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "none";
      readonly reason: "unknown-currency" | "too-old" | "no-date";
      readonly nearest: { readonly date: string; readonly value: number } | null;
    };

/** The last reference rate on or before an ISO date. Injected, so that findings know no table. */
export type RateSource = (date: string, from: string, to: string) => RateAnswer;

/** A version with what its segments state. */
export interface StoryVersion {
  readonly version: Version;
  /** ISO publication date of this version; `null`: nothing of it is converted. */
  readonly date: string | null;
  /** Per segment of the version; ranges are relative to the segment. */
  readonly facts: readonly (readonly Fact[])[];
}

/** All that the rules look at. */
export interface StoryContext {
  /** In the order of display; the first one's positions order the findings. */
  readonly versions: readonly StoryVersion[];
  readonly alignment: Pick<Alignment, "beads">;
  readonly rates: RateSource;
}
