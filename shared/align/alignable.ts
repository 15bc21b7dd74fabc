import type { Fact } from "../facts/fact.ts";
import type { VersionKey } from "../text/version.ts";

/** What alignment needs to know of one segment. */
export interface AlignableSegment {
  /** View text, without surrounding white space. */
  readonly text: string;
  /** Position of its paragraph; equal for neighbours in one paragraph, ascending. */
  readonly paragraph: number;
  /** Credit, links, promotion, navigation: left alone unless the evidence is strong. */
  readonly boilerplate: boolean;
  /** Empty where the language has no facts; digits are read from the text then. */
  readonly facts: readonly Fact[];
}

/** One version of a story, as far as alignment is concerned. Keys are unique within a call. */
export interface AlignableVersion {
  readonly key: VersionKey;
  readonly segments: readonly AlignableSegment[];
}
