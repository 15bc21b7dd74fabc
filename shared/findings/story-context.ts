import type { Alignment } from "../align/bead.ts";
import type { Fact } from "../facts/fact.ts";
import type { RateSource } from "../rates/rate-answer.ts";
import type { Version } from "../text/version.ts";

export type { RateAnswer, RateSource } from "../rates/rate-answer.ts";

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
  /** Injected, so that findings know no table. */
  readonly rates: RateSource;
}
