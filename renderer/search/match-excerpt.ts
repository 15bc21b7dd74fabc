import type { ShownRange } from "../../shared/ipc/shown/range.ts";

/** Found words with what stands around them in their paragraph. */
export interface MatchExcerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Characters shown before and after the found words: about two lines of the list. */
const BEFORE = 28;
const AFTER = 90;
/** Found words are cut after this many characters: an expression may find a paragraph. */
const MOST_WORDS = 120;

/** Whole words around the match; an ellipsis stands where some of the paragraph are left away. */
export function matchExcerpt(text: string, [start, end]: ShownRange): MatchExcerpt {
  const low = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const high = lineEnd < 0 ? text.length : lineEnd;
  const from = start - BEFORE <= low ? low : wordStart(text, start - BEFORE, start);
  const isLong = end - start > MOST_WORDS;
  const wordsEnd = isLong ? wordEnd(text, start, start + MOST_WORDS) : end;
  const to = isLong ? end : end + AFTER >= high ? high : wordEnd(text, end, end + AFTER);
  return {
    before: (from > low ? "… " : "") + text.slice(from, start).trimStart(),
    words: text.slice(start, wordsEnd) + (isLong ? " …" : ""),
    after: text.slice(end, to).trimEnd() + (to < high ? " …" : ""),
  };
}

/** The first start of a word from `from` on, `limit` at most. */
function wordStart(text: string, from: number, limit: number): number {
  const gap = text.slice(from, limit).search(/\s/u);
  return gap < 0 ? limit : from + gap + 1;
}

/** The last end of a word between two places; `from` where one word fills all. */
function wordEnd(text: string, from: number, limit: number): number {
  for (let at = limit; at > from; at--) if (/\s/u.test(text[at]!)) return at;
  return from;
}
