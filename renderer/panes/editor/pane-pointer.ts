import type { IDisposable } from "monaco-editor/editor.js";
import type { ShownRange } from "../../../shared/ipc/shown/range.ts";
import { monaco } from "./monaco.ts";
import type { Pane } from "./pane.ts";

export interface PaneEvents {
  /** The caret went to an offset, `range` of words is selected or none. */
  readonly onCaret: (offset: number, range: ShownRange | null) => void;
  /** A click that selected nothing, on the text. */
  readonly onClick: (offset: number) => void;
  /** A click between paragraphs, at a height in the text. */
  readonly onClickBetween: (y: number) => void;
  readonly onHover: (offset: number | null) => void;
  readonly onFocus: () => void;
  readonly onScrolled: () => void;
}

/** Turns what happens in a pane's editor into offsets of its text. */
export function listenTo(pane: Pane, events: PaneEvents): IDisposable[] {
  const { editor } = pane;
  const { MouseTargetType, CursorChangeReason } = monaco.editor;
  return [
    editor.onDidScrollChange(({ scrollTopChanged }) => {
      if (scrollTopChanged) events.onScrolled();
    }),
    editor.onDidFocusEditorText(events.onFocus),
    editor.onDidChangeCursorSelection(({ selection, reason }) => {
      // Anything else is no person's doing: a model that was set, an edit that recovered.
      if (reason !== CursorChangeReason.Explicit && reason !== CursorChangeReason.NotSet) return;
      const range: ShownRange = [
        pane.offsetAt(selection.getStartPosition()),
        pane.offsetAt(selection.getEndPosition()),
      ];
      events.onCaret(pane.offsetAt(selection.getPosition()), range[0] === range[1] ? null : range);
    }),
    editor.onMouseUp(({ target, event }) => {
      if (!event.leftButton) return;
      if (target.type === MouseTargetType.CONTENT_VIEW_ZONE) {
        const { top } = editor.getContainerDomNode().getBoundingClientRect();
        events.onClickBetween(event.posy - top + pane.scrollTop);
      } else if (target.type === MouseTargetType.CONTENT_TEXT && (editor.getSelection()?.isEmpty() ?? true)) {
        events.onClick(pane.offsetAt(target.position));
      }
    }),
    editor.onMouseMove(({ target }) => {
      const isText = target.type === MouseTargetType.CONTENT_TEXT || target.type === MouseTargetType.CONTENT_EMPTY;
      events.onHover(isText ? pane.offsetAt(target.position) : null);
    }),
    editor.onMouseLeave(() => {
      events.onHover(null);
    }),
  ];
}
