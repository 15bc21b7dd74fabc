import { languageTextOf } from "./lang/index.ts";

/** The beginning of a text says enough. */
const SAMPLE_LENGTH = 4_000;
/** Of all words, in a text of the language; in others these words make up a few hundredths. */
const LEAST_SHARE = 0.15;
const FEWEST_WORDS = 20;

/**
 * Whether a text is beyond doubt in a language, by its commonest words: then nothing else needs to be asked, and the
 * detector, a tenth of a second to load, need not be. False says nothing.
 */
export function isPlainlyIn(text: string, language: string): boolean {
  const common = new Set(languageTextOf(language).commonWords);
  const words =
    text
      .slice(0, SAMPLE_LENGTH)
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const found = words.filter((word) => common.has(word)).length;
  return words.length >= FEWEST_WORDS && found >= LEAST_SHARE * words.length;
}
