import type { RawRange } from "../../text/range.ts";
import type { AnnotationId } from "../ids.ts";
import type { AnnotationRecord } from "./annotation-record.ts";

/** A suggestion in its place. */
export interface Correction {
  readonly annotation: AnnotationId;
  /** Where its words stand in the corrected text. */
  readonly range: RawRange;
}

/** A suggestion that was left out: another one is about the same words, or the words are no longer there. */
export interface LeftOut {
  readonly annotation: AnnotationId;
  readonly because: "overlap" | "moved";
}

export interface CorrectedText {
  readonly text: string;
  /** In text order. */
  readonly corrections: readonly Correction[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * A raw text with suggestions applied. Of two that overlap, the one that begins first stands, or the longer one; nothing
 * else of the text changes. A suggestion is written as the text is: decomposed letters and line ends are the text's own.
 */
export function correctedText(
  text: string,
  annotations: readonly Pick<AnnotationRecord, "id" | "anchor" | "suggestion">[],
): CorrectedText {
  const inOrder = annotations
    .filter(({ suggestion }) => suggestion !== null)
    .sort(({ anchor: { range: a } }, { anchor: { range: b } }) => a.start - b.start || b.end - a.end);
  const asWritten = writtenLike(text);
  const corrections: Correction[] = [];
  const leftOut: LeftOut[] = [];
  let corrected = "";
  let taken = 0;
  for (const { id, anchor, suggestion } of inOrder) {
    const { start, end } = anchor.range;
    if (text.slice(start, end) !== anchor.exact) leftOut.push({ annotation: id, because: "moved" });
    else if (start < taken) leftOut.push({ annotation: id, because: "overlap" });
    else {
      const words = asWritten(suggestion!);
      const before = corrected + text.slice(taken, start);
      const { lead, trail, skip } = spacing(before, words, text.slice(end, end + 1), start === end);
      const from = before.length + lead.length;
      corrections.push({ annotation: id, range: { start: from, end: from + words.length } });
      corrected = before + lead + words + trail;
      taken = end + skip;
    }
  }
  return { text: corrected + text.slice(taken), corrections, leftOut };
}

const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Words that are put in stand apart from those beside them; words that are struck leave one space, not two. */
function spacing(
  before: string,
  words: string,
  next: string,
  isInsertion: boolean,
): { readonly lead: string; readonly trail: string; readonly skip: number } {
  if (words === "") return { lead: "", trail: "", skip: next === " " && /(?:^|\s)$/u.test(before) ? 1 : 0 };
  if (!isInsertion) return { lead: "", trail: "", skip: 0 };
  const lead = WORD_END.test(before) && WORD_START.test(words) ? " " : "";
  const trail = WORD_END.test(words) && WORD_START.test(next) ? " " : "";
  return { lead, trail, skip: 0 };
}

/** Makes words that a person typed look like the text they go into. */
function writtenLike(text: string): (words: string) => string {
  const isDecomposed = text !== text.normalize("NFC") && text === text.normalize("NFD");
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  return (words) => words.normalize(isDecomposed ? "NFD" : "NFC").replaceAll(/\r\n|\r|\n/gu, lineEnd);
}
