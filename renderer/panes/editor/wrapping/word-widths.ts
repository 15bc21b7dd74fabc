import type { TextWidths } from "./line-breaks.ts";

/** Words whose widths are kept: the vocabulary of some long stories. */
const MOST_WORDS = 20_000;
/**
 * Too little to move anything, and yet spacing: as the style sheet's rules have it, spaced letters form no ligatures, and the
 * editor forms none either.
 */
const NO_LIGATURES = "0.0001px";

/** A mark that stands on the letter before it. */
const isMark = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;

/** Widths in one font, as the browser sets it; each word is measured once. */
export class WordWidths implements TextWidths {
  private readonly context: CanvasRenderingContext2D;
  private readonly words = new Map<string, number>();
  /** By the UTF-16 units before and after. */
  private readonly blanks = new Map<number, number>();

  /** @param font as in CSS */
  constructor(font: string) {
    this.context = document.createElement("canvas").getContext("2d")!;
    this.context.font = font;
    this.context.letterSpacing = NO_LIGATURES;
    // Said aloud, so that blanks are kerned as well: in some typefaces they are narrower before an A.
    this.context.fontKerning = "normal";
  }

  word(text: string): number {
    const known = this.words.get(text);
    if (known !== undefined) return known;
    if (this.words.size >= MOST_WORDS) this.words.clear();
    const width = this.measure(text);
    this.words.set(text, width);
    return width;
  }

  blank(before: string, after: string): number {
    const last = before.charCodeAt(before.length - 1);
    if (isMark(last)) return this.kernedBlank(before, after);
    const units = last * 0x10000 + after.charCodeAt(0);
    const known = this.blanks.get(units);
    if (known !== undefined) return known;
    const width = this.kernedBlank(before, after);
    this.blanks.set(units, width);
    return width;
  }

  private kernedBlank(before: string, after: string): number {
    let at = before.length - 1;
    while (at > 0 && isMark(before.charCodeAt(at))) at -= 1;
    const [last, first] = [before.slice(at), after.charAt(0)];
    return this.measure(`${last} ${first}`) - this.measure(last) - this.measure(first);
  }

  private measure(text: string): number {
    return this.context.measureText(text).width;
  }
}
