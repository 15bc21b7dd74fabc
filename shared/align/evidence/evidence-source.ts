import type { VersionKey } from "../../text/version.ts";
import type { AlignableSegment } from "../alignable.ts";

/**
 * Something a segment holds that its translation is likely to hold too. Two segments share an item
 * when both yield the same `key`, so every source maps what it knows onto language-neutral keys.
 */
export interface EvidenceItem {
  readonly key: string;
  /** Multiplies the item's surprise (its inverse document frequency, in nats) when both sides hold it. */
  readonly gain: number;
  /** Nats that it costs when the other side lacks it. */
  readonly miss: number;
  /** True where it counts against a pair even if the other version nowhere holds it. */
  readonly missAlways: boolean;
}

/**
 * One kind of evidence. The seam for more: a bilingual lexicon is a source that turns the words of a
 * language it knows into the keys of concepts, and nothing else changes.
 */
export interface EvidenceSource {
  readonly evidence: "numbers" | "words" | "glossary" | "memory" | "punctuation";
  /** Repeated keys count once. */
  itemsOf(segment: AlignableSegment, version: VersionKey): readonly EvidenceItem[];
}
