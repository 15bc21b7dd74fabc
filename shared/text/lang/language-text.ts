import type { Boilerplate } from "../version.ts";

/** What reading a text in one language needs to know. Every field may be empty; the rules then are the general ones. */
export interface LanguageText {
  /**
   * Written with a full stop and never the end of a sentence while anything follows: titles, "z.B". Without the last
   * stop and without inner spaces; a first letter in lower case also matches its capital.
   */
  readonly abbreviations: readonly string[];
  /** May end a sentence ("Mio", "Inc", "etc"): does so only before one of {@link LanguageText.sentenceStarters}. */
  readonly openAbbreviations: readonly string[];
  /** Abbreviations only before a figure ("No. 5", "S. 3"); elsewhere the word ends its sentence. */
  readonly numberAbbreviations: readonly string[];
  /** Whether "3." may be an ordinal in mid-sentence ("am 3. Juni"). */
  readonly ordinalStop: boolean;
  /**
   * Capitalised words that hardly occur inside a sentence: after an abbreviation or an ordinal they tell that a new
   * sentence has begun. Lower case.
   */
  readonly sentenceStarters: readonly string[];
  /** Letters without which no text of some length is printed in this language; `null` where there are none. */
  readonly requiredLetters: RegExp | null;
  /** Words that make up a quarter of any text and hardly occur in other languages. Lower case. */
  readonly commonWords: readonly string[];
  readonly boilerplate: BoilerplateCues;
}

/** Page furniture in one language. Every pattern is tried on a whole line without its outer punctuation marks. */
export interface BoilerplateCues {
  /** Whole lines, wherever they stand. */
  readonly lines: Readonly<Record<Boilerplate, readonly RegExp[]>>;
  /** Bylines: credits only before the story's first full paragraph. */
  readonly headCredits: readonly RegExp[];
  /** Sources: credits only after the story's last full paragraph. */
  readonly tailCredits: readonly RegExp[];
  /** Words that introduce links: alone on a line, or with a colon and the link behind them. */
  readonly linkLeads: readonly RegExp[];
}
