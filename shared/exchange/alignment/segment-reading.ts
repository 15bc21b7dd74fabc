import type { XmlElement } from "../glossary/read-xml.ts";
import { codeUnit } from "./xml-text.ts";

/** Inline elements whose content is another program's code, in TMX and XLIFF 1.2. */
const CODE = new Set(["bpt", "ept", "ph", "it", "ut", "x", "bx", "ex"]);
/** What marks one segment among several, and one code unit that XML can't hold. */
const SEGMENT_MARKS = new Set(["x-segment", "seg", "px:segment"]);
const CODE_UNIT_MARK = "x-cp";

/** The words of one side while they are read: TMX `seg`, XLIFF `source` and `target`. */
export class SegmentReading {
  #whole = "";
  readonly #pieces: string[] = [];
  #isInPiece = false;
  /** Marks that are open, innermost last: which of them began a piece. */
  readonly #marks: boolean[] = [];
  #codes = 0;
  /** The digits of a code unit while they come in. */
  #unit: string | null = null;

  opened({ name, attributes }: XmlElement): void {
    if (name === "cp") this.#add(codeUnit(attributes["hex"]));
    else if (CODE.has(name)) {
      this.#codes += 1;
      if ((attributes["type"] ?? attributes["ctype"]) === CODE_UNIT_MARK) this.#unit = "";
    } else if (name === "hi" || name === "mrk") {
      const begins = SEGMENT_MARKS.has(attributes["mtype"] ?? attributes["type"] ?? "") && !this.#isInPiece;
      this.#marks.push(begins);
      if (!begins) return;
      this.#isInPiece = true;
      this.#pieces.push("");
    }
  }

  text(text: string): void {
    if (this.#unit !== null) this.#unit += text;
    else if (this.#codes === 0) this.#add(text);
  }

  closed(name: string): void {
    if (CODE.has(name)) {
      this.#codes -= 1;
      if (this.#unit === null) return;
      const unit = codeUnit(this.#unit);
      this.#unit = null;
      this.#add(unit);
    } else if ((name === "hi" || name === "mrk") && this.#marks.pop() === true) this.#isInPiece = false;
  }

  /** The marked segments, else the whole as one. */
  get pieces(): readonly string[] {
    if (this.#pieces.length > 0) return this.#pieces;
    return this.#whole === "" ? [] : [this.#whole];
  }

  #add(text: string): void {
    if (this.#isInPiece) this.#pieces.push(`${this.#pieces.pop() ?? ""}${text}`);
    else this.#whole += text;
  }
}

/**
 * Words of one side as a format writes them: alone as they are, several each in a mark with what parts them in between.
 */
export function sideContent(
  pieces: readonly string[],
  content: (text: string) => string,
  mark: (content: string, index: number) => string,
): string {
  if (pieces.length === 1) return content(pieces[0]!);
  return pieces.map((piece, index) => mark(content(piece), index)).join(" ");
}
