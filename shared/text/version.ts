import type { ViewRange } from "./range.ts";
import type { ViewText } from "./view-text.ts";

/**
 * What a version goes by: its BCP 47 language tag, with a private subtag where two
 * texts share a language (`en`, `en-x-b`).
 */
export type VersionKey = string;

/** Why a segment is not part of the story's own text. */
export type Boilerplate = "credit" | "links" | "promotion" | "navigation" | "notice";

/** The smallest unit that is aligned: a sentence, a heading, a list item. */
export interface Segment {
  /** Position in {@link Version.segments}. */
  readonly index: number;
  /** Without surrounding white space. */
  readonly range: ViewRange;
  /** `range` of the view text. */
  readonly text: string;
  /** Position of the paragraph that holds it in {@link Version.paragraphs}. */
  readonly paragraph: number;
  /** `null` for the story's own text. */
  readonly boilerplate: Boilerplate | null;
}

/** One language version of a story, read and cut into segments. Immutable. */
export interface Version {
  readonly key: VersionKey;
  /** BCP 47, the private subtag removed. */
  readonly language: string;
  readonly view: ViewText;
  readonly paragraphs: readonly ViewRange[];
  readonly segments: readonly Segment[];
}
