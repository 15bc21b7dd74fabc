import type { Workbench } from "../state/context.tsx";
import { beadAt } from "./bead-places.ts";
import { findingAt } from "./editor/highlights.ts";
import type { PaneEvents } from "./editor/pane-pointer.ts";
import type { Pane } from "./editor/pane.ts";
import { extentAt } from "./scrolling/extent.ts";
import type { PanesTogether } from "./scrolling/panes-together.ts";

/** What concerns only what is drawn around the texts. */
export interface PaneNews {
  readonly onHover: (bead: string | null) => void;
  readonly onScrolled: () => void;
  /** The finding selected next stands before the person's eyes: nothing has to move. */
  readonly onLookedAt: () => void;
}

/** Makes what a person does in one pane's text the window's selection: words, a bead, a finding. */
export function selectingIn(
  pane: Pane,
  { actions, store }: Workbench,
  together: PanesTogether,
  news: PaneNews,
): PaneEvents {
  const beadHere = (offset: number): string | null => beadAt(together.laidOut(pane)?.places ?? [], offset);
  const select = (bead: string | null): void => {
    if (bead !== null && bead !== store.getState().bead) actions.selectBead(bead, { reveal: false });
  };
  return {
    onCaret: (offset, range) => {
      select(beadHere(offset));
      actions.setPassage(range && { version: pane.key, range });
      actions.setCaret({ version: pane.key, at: offset });
    },
    onClick: (offset) => {
      const { project, finding: current } = store.getState();
      const finding = project === null ? null : findingAt(project, pane.key, offset, current);
      if (finding === null || finding === current) return;
      news.onLookedAt();
      actions.selectFinding(finding);
    },
    onClickBetween: (y) => {
      select(extentAt(together.laidOut(pane)?.extents ?? [], y)?.bead ?? null);
    },
    onHover: (offset) => {
      news.onHover(offset === null ? null : beadHere(offset));
    },
    onFocus: () => {
      together.active = pane;
      actions.setCaret({ version: pane.key, at: pane.caret });
    },
    onScrolled: () => {
      together.onScrolled(pane);
      news.onScrolled();
    },
  };
}
