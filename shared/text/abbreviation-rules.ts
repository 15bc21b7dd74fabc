import { languageTextOf } from "./lang/index.ts";

/** What a full stop after a token means for the sentence. */
export type StopReading =
  /** The sentence ends, as far as the token tells. */
  | "end"
  /** The stop belongs to the token. */
  | "inside"
  /** Either; the sentence ends only if the next word is one that begins sentences. */
  | "open";

/** A language's sentence knowledge, ready for look-up. */
export interface SentenceRules {
  /** Reads the stop after `token`, the unbroken run of letters, digits and inner stops before it. */
  readStop(token: string, next: { readonly word: string; readonly startsWithDigit: boolean }): StopReading;
  /** Whether a word that follows an open stop begins a sentence. */
  isStarter(word: string): boolean;
}

/** One letter ("J", "z"; but "ý" is a word), or letters with stops between them ("U.S", "a.m", "Ph.D"). */
const INITIALS = /^(?:\p{Lu}\p{M}*|[a-z]|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u;
const ORDINAL = /^(?:\d{1,3}|[IVX]{2,5})$/u;
const ROMAN_OR_DIGIT = /^[IVXLC]+$/u;
/** Club names after a short number: "1. FC Köln" in an English sentence. */
const CLUB = /^\p{Lu}{2,3}$/u;

const cache = new Map<string, SentenceRules>();

/** The rules for a language; one without data has initials and decimal points, no abbreviations. */
export function sentenceRulesFor(language: string): SentenceRules {
  const known = cache.get(language);
  if (known !== undefined) return known;
  const rules = compile(language);
  cache.set(language, rules);
  return rules;
}

function compile(language: string): SentenceRules {
  const data = languageTextOf(language);
  const closed = withCapitals(data.abbreviations);
  const open = withCapitals(data.openAbbreviations);
  const beforeNumber = withCapitals(data.numberAbbreviations);
  const starters = new Set(data.sentenceStarters);
  return {
    isStarter: (word) => starters.has(word.toLowerCase()),
    readStop(token, next) {
      const lastPart = token.slice(token.lastIndexOf(".") + 1);
      if (beforeNumber.has(lastPart) && (next.startsWithDigit || ROMAN_OR_DIGIT.test(next.word))) return "inside";
      if (closed.has(token) || closed.has(lastPart)) return "inside";
      if (open.has(token)) return "open";
      if (ORDINAL.test(token)) return data.ordinalStop ? "open" : isClub(token, next.word) ? "inside" : "end";
      return INITIALS.test(token) ? "open" : "end";
    },
  };
}

function isClub(token: string, next: string): boolean {
  return token.length === 1 && CLUB.test(next);
}

function withCapitals(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
}
