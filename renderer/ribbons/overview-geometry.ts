import type { FindingSeverity } from "../../shared/ipc/shown/finding.ts";
import type { Extent } from "../panes/scrolling/extent.ts";

const MARGIN_PX = 4;
const COLUMN_PX = 5;
const COLUMN_GAP_PX = 2;

export interface OverviewBlock {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Only what is grave has a colour here. */
  readonly severity: FindingSeverity | null;
}

/** How many px of the strip one px of the texts takes; short texts are not stretched. */
export function overviewScale(textPx: number, stripPx: number): number {
  return textPx <= 0 ? 1 : Math.min(1, Math.max(0, stripPx - 2 * MARGIN_PX) / textPx);
}

/** A column a pane, a block a bead. */
export function overviewBlocks(
  panes: readonly (readonly Extent[])[],
  stripWidthPx: number,
  scale: number,
  severityOf: (pane: number, bead: string) => FindingSeverity | null,
): readonly OverviewBlock[] {
  const allPx = panes.length * COLUMN_PX + (panes.length - 1) * COLUMN_GAP_PX;
  // Many panes share the strip in narrower columns.
  const narrowing = Math.min(1, (stripWidthPx - MARGIN_PX) / allPx);
  const firstLeft = (stripWidthPx - allPx * narrowing) / 2;
  return panes.flatMap((extents, pane) =>
    extents.map(({ bead, start, end }) => {
      const severity = severityOf(pane, bead);
      return {
        left: firstLeft + pane * (COLUMN_PX + COLUMN_GAP_PX) * narrowing,
        top: MARGIN_PX + start.y * scale,
        width: COLUMN_PX * narrowing,
        height: Math.max(2, (end.y - start.y) * scale - 2),
        severity: severity === "critical" || severity === "major" ? severity : null,
      };
    }),
  );
}

/** The frame around what is in view. */
export function overviewFrame(
  scrollTop: number,
  viewPx: number,
  textPx: number,
  scale: number,
): { readonly top: number; readonly height: number } {
  const shownPx = Math.max(0, Math.min(viewPx, textPx - scrollTop));
  return { top: MARGIN_PX + scrollTop * scale, height: Math.max(MARGIN_PX, shownPx * scale) };
}

/** The scroll top that centres the view on a place of the strip. */
export function overviewScrollTop(stripY: number, viewPx: number, textPx: number, scale: number): number {
  const top = (stripY - MARGIN_PX) / scale - viewPx / 2;
  return Math.round(Math.max(0, Math.min(top, textPx - viewPx)));
}
