import type { Translate } from "../../shared/i18n/create-translator.ts";

/** The embeddings, overrides and isolates of the bidirectional algorithm (UAX #9). */
const DIRECTIONS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
/** Letters of scripts that run from right to left. */
const TURNS =
  /[\u200f\u061c\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name, or other words that a person wrote, as they can stand within a sentence of the program's: in whatever script, they
 * turn no word around them. What runs from left to right anyway stays as it is. Where the words are an element of their
 * own, `<bdi>` does the same.
 */
export function isolated(words: string): string {
  if (!TURNS.test(words)) return words;
  return `\u2068${words.replaceAll(DIRECTIONS, "")}\u2069`;
}

/** Sentences whose placeholders are {@link isolated}. */
export const isolating =
  (translate: Translate): Translate =>
  (key, values) =>
    translate(
      key,
      values &&
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? isolated(value) : value]),
        ),
    );
