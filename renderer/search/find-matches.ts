import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { foldText, sourceRange, type FoldedText } from "./fold.ts";
import type { SearchQuery } from "./search-query.ts";

/** The matches of one text, in its order. */
export interface FoundInText {
  readonly ranges: readonly ShownRange[];
  /** There are more than were asked for. */
  readonly isCut: boolean;
}

/** Finds the places of what is looked for in a folded text, from the front. */
export type Needle = (folded: string) => Iterable<readonly [start: number, end: number]>;

/** What to look for; `null` where the query is no valid expression. An empty query finds nothing. */
export function needleOf(query: SearchQuery): Needle | null {
  if (query.isExpression) return expressionNeedle(query);
  const words = foldText(query.text, query).text;
  return words === "" ? () => [] : (folded) => placesOf(words, folded, query.wholeWord);
}

/** An expression sees the text folded like any search, so that `[ộổ]` is two letters; capitals are its own affair. */
function expressionNeedle({ text, matchCase, ignoreDiacritics, wholeWord }: SearchQuery): Needle | null {
  if (text === "") return () => [];
  const pattern = foldText(text, { matchCase: true, ignoreDiacritics }).text;
  try {
    const expression = new RegExp(pattern, matchCase ? "gmu" : "gimu");
    return (folded) => placesOfExpression(expression, folded, wholeWord);
  } catch {
    return null;
  }
}

function* placesOfExpression(
  expression: RegExp,
  folded: string,
  wholeWord: boolean,
): Generator<readonly [number, number]> {
  for (const { 0: words, index } of folded.matchAll(expression)) {
    const end = index + words.length;
    if (words !== "" && (!wholeWord || isWholeWord(folded, index, end))) yield [index, end];
  }
}

/** Linear in the text for words of some length. */
function* placesOf(words: string, folded: string, wholeWord: boolean): Generator<readonly [number, number]> {
  for (let start = folded.indexOf(words); start >= 0;) {
    const end = start + words.length;
    const isTaken = !wholeWord || isWholeWord(folded, start, end);
    if (isTaken) yield [start, end];
    start = folded.indexOf(words, isTaken ? end : start + 1);
  }
}

const LETTER = /[\p{L}\p{M}\p{N}_]/u;

/** Whether no letter goes on beyond the words: `coin` is none in `Bitcoin`. */
function isWholeWord(text: string, start: number, end: number): boolean {
  const isJoined = (at: number): boolean => isLetter(characterBefore(text, at)) && isLetter(characterAt(text, at));
  return !isJoined(start) && !isJoined(end);
}

const isLetter = (character: string): boolean => LETTER.test(character);

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const isPair = at > 1 && text.codePointAt(at - 2)! > 0xffff;
  return text.slice(at - (isPair ? 2 : 1), at);
}

/** @param most matches that are kept */
export function findMatches(text: FoldedText, needle: Needle, most: number): FoundInText {
  const ranges: ShownRange[] = [];
  for (const [start, end] of needle(text.text)) {
    const range = sourceRange(text, start, end);
    if (range === null) continue;
    if (ranges.length === most) return { ranges, isCut: true };
    ranges.push([...range]);
  }
  return { ranges, isCut: false };
}
