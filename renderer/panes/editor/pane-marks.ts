import type { editor as Editor } from "monaco-editor/editor.js";
import type { Highlight } from "./highlights.ts";
import { monaco } from "./monaco.ts";

/**
 * What stands for missing words: characters, not padding, which the wrapping would not count. Narrow no-break blanks: at
 * others, the mark would break over two lines.
 */
const GAP_TEXT = "\u202f\u202f◌\u202f\u202f";

/** Marks in a pane's text. Only what differs is changed: a story's thousands come in parts, and gaps wrap their line anew. */
export class PaneMarks {
  private readonly model: Editor.ITextModel;
  private ids: ReadonlyMap<string, string> = new Map();

  constructor(model: Editor.ITextModel) {
    this.model = model;
  }

  /** @returns whether gaps came or went: their text wraps anew, so level after this */
  set(highlights: readonly Highlight[]): boolean {
    const wanted = new Map(highlights.map((highlight) => [keyOf(highlight), highlight]));
    const gone = [...this.ids].filter(([key]) => !wanted.has(key));
    const fresh = [...wanted].filter(([key]) => !this.ids.has(key));
    if (gone.length + fresh.length === 0) return false;
    const ids = this.model.deltaDecorations(
      gone.map(([, id]) => id),
      fresh.map(([, highlight]) => this.decoration(highlight)),
    );
    const kept = [...this.ids].filter(([key]) => wanted.has(key));
    this.ids = new Map([...kept, ...fresh.map(([key], index) => [key, ids[index]!] as const)]);
    return [...gone, ...fresh].some(([key]) => key.startsWith(GAP_KEY));
  }

  private decoration({ range: [start, end], className }: Highlight): Editor.IModelDeltaDecoration {
    const range = monaco.Range.fromPositions(this.model.getPositionAt(start), this.model.getPositionAt(end));
    const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;
    if (start < end) return { range, options: { inlineClassName: className, stickiness } };
    const before = {
      content: GAP_TEXT,
      inlineClassName: `gap-mark ${className}`,
      cursorStops: monaco.editor.InjectedTextCursorStops.None,
    };
    return { range, options: { before, showIfCollapsed: true, stickiness } };
  }
}

const GAP_KEY = "gap";

const keyOf = ({ range: [start, end], className }: Highlight): string =>
  start < end ? `${start} ${end} ${className}` : `${GAP_KEY} ${start} ${className}`;
