import { languageData } from "../../facts/lang/registry.ts";
import type { ViewRange } from "../../text/range.ts";
import type { Segment } from "../../text/version.ts";
import { once } from "../once.ts";

/**
 * A mark that parts clauses: a comma, semicolon or colon before a blank (not in "13,000"), a dash between blanks, brackets.
 * Quotation marks part nothing: they open and close in mid-clause.
 */
const MARK = /[,;:](?=\s|["'“”„»«’]\s)|(?<=\s)[–—-](?=\s)|—|[()[\]]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const openersOf = once((subtag: string): ReadonlyMap<string, readonly string[]> => {
  const byFirst = new Map<string, string[]>();
  for (const opener of languageData(subtag)?.clauses.openers ?? []) {
    const first = opener.split(" ", 1)[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), opener]);
  }
  return byFirst;
});

const known = new WeakMap<Segment, readonly ViewRange[]>();

/**
 * The clauses of a segment, as far as marks and conjunctions tell, in text order: ranges of the view text, without the
 * marks and blanks between them. A segment without a letter or digit is one clause. Linear; read once per segment.
 *
 * @param language a BCP 47 tag; in a language without clause data, marks alone part clauses
 */
export function clausesOf(segment: Segment, language: string): readonly ViewRange[] {
  let clauses = known.get(segment);
  if (clauses === undefined) known.set(segment, (clauses = split(segment, language)));
  return clauses;
}

function split({ text, range }: Segment, language: string): readonly ViewRange[] {
  const cuts: number[] = [0];
  for (const { index } of text.matchAll(MARK)) cuts.push(index, index + 1);
  cuts.push(...openings(text, language), text.length);
  cuts.sort((a, b) => a - b);
  const clauses: ViewRange[] = [];
  for (const [position, cut] of cuts.entries()) {
    const trimmed = trim(text, cut, cuts[position + 1] ?? cut);
    if (trimmed) clauses.push({ start: range.start + trimmed.start, end: range.start + trimmed.end });
  }
  return clauses.length > 0 ? clauses : [{ start: range.start, end: range.end }];
}

/** Where an opener stands that is not the first word. */
function openings(text: string, language: string): readonly number[] {
  const openers = openersOf(language);
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word: word.toLowerCase(), index }));
  const isAt = (at: number, opener: string): boolean =>
    opener.split(" ").every((word, offset) => words[at + offset]?.word === word);
  return words.flatMap(({ word, index }, at) =>
    at > 0 && openers.get(word)?.some((opener) => isAt(at, opener)) === true ? [index] : [],
  );
}

/** From the first to the last letter, digit or sign of what stands between two cuts; `null` if there is none. */
function trim(text: string, from: number, to: number): { readonly start: number; readonly end: number } | null {
  const piece = text.slice(from, to);
  const start = piece.search(/[\p{L}\p{N}\p{S}%]/u);
  if (start < 0) return null;
  let end = piece.length;
  while (!/[\p{L}\p{M}\p{N}\p{S}%]/u.test(piece[end - 1]!)) end -= 1;
  return { start: from + start, end: from + end };
}
