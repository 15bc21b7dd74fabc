import type { SearchQuery } from "./search-query.ts";

/** Which differences between texts do not count. */
export type Folding = Pick<SearchQuery, "matchCase" | "ignoreDiacritics">;

/** A text as it is compared, with the way back to the text as it is. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text` the source offset at which its character begins; last, the source's length. */
  readonly starts: readonly number[];
}

/**
 * Plain letters as far as they go without a mark; else a character with the marks that are written upon it. Signs that
 * nobody sees belong to the one before them.
 */
const CHARACTERS =
  /[\0-\x7F]+(?![\p{M}\u00AD\u200B-\u200D\u2060\uFEFF])|\P{M}[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*|\p{M}/gu;
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const MARKS = /\p{M}/gu;
/** Letters whose stroke or missing dot is part of them: Unicode does not take them apart. */
const STROKES: Readonly<Record<string, string>> = {
  ...{ đ: "d", Đ: "D", ø: "o", Ø: "O", ł: "l", Ł: "L", ħ: "h", Ħ: "H", ŧ: "t", Ŧ: "T", ı: "i" },
};
/** What a keyboard has one key for and a typesetter several signs. */
const TYPED_AS: readonly (readonly [RegExp, string])[] = [
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, " "],
  [/[\u2018\u2019\u02BC]/gu, "'"],
  [/[\u2010\u2011]/gu, "-"],
];

/**
 * Text in the form in which it is compared: composed, so that NFC and NFD are alike; spaces, apostrophes and hyphens as
 * typed; without capitals and without diacritics where those do not count. Linear.
 */
export function foldText(source: string, folding: Folding): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const known = new Map<string, string>();
  for (const { 0: written, index } of source.matchAll(CHARACTERS)) {
    if (written < "\x80" && !hasMarks(written)) {
      for (let unit = 0; unit < written.length; unit++) starts.push(index + unit);
      parts.push(folding.matchCase ? written : written.toLowerCase());
      continue;
    }
    const folded = known.get(written) ?? foldCharacter(written, folding);
    known.set(written, folded);
    for (let unit = 0; unit < folded.length; unit++) starts.push(index);
    parts.push(folded);
  }
  starts.push(source.length);
  return { text: parts.join(""), starts };
}

/** A text as names are looked up by: without capitals, without diacritics. */
export const fold = (text: string): string => foldText(text, { matchCase: false, ignoreDiacritics: true }).text;

/** Whether plain letters are followed by a mark: then they are one letter with its marks. */
const hasMarks = (written: string): boolean => written.charCodeAt(written.length - 1) > 0x7f;

function foldCharacter(character: string, { matchCase, ignoreDiacritics }: Folding): string {
  const typed = typedForm(character, ignoreDiacritics);
  // By way of the capital, so that ß is ss and both Greek sigmas are one.
  return matchCase ? typed : typed.toUpperCase().toLowerCase();
}

function typedForm(character: string, ignoreDiacritics: boolean): string {
  const seen = TYPED_AS.reduce((text, [signs, typed]) => text.replace(signs, typed), character.replace(UNSEEN, ""));
  if (!ignoreDiacritics) return seen.normalize("NFC");
  const bare = seen.normalize("NFD").replace(MARKS, "");
  return STROKES[bare] ?? bare;
}

/** The source words of folded ones, `null` where the folded ones begin or end inside a character. */
export function sourceRange({ starts }: FoldedText, start: number, end: number): readonly [number, number] | null {
  const isWhole = (at: number): boolean => at === 0 || starts[at] !== starts[at - 1];
  return isWhole(start) && isWhole(end) ? [starts[start]!, starts[end]!] : null;
}
