import type { editor as Editor, IDisposable } from "monaco-editor/editor.js";
import type { ShownRange } from "../../../shared/ipc/shown/range.ts";
import type { ShownVersion } from "../../../shared/ipc/shown/records.ts";
import { isGap, type Highlight } from "./highlights.ts";
import { monaco } from "./monaco.ts";
import { PaneMarks } from "./pane-marks.ts";
import { READING_OPTIONS, sizeOptions, TEXT_LEFT_PX, type ReadingSize, type TypeSetting } from "./pane-options.ts";
import { isBlank, TextHeights } from "./text-heights.ts";
import { sliceEnd } from "./text-slices.ts";

/** White space right of the text, in px: the editor is that much narrower than its pane. */
const TEXT_RIGHT_PX = 8;
const IMMEDIATE = monaco.editor.ScrollType.Immediate;

/** The editor has it, its public types do not: a wheel turned elsewhere scrolls it by its own measure. */
interface WheelTarget {
  readonly delegateScrollFromMouseWheelEvent: (event: WheelEvent) => void;
}

/** One version's text in a Monaco editor. */
export class Pane implements IDisposable {
  readonly key: string;
  readonly editor: Editor.IStandaloneCodeEditor;
  readonly text: string;
  /** Where things stand in the text. */
  readonly heights: TextHeights;
  private readonly host: HTMLElement;
  private readonly model: Editor.ITextModel;
  private readonly marks: PaneMarks;
  private readonly currentMarks: PaneMarks;
  private readonly blankLines: Editor.IEditorDecorationsCollection;
  private readonly matches: PaneMarks;
  private readonly currentMatch: PaneMarks;
  private size: ReadingSize;
  private readonly type: TypeSetting;
  private family: string;
  /** How much of the text the editor has. */
  private filledTo: number;
  /** Asked for in every frame: read from the element, they would have it laid out each time. */
  private widthPx = 0;
  private heightPx = 0;

  /** Of a long text the editor gets the beginning; {@link fillMore} adds the rest. */
  constructor(host: HTMLElement, version: ShownVersion, size: ReadingSize, type: TypeSetting, label: string) {
    this.key = version.key;
    this.text = version.text;
    this.host = host;
    this.size = size;
    this.type = type;
    this.family = familyOf(type);
    this.filledTo = sliceEnd(version.text, 0);
    this.model = monaco.editor.createModel(version.text.slice(0, this.filledTo), "plaintext");
    this.model.setEOL(monaco.editor.EndOfLineSequence.LF);
    this.editor = monaco.editor.create(host, {
      ...READING_OPTIONS,
      ...sizeOptions(size),
      wrappingStrategy: type.wrappingStrategy,
      fontFamily: this.family,
      model: this.model,
      ariaLabel: label,
      dimension: this.dimension(),
    });
    for (const spoken of host.querySelectorAll("textarea, .view-lines")) spoken.setAttribute("lang", version.language);
    this.marks = new PaneMarks(this.model);
    this.currentMarks = new PaneMarks(this.model);
    this.blankLines = this.editor.createDecorationsCollection();
    this.matches = new PaneMarks(this.model);
    this.currentMatch = new PaneMarks(this.model);
    this.heights = new TextHeights(this.editor, this.model, size, this.family);
    this.shrinkBlankLines();
  }

  dispose(): void {
    this.editor.dispose();
    this.model.dispose();
  }

  /** Whether the editor has the whole text; until then only its beginning can be scrolled to, and nothing is marked. */
  get isFull(): boolean {
    return this.filledTo === this.text.length;
  }

  /** Adds the next slice of the text. */
  fillMore(): void {
    const end = sliceEnd(this.text, this.filledTo);
    const last = this.model.getFullModelRange().getEndPosition();
    const range = monaco.Range.fromPositions(last, last);
    this.model.applyEdits([{ range, text: this.text.slice(this.filledTo, end) }]);
    this.filledTo = end;
    if (this.isFull) this.shrinkBlankLines();
  }

