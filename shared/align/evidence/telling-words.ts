import type { AlignableSegment } from "../alignable.ts";
import { wordsOfSegment } from "../fold.ts";

/** A word must be met this often in linked segments: a first meeting proves nothing, and must not confirm itself. */
export const LEAST_MEETINGS = 2;
/** Words in more than this share of segments are grammar. */
const GREATEST_SHARE = 0.15;

/** The words of a version that a lexicon can be learnt from. */
export interface TellingWords {
  /** Their folded forms. */
  readonly forms: readonly string[];
  /** In how many segments each stands. */
  readonly counts: Int32Array;
  /** Per segment, which of them it holds, each once. */
  readonly bySegment: readonly Int32Array[];
}

/** Reads the words that recur without being everywhere. Linear in the texts. */
export function tellingWords(segments: readonly AlignableSegment[]): TellingWords {
  const numbers = new Map<string, number>();
  const forms: string[] = [];
  const counts: number[] = [];
  const all = segments.map((segment) => {
    const own = new Set<number>();
    for (const { folded } of wordsOfSegment(segment)) {
      let number = numbers.get(folded);
      if (number === undefined) {
        number = forms.length;
        numbers.set(folded, number);
        forms.push(folded);
        counts.push(0);
      }
      if (own.has(number)) continue;
      own.add(number);
      counts[number]! += 1;
    }
    return own;
  });
  const most = Math.max(LEAST_MEETINGS + 1, GREATEST_SHARE * segments.length);
  const isTelling = counts.map((count, word) => forms[word]!.length > 1 && count >= LEAST_MEETINGS && count <= most);
  return {
    forms,
    counts: Int32Array.from(counts),
    bySegment: all.map((words) => Int32Array.from(words).filter((word) => isTelling[word])),
  };
}
