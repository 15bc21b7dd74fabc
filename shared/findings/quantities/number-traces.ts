import type { Fact } from "../../facts/fact.ts";
import type { LanguageData } from "../../facts/lang/language-data.ts";
import { languageData } from "../../facts/lang/registry.ts";
import { endsOf, type Mention } from "../mention.ts";

/** How often a text prints each string of digits, grouping marks left out: "26,750" counts for "26750". */
function printedNumbers(text: string): ReadonlyMap<string, number> {
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

/** A language's words for a number. */
function namesOf(value: number, { numberWords, ordinals }: LanguageData): readonly string[] {
  return [
    ...Object.entries(numberWords).flatMap(([word, atom]) => ("value" in atom && atom.value === value ? [word] : [])),
    ...Object.entries(ordinals.words).flatMap(([word, ordinal]) => (ordinal === value ? [word] : [])),
  ];
}

/** What a version says in a bead. */
export interface Utterance {
  readonly mentions: readonly Mention[];
  readonly text: string;
  readonly language: string;
}

/** The numbers of a version's passage, in whatever form it has them; read when they are asked for, and once. */
export class NumberTraces {
  readonly #utterance: Utterance;
  #printed: ReadonlyMap<string, number> | null = null;
  #stated: ReadonlySet<number> | null = null;
  #words: readonly string[] | null = null;
  readonly #spelled = new Map<number, boolean>();

  constructor(utterance: Utterance) {
    this.#utterance = utterance;
  }

  /** How often the text prints a string of digits, grouping marks left out. */
  timesPrinted(digits: string): number {
    this.#printed ??= printedNumbers(this.#utterance.text);
    return this.#printed.get(digits) ?? 0;
  }

  /** True where the number stands there in digits, in words, in a date or in a score. */
  has(value: number, digits: string): boolean {
    if (digits !== "" && this.timesPrinted(digits) > 0) return true;
    this.#stated ??= new Set(this.#utterance.mentions.flatMap(({ fact }) => numbersIn(fact)));
    return this.#stated.has(value) || this.#maySpellOut(value);
  }

  /**
   * True where the text has a word for the number, or one that begins with it in a language that writes number words
   * together ("vierseitig"): it may be said there, though no fact was read.
   */
  #maySpellOut(value: number): boolean {
    let known = this.#spelled.get(value);
    if (known === undefined) this.#spelled.set(value, (known = this.#findWord(value)));
    return known;
  }

  #findWord(value: number): boolean {
    const data = languageData(this.#utterance.language);
    const names = data === null ? [] : namesOf(value, data);
    if (data === null || names.length === 0) return false;
    this.#words ??= this.#utterance.text.normalize("NFC").toLowerCase().match(WORD) ?? [];
    return this.#words.some((word) =>
      names.some((name) => (data.compoundNumbers ? word.startsWith(name) : word === name)),
    );
  }
}
