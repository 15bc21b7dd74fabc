import { languageData } from "../facts/lang/registry.ts";

const WORD = /\p{L}+/gu;

/**
 * True where a text has a word for the number, or one that begins with it in a language that writes number words
 * together ("vierseitig"): it may be said there, though no fact was read. Linear in the text.
 */
export function mayBeSpelledOut(value: number, text: string, language: string): boolean {
  const data = languageData(language);
  if (data === null) return false;
  const names = [
    ...Object.entries(data.numberWords).flatMap(([word, atom]) =>
      "value" in atom && atom.value === value ? [word] : [],
    ),
    ...Object.entries(data.ordinals.words).flatMap(([word, ordinal]) => (ordinal === value ? [word] : [])),
  ];
  if (names.length === 0) return false;
  const words = text.normalize("NFC").toLowerCase().match(WORD) ?? [];
  return words.some((word) => names.some((name) => (data.compoundNumbers ? word.startsWith(name) : word === name)));
}
