import { diffLists, type Stretch } from "./coded-diff.ts";

/** `[start, end)` of a text, raw or view, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch of two revisions of a text: the same in both, or changed. */
export interface TextStretch {
  readonly same: boolean;
  readonly before: TextRange;
  readonly after: TextRange;
}

/** Words with their marks, numbers with their separators, blanks, emoji with all that joins them, and single marks. */
const TOKEN =
  /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|\s+|\p{RI}{2}|\p{ExtPict}[\p{EMod}\ufe0f]*(?:\u200d\p{ExtPict}[\p{EMod}\ufe0f]*)*|./gsu;
const LINE = /[^\n]*\n|[^\n]+/gu;
/** Longer changes are not looked into letter by letter. */
const LONGEST_REFINED = 400;

/**
 * What changed from one revision of a text to the next: line by line, then word by word inside changed lines. The stretches
 * follow each other without a gap and cover both texts. Words count as the same in whatever Unicode normal form.
 */
export function compareTexts(before: string, after: string): readonly TextStretch[] {
  const [own, other] = [split(before, LINE), split(after, LINE)];
  const lines = inText(diffLists(keysOf(own), keysOf(other), false), [placesOf(own), placesOf(other)]);
  return lines
    .flatMap((stretch) => (stretch.same ? [stretch] : compareInside(stretch, before, after)))
    .flatMap((stretch) => (stretch.same ? pieceByPiece(stretch, before, after) : [stretch]));
}

/** A stretch whose Unicode normal form changed is cut such that every word has its own place in both texts. */
function pieceByPiece(stretch: TextStretch, before: string, after: string): readonly TextStretch[] {
  const [left, right] = [textOf(before, stretch.before), textOf(after, stretch.after)];
  if (left === right) return [stretch];
  const [own, other] = [split(left, TOKEN), split(right, TOKEN)];
  if (own.length !== other.length) return [stretch];
  const pieces = own.map((_, index): Stretch => ({
    same: true,
    before: [index, index + 1],
    after: [index, index + 1],
  }));
  return inText(pieces, [placesOf(own, stretch.before.start), placesOf(other, stretch.after.start)]);
}

const textOf = (text: string, { start, end }: TextRange): string => text.slice(start, end);

/** A change, letter by letter as a reader sees letters; a combining mark or an emoji is never cut apart. */
export function refineChange(before: string, after: string): readonly TextStretch[] {
  const whole = { same: false, before: { start: 0, end: before.length }, after: { start: 0, end: after.length } };
  if (before === "" || after === "" || before.length + after.length > LONGEST_REFINED) return [whole];
  const [left, right] = [graphemes(before), graphemes(after)];
  return inText(diffLists(keysOf(left), keysOf(right), true), [placesOf(left), placesOf(right)]);
}

function compareInside(stretch: TextStretch, before: string, after: string): readonly TextStretch[] {
  const own = split(textOf(before, stretch.before), TOKEN);
  const other = split(textOf(after, stretch.after), TOKEN);
  const stretches = diffLists(keysOf(own), keysOf(other), true);
  return inText(stretches, [placesOf(own, stretch.before.start), placesOf(other, stretch.after.start)]);
}

const split = (text: string, pieces: RegExp): readonly string[] => text.match(pieces) ?? [];

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
const graphemes = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Canonically equivalent pieces are one. */
const keysOf = (pieces: readonly string[]): readonly string[] => pieces.map((piece) => piece.normalize("NFC"));

/** Where each piece begins, and where the last one ends. */
function placesOf(pieces: readonly string[], from = 0): Uint32Array {
  const places = new Uint32Array(pieces.length + 1);
  places[0] = from;
  pieces.forEach((piece, index) => (places[index + 1] = places[index]! + piece.length));
  return places;
}

function inText(
  stretches: readonly Stretch[],
  [before, after]: readonly [before: Uint32Array, after: Uint32Array],
): readonly TextStretch[] {
  return stretches.map((stretch) => ({
    same: stretch.same,
    before: { start: before[stretch.before[0]]!, end: before[stretch.before[1]]! },
    after: { start: after[stretch.after[0]]!, end: after[stretch.after[1]]! },
  }));
}
