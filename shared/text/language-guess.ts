import { detectAll } from "tinyld";
import { languageTextOf } from "./lang/index.ts";

/** What language a text seems to be in, and how far to trust that, from 0 to 1. */
export interface LanguageGuess {
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly confidence: number;
}

/** Beyond this a longer text changes no guess, and the detector is slow on text without spaces. */
const SAMPLE_LENGTH = 2_000;
/** Fewer letters could be any language's; a sign of a script without an alphabet says more than a letter. */
const FEWEST_LETTERS = 12;
const FEWEST_SIGNS = 4;
/** From this many letters on, length alone no longer lowers the confidence. */
const ENOUGH_LETTERS = 60;
/** Confidence in a guess for a text that lacks the letters its language is never printed without. */
const UNMARKED_CONFIDENCE = 0.45;

const ADDRESSES = /(?:https?:\/\/|www\.)\S{1,2000}/gu;

/**
 * Guesses the language of a text from its n-grams; `null` where it is too short, holds no letters, or is like nothing
 * known. Only the beginning and the middle are read, since pages end in furniture of another language.
 */
export function guessLanguage(text: string): LanguageGuess | null {
  const sample = sampleOf(text).replace(ADDRESSES, " ").normalize("NFC");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const signs = sample.match(/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS && signs < FEWEST_SIGNS) return null;
  const [best, second] = detectAll(sample);
  if (best === undefined) return null;
  const margin = best.accuracy / (best.accuracy + (second?.accuracy ?? 0));
  const plenty = Math.min(1, (letters + signs * 4) / ENOUGH_LETTERS);
  const marks = languageTextOf(best.lang).requiredLetters;
  const ceiling = marks === null || marks.test(sample) ? 1 : UNMARKED_CONFIDENCE;
  return { language: best.lang, confidence: Math.min(ceiling, round(margin * Math.sqrt(plenty))) };
}

function sampleOf(text: string): string {
  if (text.length <= 2 * SAMPLE_LENGTH) return text;
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, SAMPLE_LENGTH)} ${text.slice(middle, middle + SAMPLE_LENGTH)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