  /** Follows the size of its place on screen; wraps anew if that changed. */
  layout(): void {
    this.editor.layout(this.dimension());
  }

  setSize(size: ReadingSize): void {
    this.size = size;
    this.family = familyOf(this.type);
    this.heights.setSize(size, this.family);
    this.editor.updateOptions({ ...sizeOptions(size), fontFamily: this.family });
    this.shrinkBlankLines();
  }

  /** @returns whether gaps came or went: their text wraps anew, so level after this */
  setHighlights(highlights: readonly Highlight[]): boolean {
    return this.marks.set(highlights);
  }

  /** What of the marks is solid; that wraps nothing anew. */
  setCurrent(highlights: readonly Highlight[]): void {
    this.currentMarks.set(highlights.filter((highlight) => !isGap(highlight)));
    this.marks.setSolid(highlights.filter(isGap));
  }

  /** Found words. */
  setMatches(ranges: readonly ShownRange[]): void {
    this.matches.set(ranges.map((range) => ({ range, className: "found" })));
  }

  /** The found words that the person is at. */
  setCurrentMatch(range: ShownRange | null): void {
    this.currentMatch.set(range === null ? [] : [{ range, className: "found-now" }]);
  }

  get width(): number {
    return this.widthPx;
  }

  get height(): number {
    return this.heightPx;
  }

  get linePx(): number {
    return this.size.linePx;
  }

  get scrollTop(): number {
    return this.editor.getScrollTop();
  }

  setScrollTop(px: number): void {
    this.editor.setScrollTop(px, IMMEDIATE);
  }

  turnWheel(event: WheelEvent): void {
    (this.editor as unknown as WheelTarget).delegateScrollFromMouseWheelEvent(event);
  }

  /** Offset of the caret. */
  get caret(): number {
    return this.model.getOffsetAt(this.editor.getPosition() ?? { lineNumber: 1, column: 1 });
  }

  set caret(offset: number) {
    this.editor.setPosition(this.model.getPositionAt(offset));
  }

  offsetAt(position: { readonly lineNumber: number; readonly column: number }): number {
    return this.model.getOffsetAt(position);
  }

  /** Where words are on screen, `null` if they are scrolled away. Renders the pane: not for the scroll path. */
  rectOf([start, end]: ShownRange): DOMRect | null {
    const from = this.editor.getScrolledVisiblePosition(this.model.getPositionAt(start));
    const to = this.editor.getScrolledVisiblePosition(this.model.getPositionAt(end));
    if (from === null || to === null || to.top + to.height < 0 || from.top > this.height) return null;
    const { left, top } = this.host.getBoundingClientRect();
    const isOneLine = from.top === to.top;
    const x = isOneLine ? from.left : TEXT_LEFT_PX;
    const right = isOneLine ? to.left : this.width - TEXT_RIGHT_PX;
    return new DOMRect(left + x, top + from.top, Math.max(0, right - x), to.top + to.height - from.top);
  }

  private dimension(): Editor.IDimension {
    this.widthPx = this.host.clientWidth;
    this.heightPx = this.host.clientHeight;
    return { width: Math.max(0, this.widthPx - TEXT_RIGHT_PX), height: this.heightPx };
  }

  /** A blank line between paragraphs takes no more room than the gap where there is none. */
  private shrinkBlankLines(): void {
    const { gapPx, linePx } = this.size;
    const blank = this.model.getLinesContent().flatMap((text, index) => (isBlank(text) ? [index + 1] : []));
    this.blankLines.set(
      blank.map((line) => ({ range: new monaco.Range(line, 1, line, 1), options: { lineHeight: gapPx / linePx } })),
    );
  }
}

/** As the style sheet has it now. */
const familyOf = ({ fontToken }: TypeSetting): string =>
  getComputedStyle(document.documentElement).getPropertyValue(fontToken).trim();
