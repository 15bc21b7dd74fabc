import type { LexiconLanguage } from "./lang/lexicon-language.ts";

/** Shorter stems agree by chance ("bus", "busy"; "Ort", "Orten"). */
const SHORTEST_STEM = 4;
const UMLAUTS: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u", Ä: "A", Ö: "O", Ü: "U" };
const LAST_UMLAUT = /[äöü](?=[^äöü]*$)/iu;

/** What a word may be a regular form of, likeliest first; without the word itself. */
export function stemsOf(word: string, { inflections }: LexiconLanguage): readonly string[] {
  const stems: string[] = [];
  for (const { ending, base, unrounds } of inflections) {
    const letters = word.length - ending.length;
    if (letters < SHORTEST_STEM || !word.endsWith(ending)) continue;
    const stem = word.slice(0, letters);
    if (!unrounds) stems.push(stem + base);
    else if (LAST_UMLAUT.test(stem)) stems.push(stem.replace(LAST_UMLAUT, (letter) => UMLAUTS[letter]!) + base);
  }
  return stems;
}
