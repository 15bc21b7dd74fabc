import { tokenise } from "../tokens.ts";
import { nameGrammar } from "./name-grammar.ts";
import { NameText } from "./name-text.ts";

/** A capitalised word of a text. */
export interface CapitalWord {
  readonly word: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing in the language's data or in the words beside it speaks against a name. */
  readonly mayBeName: boolean;
}

/** Shorter words are too often initials and abbreviations. */
const SHORTEST_NAME = 3;

/**
 * The capitalised words of an NFC text, and which of them may be a name that {@link readNames} has no proof of: where a name is
 * looked for because other versions have one. None in a language whose names are not known. Linear.
 */
export function capitalWords(text: string, language: string): readonly CapitalWord[] {
  const grammar = nameGrammar(language);
  if (grammar === null) return [];
  const read = new NameText(tokenise(text), grammar);
  const { capitalNouns, attribute } = grammar.data;
  const isAttribute = (folded = ""): boolean => attribute?.test(folded) === true;
  return read.tokens.flatMap(({ raw, start, end }, at) => {
    const word = read.words[at];
    if (!word?.capital) return [];
    const before = read.words[at - 1];
    const isNoun = capitalNouns && (word.nounLike || before?.determiner === true || isAttribute(before?.folded));
    const isBarred =
      read.isHeadline ||
      word.noName ||
      word.acronym ||
      word.native ||
      (word.honorific && before?.honorific !== true) ||
      isNoun;
    return [{ word: raw, start, end, mayBeName: !isBarred && raw.length >= SHORTEST_NAME }];
  });
}
