import type { Pane } from "./editor/pane.ts";
import type { LaidOut } from "./editor/text-layout.ts";

/** Where a bead is brought to, from the top of the view. */
export const REVEAL_SHARE = 0.28;

/** A place of a text that stays where it is on screen while the text is laid out anew. */
export interface FixedPlace {
  readonly pane: Pane;
  readonly offset: number;
  /** In px from the top of the view. */
  readonly y: number;
}

/** The selected bead's start if it is on screen, else that of the first bead there. */
export function fixedPlace({ pane, places, byBead }: LaidOut, selected: string | null): FixedPlace | null {
  const isOnScreen = (bead: string): boolean => {
    const top = (byBead.get(bead)?.start.y ?? -1) - pane.scrollTop;
    return top >= 0 && top < pane.height;
  };
  const place =
    places.find(({ bead }) => bead === selected && isOnScreen(bead)) ?? places.find(({ bead }) => isOnScreen(bead));
  return place === undefined
    ? null
    : { pane, offset: place.start, y: pane.heights.topOf(place.start) - pane.scrollTop };
}

/** Whether a bead of the pane is where one can read it without scrolling. */
export function isComfortable({ pane, byBead }: LaidOut, bead: string): boolean {
  const { start, end } = byBead.get(bead)!;
  const [top, bottom] = [start.y - pane.scrollTop, end.y - pane.scrollTop];
  return top >= 0 && (bottom <= pane.height || top <= pane.height * REVEAL_SHARE);
}
