import type { TextWidths } from "./line-breaks.ts";

/** Words whose widths are kept: the vocabulary of some long stories. */
const MOST_WORDS = 20_000;
/**
 * Too little to move anything, and yet spacing: as the style sheet's rules have it, spaced letters form no ligatures, and the
 * editor forms none either.
 */
const NO_LIGATURES = "0.0001px";

const MARKS = /[\u0300-\u036f]/u;

/** Widths in one font, as the browser sets it; each word is measured once. */
export class WordWidths implements TextWidths {
  private readonly context: CanvasRenderingContext2D;
  private readonly words = new Map<string, number>();
  private readonly blanks = new Map<string, number>();

  /** @param font as in CSS */
  constructor(font: string) {
    this.context = document.createElement("canvas").getContext("2d")!;
    this.context.font = font;
    this.context.letterSpacing = NO_LIGATURES;
    // Said aloud, so that blanks are kerned as well: in some typefaces they are narrower before an A.
    this.context.fontKerning = "normal";
  }

  word(text: string): number {
    return kept(this.words, text, () => this.measure(text));
  }

  blank(before: string, after: string): number {
    const last = lastLetter(before);
    const first = after.charAt(0);
    return kept(this.blanks, `${last} ${first}`, () => {
      return this.measure(`${last} ${first}`) - this.measure(last) - this.measure(first);
    });
  }

  private measure(text: string): number {
    return this.context.measureText(text).width;
  }
}

/** With the marks on it. */
function lastLetter(word: string): string {
  let at = word.length - 1;
  while (at > 0 && MARKS.test(word.charAt(at))) at -= 1;
  return word.slice(at);
}

function kept(widths: Map<string, number>, text: string, measure: () => number): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (widths.size >= MOST_WORDS) widths.clear();
  const width = measure();
  widths.set(text, width);
  return width;
}
