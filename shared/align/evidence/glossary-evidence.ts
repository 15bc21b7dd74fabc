import { languageOf, primarySubtag } from "../../text/language-tag.ts";
import type { EvidenceItem, EvidenceSource } from "./evidence-source.ts";

/** Somebody has vouched for the pair: as good as a long word that both sides share. */
const GAIN = 1;
/** The other side may use a pronoun or a synonym that the glossary lacks. */
const MISS = 0.25;
/** Shorter words with an ending added are mostly other words ("rate", "rather"). */
const FEWEST_LETTERS_TO_INFLECT = 5;
/** "Regierung", "Regierungen"; "Abkommen", "Abkommens". */
const MOST_LETTERS_OF_ENDING = 3;
/** Languages whose words do not take endings. */
const WITHOUT_ENDINGS = new Set(["km", "lo", "my", "th", "vi", "zh"]);

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** What one concept is called: per BCP 47 tag, the forms it goes by. */
export type GlossaryEntry = Readonly<Record<string, readonly string[]>>;

/** Terms that a user brought, of concepts that have a name in two or more languages. */
export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
  /** Rows or concepts of the file that connect no two languages. */
  readonly skipped: number;
}

/** One form of one concept. */
interface Term {
  /** Position in {@link Glossary.entries}. */
  readonly entry: number;
  readonly words: readonly TermWord[];
  readonly letters: number;
}

interface TermWord {
  /** As it stands in the text, lower case unless it is all capitals. */
  readonly text: string;
  /** "US" is no "us". */
  readonly allCapitals: boolean;
}

/** Terms by their first word in lower case, the longest first. */
type TermIndex = ReadonlyMap<string, readonly Term[]>;

/**
 * Terms found in a segment, under the key `term N` of their entry. From left to right the longest term counts; words
 * match whole, in any case (all capitals only in capitals), with a short ending in languages that have endings.
 * Regional variants share their language's terms. Linear in a segment's words.
 */
export function glossaryEvidence(glossary: Glossary): EvidenceSource {
  const indexes = indexTerms(glossary);
  return {
    evidence: "glossary",
    itemsOf({ text }, version) {
      const language = primarySubtag(languageOf(version));
      const index = indexes.get(language);
      if (!index) return [];
      const entries = findEntries(wordsIn(text), index, WITHOUT_ENDINGS.has(language) ? 0 : MOST_LETTERS_OF_ENDING);
      return Array.from(entries, itemOf);
    },
  };
}

function itemOf(entry: number): EvidenceItem {
  return { key: `term ${entry}`, gain: GAIN, miss: MISS, missAlways: false };
}

function wordsIn(text: string): readonly string[] {
  return text.normalize("NFC").match(WORD) ?? [];
}

function indexTerms({ entries }: Glossary): ReadonlyMap<string, TermIndex> {
  const indexes = new Map<string, Map<string, Term[]>>();
  for (const [entry, forms] of entries.entries()) {
    for (const [tag, texts] of Object.entries(forms)) {
      const language = primarySubtag(tag);
      const index = indexes.get(language) ?? new Map<string, Term[]>();
      indexes.set(language, index);
      for (const text of texts) addTerm(index, readTerm(entry, text));
    }
  }
  for (const index of indexes.values()) {
    for (const terms of index.values()) terms.sort((a, b) => b.words.length - a.words.length || b.letters - a.letters);
  }
  return indexes;
}

function readTerm(entry: number, form: string): Term {
  const words = wordsIn(form).map((word) => {
    const allCapitals = word === word.toUpperCase() && word !== word.toLowerCase();
    return { text: allCapitals ? word : word.toLowerCase(), allCapitals };
  });
  return { entry, words, letters: words.reduce((sum, { text }) => sum + text.length, 0) };
}

function addTerm(index: Map<string, Term[]>, term: Term): void {
  const first = term.words[0]?.text.toLowerCase();
  if (first === undefined) return;
  const terms = index.get(first);
  if (terms) terms.push(term);
  else index.set(first, [term]);
}

function findEntries(words: readonly string[], index: TermIndex, mostEnding: number): ReadonlySet<number> {
  const found = new Set<number>();
  let at = 0;
  while (at < words.length) {
    const longest = longestTerms(words, at, index, mostEnding);
    for (const { entry } of longest) found.add(entry);
    at += longest[0]?.words.length ?? 1;
  }
  return found;
}

/** The terms at a place that cover most words, then most letters: several where concepts share a form. */
function longestTerms(words: readonly string[], at: number, index: TermIndex, mostEnding: number): readonly Term[] {
  let best: readonly Term[] = [];
  for (const stem of stemsOf(words[at]!.toLowerCase(), mostEnding)) {
    const fitting = (index.get(stem) ?? []).filter((term) =>
      term.words.every((word, offset) => fits(word, words[at + offset], mostEnding)),
    );
    const longest = fitting.filter((term) => isAsLong(term, fitting[0]!));
    if (best.length === 0 || (longest[0] && longest[0].words.length > best[0]!.words.length)) best = longest;
  }
  return best;
}

function isAsLong(term: Term, other: Term): boolean {
  return term.words.length === other.words.length && term.letters === other.letters;
}

/** The word itself, then what is left of it without an ending. */
function stemsOf(word: string, mostEnding: number): readonly string[] {
  const endings = Math.max(0, Math.min(mostEnding, word.length - FEWEST_LETTERS_TO_INFLECT));
  return Array.from({ length: endings + 1 }, (_, ending) => word.slice(0, word.length - ending));
}

function fits({ text, allCapitals }: TermWord, word: string | undefined, mostEnding: number): boolean {
  if (word === undefined) return false;
  const compared = allCapitals ? word : word.toLowerCase();
  if (compared === text) return true;
  if (text.length < FEWEST_LETTERS_TO_INFLECT || !compared.startsWith(text)) return false;
  const ending = compared.slice(text.length);
  return ending.length <= mostEnding && /^\p{L}+$/u.test(ending);
}
