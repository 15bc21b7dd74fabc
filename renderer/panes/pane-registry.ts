import type { ShownRange } from "../../shared/ipc/shown/range.ts";

/** What other views may ask of the panes on screen. */
export interface PanesOnScreen {
  /** Where words are in the window, `null` if their pane is folded or they are scrolled away. */
  readonly rectOf: (version: string, range: ShownRange) => DOMRect | null;
  /** Brings words into view where they are not, unfolding their pane first. */
  readonly revealWords: (version: string, range: ShownRange) => void;
  /** Puts the keyboard into a pane, unfolding it first; counts from 0, from left to right. */
  readonly focusPane: (index: number) => void;
}

const NO_PANES: PanesOnScreen = { rectOf: () => null, revealWords: () => undefined, focusPane: () => undefined };

let shown = NO_PANES;

/** Panes of whichever comparison is open; nothing happens without one. */
export const paneRegistry: PanesOnScreen = {
  rectOf: (version, range) => shown.rectOf(version, range),
  revealWords: (version, range) => {
    shown.revealWords(version, range);
  },
  focusPane: (index) => {
    shown.focusPane(index);
  },
};

export const { focusPane } = paneRegistry;

/** Makes panes known; returns the end of that. */
export function registerPanes(panes: PanesOnScreen): () => void {
  shown = panes;
  return () => {
    if (shown === panes) shown = NO_PANES;
  };
}
