import { languageOf, primarySubtag } from "../../text/language-tag.ts";
import type { EvidenceItem, EvidenceSource } from "./evidence-source.ts";
import { MemoryIndex } from "./memory-index.ts";

/** A whole sentence translated before: no few words that two segments share outweigh it. */
const GAIN = 3;
/** Text that stands in very many units ("Read more") tells nothing; the best of them are enough. */
const MOST_UNITS = 20;

/** Sentences that a user has translated before. */
export interface TranslationMemory {
  /** Per unit and BCP 47 tag, the sentence as plain text. */
  readonly units: readonly Readonly<Record<string, string>>[];
  /** Units of the file with text in fewer than two languages. */
  readonly skipped: number;
}

/**
 * Units whose side in the segment's language has (nearly) its words, under the key `memory N`. Regional variants share
 * their language's sides. A language's index is built when a segment first asks for it.
 */
export function memoryEvidence(memory: TranslationMemory): EvidenceSource {
  const indexes = new Map<string, MemoryIndex>();
  const indexOf = (language: string): MemoryIndex => {
    const index = indexes.get(language) ?? new MemoryIndex(sidesIn(memory, language));
    indexes.set(language, index);
    return index;
  };
  return {
    evidence: "memory",
    itemsOf({ text }, version) {
      const units = indexOf(primarySubtag(languageOf(version))).unitsLike(text);
      return units.slice(0, MOST_UNITS).map(itemOf);
    },
  };
}

function itemOf(unit: number): EvidenceItem {
  return { key: `memory ${unit}`, gain: GAIN, miss: 0, missAlways: false };
}

function sidesIn({ units }: TranslationMemory, language: string): { readonly unit: number; readonly text: string }[] {
  return units.flatMap((sides, unit) =>
    Object.entries(sides).flatMap(([tag, text]) => (primarySubtag(tag) === language ? [{ unit, text }] : [])),
  );
}
