import { plainLetters } from "../text/plain-letters.ts";
import type { AlignableSegment } from "./alignable.ts";

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** One word of a text. */
export interface Word {
  /** Lower case, without diacritics: "Bình" is "binh". */
  readonly folded: string;
  readonly capitalised: boolean;
}

const ASCII = /^\p{ASCII}*$/u;

/** Lower case, compatibility forms unified, diacritics dropped. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return plainLetters(text.normalize("NFKD"));
}

/** The words of a text in order, equal ones as one object; a hyphen or an apostrophe parts words. Linear. */
export function wordsOf(text: string): readonly Word[] {
  return (text.normalize("NFC").match(WORD) ?? []).map(readWord);
}

/** More than a book has; beyond it all are forgotten at once. */
const MOST_KNOWN = 200_000;
const knownWords = new Map<string, Word>();

function readWord(written: string): Word {
  let word = knownWords.get(written);
  if (word === undefined) {
    if (knownWords.size >= MOST_KNOWN) knownWords.clear();
    word = { folded: fold(written), capitalised: /^\p{Lu}/u.test(written) };
    knownWords.set(written, word);
  }
  return word;
}

const known = new WeakMap<AlignableSegment, readonly Word[]>();

/** {@link wordsOf} a segment, read once however often it is asked for. */
export function wordsOfSegment(segment: AlignableSegment): readonly Word[] {
  let words = known.get(segment);
  if (words === undefined) known.set(segment, (words = wordsOf(segment.text)));
  return words;
}
