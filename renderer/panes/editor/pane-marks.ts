import type { editor as Editor } from "monaco-editor/editor.js";
import { isGap, type Highlight } from "./highlights.ts";
import { monaco } from "./monaco.ts";

/**
 * What stands for missing words: characters, not padding, which the wrapping would not count. Narrow no-break blanks: at
 * others, the mark would break over two lines.
 */
const GAP_TEXT = "\u202f\u202f◌\u202f\u202f";

interface Mark {
  readonly id: string;
  readonly highlight: Highlight;
}

/** Marks in a pane's text. Only what differs is changed: a story's thousands come in parts, and gaps wrap their line anew. */
export class PaneMarks {
  private readonly model: Editor.ITextModel;
  private marks: ReadonlyMap<string, Mark> = new Map();
  /** What solid gaps look like, by where they are. */
  private solid: ReadonlyMap<number, string> = new Map();

  constructor(model: Editor.ITextModel) {
    this.model = model;
  }

  /** @returns whether gaps came or went: their text wraps anew, so level after this */
  set(highlights: readonly Highlight[]): boolean {
    const wanted = new Map(highlights.map((highlight) => [keyOf(highlight), highlight]));
    const gone = [...this.marks].filter(([key]) => !wanted.has(key)).map(([, mark]) => mark);
    const fresh = [...wanted].filter(([key]) => !this.marks.has(key));
    if (gone.length + fresh.length === 0) return false;
    const ids = this.replace(
      gone,
      fresh.map(([, highlight]) => highlight),
    );
    const kept = [...this.marks].filter(([key]) => wanted.has(key));
    const added = fresh.map(([key, highlight], index) => [key, { id: ids[index]!, highlight }] as const);
    this.marks = new Map([...kept, ...added]);
    return [...gone.map(({ highlight }) => highlight), ...fresh.map(([, highlight]) => highlight)].some(isGap);
  }

  /** Gaps among the marks that get a further class; all others lose theirs. They take as much room as before. */
  setSolid(gaps: readonly Highlight[]): void {
    const before = this.solid;
    this.solid = new Map(gaps.map(({ range: [at], className }) => [at, className]));
    const changed = [...this.marks].filter(([, { highlight }]) => {
      const [at] = highlight.range;
      return isGap(highlight) && before.get(at) !== this.solid.get(at);
    });
    if (changed.length === 0) return;
    const old = changed.map(([, mark]) => mark);
    const ids = this.replace(
      old,
      old.map(({ highlight }) => highlight),
    );
    const anew = changed.map(([key, { highlight }], index) => [key, { id: ids[index]!, highlight }] as const);
    this.marks = new Map([...this.marks, ...anew]);
  }

  private replace(gone: readonly Mark[], fresh: readonly Highlight[]): readonly string[] {
    return this.model.deltaDecorations(
      gone.map(({ id }) => id),
      fresh.map((highlight) => this.decoration(highlight)),
    );
  }

  private decoration({ range: [start, end], className }: Highlight): Editor.IModelDeltaDecoration {
    const range = monaco.Range.fromPositions(this.model.getPositionAt(start), this.model.getPositionAt(end));
    const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;
    if (start < end) return { range, options: { inlineClassName: className, stickiness } };
    const solid = this.solid.get(start);
    const before = {
      content: GAP_TEXT,
      inlineClassName: `gap-mark ${className}${solid === undefined ? "" : ` ${solid}`}`,
      cursorStops: monaco.editor.InjectedTextCursorStops.None,
    };
    return { range, options: { before, showIfCollapsed: true, stickiness } };
  }
}

const keyOf = ({ range: [start, end], className }: Highlight): string => `${start} ${end} ${className}`;
