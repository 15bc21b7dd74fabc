import type { ViewRange } from "./range.ts";

/** A line that begins like this starts a paragraph of its own even in wrapped text. */
const LIST_MARK = /^(?:[-–—•*·▪‣]|\d{1,3}[.)])\s/u;
const SENTENCE_END = /[.!?…:。！？؟]["'”’»“)\]]*$/u;

/** Lines wrapped by a mail program or an editor; wider ones were written, not wrapped. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 50;
/** Fewer line breaks inside blocks could be chance. */
const FEWEST_JOINTS = 4;
/** Part of the joints at which the next word would not have fitted on the line. */
const FULL_LINES = 0.85;
/** Part of the joints that break a sentence; verse, captions and lists mostly break between sentences. */
const BROKEN_SENTENCES = 0.5;
/** Columns by which wrapping programs leave a line short of its width. */
const WRAP_SLACK = 3;

/** Each line that holds more than white space, without the white space around it. Linear. */
export function linesOf(text: string): ViewRange[] {
  const lines: ViewRange[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = trimmed(text, start, end);
    if (line !== null) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/**
 * The paragraphs of a view text: each line that is not empty is one, whether or not blank lines stand between them.
 *
 * Only a text that is plainly hard-wrapped is read by blocks: it has blank lines; no line is wider than
 * {@link WIDEST_WRAP}; and lines inside a block end where the next word no longer fitted, mostly in mid-sentence. The
 * caution is on purpose: two paragraphs glued together hide from the aligner for good, a paragraph cut in lines does not.
 * Even then only full lines are joined, so an address or a list in wrapped text keeps its lines.
 */
export function paragraphsOf(text: string): ViewRange[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  if (width === null) return lines;
  const paragraphs: ViewRange[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const lineBefore = last === undefined ? null : lastLineOf(text, last);
    if (
      last !== undefined &&
      lineBefore !== null &&
      isJoint(text, lineBefore, line) &&
      isFull(text, lineBefore, line, width)
    ) {
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    } else paragraphs.push(line);
  }
  return paragraphs;
}

/** The column at which the text is wrapped, or `null` where its line breaks are its paragraphs. */
function wrapWidth(text: string, lines: readonly ViewRange[]): number | null {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null;
  let joints = 0;
  let full = 0;
  let broken = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !isJoint(text, line, next)) return;
    joints++;
    if (isFull(text, line, next, width)) full++;
    if (!SENTENCE_END.test(text.slice(line.start, line.end))) broken++;
  });
  const hasBlankLines = joints < lines.length - 1;
  if (!hasBlankLines || joints < FEWEST_JOINTS) return null;
  return full / joints >= FULL_LINES && broken / joints >= BROKEN_SENTENCES ? width : null;
}

/** Whether two neighbouring lines stand in one block, with no blank line or list mark between them. */
function isJoint(text: string, line: ViewRange, next: ViewRange): boolean {
  const between = text.slice(line.end, next.start);
  return between.indexOf("\n") === between.lastIndexOf("\n") && !LIST_MARK.test(text.slice(next.start, next.start + 6));
}

/** Whether the next line's first word would have run over the width: why a wrapped line ends. */
function isFull(text: string, line: ViewRange, next: ViewRange, width: number): boolean {
  const nextText = text.slice(next.start, next.end);
  const space = nextText.search(/\s/u);
  const wordLength = space < 0 ? nextText.length : space;
  return line.end - line.start + 1 + wordLength > width - WRAP_SLACK;
}

function lastLineOf(text: string, paragraph: ViewRange): ViewRange | null {
  const lineBreak = text.lastIndexOf("\n", paragraph.end - 1);
  return trimmed(text, Math.max(paragraph.start, lineBreak + 1), paragraph.end);
}

function trimmed(text: string, start: number, end: number): ViewRange | null {
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** White space that a view text can hold. */
function isWhite(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}
