/** As in the style sheets: a narrower column can't be read. */
export const NARROWEST_PANE_PX = 180;
const GUTTER_PX = 40;
const OVERVIEW_PX = 26;
const FOLDED_PX = 30;

/** How many of `count` panes an element is wide enough for, the edges of the others beside them. */
export function panesThatFit(width: number, count: number): number {
  for (let room = count; room > 1; room--) {
    const needed = room * (NARROWEST_PANE_PX + GUTTER_PX) - GUTTER_PX + OVERVIEW_PX + (count - room) * FOLDED_PX;
    if (needed <= width) return room;
  }
  return 1;
}
