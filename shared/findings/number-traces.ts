import { languageData } from "../facts/lang/registry.ts";
import type { Fact } from "../facts/fact.ts";
import { endsOf, type Mention } from "./mention.ts";

/** How often a text prints each string of digits, grouping marks left out: "26,750" counts for "26750". */
export function printedNumbers(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const plain = text.match(/\d+/g) ?? [];
  const grouped = text.match(/\d[\d.,\u00a0\u202f]*\d/g) ?? [];
  for (const digits of [...plain, ...grouped.filter((run) => /\D/.test(run)).map(digitsOf)]) {
    counts.set(digits, (counts.get(digits) ?? 0) + 1);
  }
  return counts;
}

/** The digits of a text alone. */
export const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, "");

/** Every number that a fact of any kind involves. */
export function numbersIn(fact: Fact): readonly number[] {
  if ("tolerance" in fact) {
    const { low, high } = endsOf(fact);
    return [low, high, ...(fact.alternatives ?? []).map(({ value }) => value)];
  }
  if ("values" in fact) return fact.values;
  const printed = "timex" in fact ? fact.timex : "";
  const counted = fact.kind === "relativeDate" ? [fact.resolved].flat().join(" ") : "";
  return (`${printed} ${counted}`.match(/\d+/g) ?? []).map(Number);
}

const WORD = /\p{L}+/gu;

/**
 * True where a text has a word for the number, or one that begins with it in a language that writes number words
 * together ("vierseitig"): it may be said there, though no fact was read. Linear in the text.
 */
function mayBeSpelledOut(value: number, text: string, language: string): boolean {
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

/** What a version says in a bead. */
export interface Utterance {
  readonly mentions: readonly Mention[];
  readonly text: string;
  readonly language: string;
}

/** True where a version has the number in some form: in digits, in words, in a date, in a score. Linear in its text. */
export function saysNumber({ mentions, text, language }: Utterance, value: number, digits: string): boolean {
  return (
    (digits !== "" && printedNumbers(text).has(digits)) ||
    mentions.some(({ fact }) => numbersIn(fact).includes(value)) ||
    mayBeSpelledOut(value, text, language)
  );
}
