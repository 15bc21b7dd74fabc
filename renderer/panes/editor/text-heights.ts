import type { editor as Editor } from "monaco-editor/editor.js";
import type { BeadPlace } from "../bead-places.ts";
import type { Edge, Extent } from "../scrolling/extent.ts";
import type { LevelStart, PaneZones } from "../scrolling/level.ts";
import { EditorZones } from "./editor-zones.ts";
import { TEXT_LEFT_PX, type ReadingSize } from "./pane-options.ts";
import { TextMeasure } from "./text-measure.ts";

/** Where things stand in one editor's text. Heights are px from the top of the text. */
export class TextHeights {
  private readonly editor: Editor.ICodeEditor;
  private readonly model: Editor.ITextModel;
  private readonly zones: EditorZones;
  private readonly measure = new TextMeasure();
  private size: ReadingSize;

  constructor(editor: Editor.ICodeEditor, model: Editor.ITextModel, size: ReadingSize, family: string) {
    this.editor = editor;
    this.model = model;
    this.zones = new EditorZones(editor);
    this.size = size;
    this.measure.setFont(size.fontPx, family);
  }

  setSize(size: ReadingSize, family: string): void {
    this.size = size;
    this.measure.setFont(size.fontPx, family);
  }

  /** Top of the line in which an offset stands. */
  topOf(offset: number): number {
    const { lineNumber, column } = this.model.getPositionAt(offset);
    return this.editor.getTopForPosition(lineNumber, column);
  }

  /** Middle of the line in which an offset stands. */
  middleOf(offset: number): number {
    return this.topOf(offset) + this.size.linePx / 2;
  }

  /** Bottom of the last line of the text. */
  textBottom(): number {
    return this.editor.getBottomForLineNumber(this.model.getLineCount());
  }

  /** Bottom of the text as it would be without zones. */
  naturalBottom(): number {
    return this.textBottom() - this.zones.upTo(this.model.getLineCount());
  }

  /** What this text has to level: paragraphs and beads, with their tops as they would be without zones. */
  starts(places: readonly BeadPlace[]): readonly LevelStart[] {
    const starts: LevelStart[] = [];
    const lines = this.model.getLinesContent();
    let place = 0;
    let zonesPx = 0;
    let lineStart = 0;
    lines.forEach((text, index) => {
      const line = index + 1;
      zonesPx += this.zones.above(line);
      const lineEnd = lineStart + text.length;
      const indent = text.length - text.trimStart().length;
      const opening = places[place]?.start === lineStart + indent ? places[place++]!.bead : null;
      const gapPx = index === 0 || isBlank(lines[index - 1]!) ? 0 : this.size.gapPx;
      const topPx = this.editor.getTopForPosition(line, 1) - zonesPx;
      if (!isBlank(text)) starts.push({ line, bead: opening, topPx, gapPx, isMovable: true });
      for (; places[place] !== undefined && places[place]!.start <= lineEnd; place += 1) {
        const { bead, start } = places[place]!;
        const innerPx = this.editor.getTopForPosition(line, start - lineStart + 1) - zonesPx;
        starts.push({ line, bead, topPx: innerPx, gapPx: 0, isMovable: false });
      }
      lineStart = lineEnd + 1;
    });
    return starts;
  }

  /** `tailPx` stands below the text, so that all panes are equally high. */
  setZones(zones: PaneZones, tailPx: number): void {
    this.zones.set(zones, this.model.getLineCount() + 1, tailPx);
  }

  /** Where the beads stand now. */
  extents(places: readonly BeadPlace[], widthPx: number): readonly Extent[] {
    return places.map(({ bead, start, end, segments }) => ({
      bead,
      start: this.startEdge(start, widthPx),
      end: this.endEdge(end, widthPx),
      ticks: segments.slice(1).map(([segmentStart]) => this.middleOf(segmentStart)),
    }));
  }

  private startEdge(offset: number, widthPx: number): Edge {
    const { lineNumber, column } = this.model.getPositionAt(offset);
    const lineTop = this.editor.getTopForPosition(lineNumber, column);
    if (column === this.model.getLineFirstNonWhitespaceColumn(lineNumber)) {
      return { y: lineTop - this.size.outlinePx, lineTop, x: 0 };
    }
    const x = this.innerX(lineNumber, column, lineTop);
    return x === 0
      ? { y: lineTop, lineTop, x }
      : { y: lineTop + Math.min(1, x / widthPx) * this.size.linePx, lineTop, x };
  }

  /** A bead ends where the next words of its paragraph begin, or with its paragraph. */
  private endEdge(offset: number, widthPx: number): Edge {
    const { lineNumber, column } = this.model.getPositionAt(offset);
    const rest = this.model.getLineContent(lineNumber).slice(column - 1);
    const spaces = rest.length - rest.trimStart().length;
    if (spaces < rest.length) return this.startEdge(offset + spaces, widthPx);
    const y = this.editor.getBottomForLineNumber(lineNumber) + this.size.outlinePx;
    return { y, lineTop: y, x: 0 };
  }

  /** Left edge of a column, 0 at the start of a wrapped line; without the editor, which would have to render. */
  private innerX(line: number, column: number, lineTop: number): number {
    let low = 1;
    let high = column;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.editor.getTopForPosition(line, middle) < lineTop) low = middle + 1;
      else high = middle;
    }
    if (low === column) return 0;
    return TEXT_LEFT_PX + this.measure.width(this.model.getLineContent(line).slice(low - 1, column - 1));
  }
}

export const isBlank = (text: string): boolean => text.trim() === "";
