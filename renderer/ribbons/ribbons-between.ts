import { visibleExtents, type Extent } from "../panes/scrolling/extent.ts";
import type { Ribbon, Thread } from "./gutter-shapes.ts";
import type { Span } from "./ribbon-path.ts";

/** One side of a gutter: what its pane shows. */
export interface Side {
  /** In text order. */
  readonly extents: readonly Extent[];
  readonly byBead: ReadonlyMap<string, Extent>;
  readonly scrollTop: number;
}

/** What a ribbon looks like apart from its place. */
export type BeadLook = Pick<Ribbon, "severity" | "confidence" | "band" | "status" | "isSelected" | "isHovered">;

/** The ribbons within one screen of the view, in the order of the left text, then of what only the right one has. */
export function ribbonsBetween(
  left: Side,
  right: Side,
  heightPx: number,
  lookOf: (bead: string) => BeadLook,
): readonly Ribbon[] {
  const beads = new Set([...nearBeads(left, heightPx), ...nearBeads(right, heightPx)]);
  return [...beads].map((bead) => {
    const [from, to] = [left.byBead.get(bead), right.byBead.get(bead)];
    return {
      bead,
      left: spanOf(from, left.scrollTop),
      right: spanOf(to, right.scrollTop),
      leftTicks: (from?.ticks ?? []).map((y) => y - left.scrollTop),
      rightTicks: (to?.ticks ?? []).map((y) => y - right.scrollTop),
      ...lookOf(bead),
    };
  });
}

function nearBeads({ extents, scrollTop }: Side, heightPx: number): readonly string[] {
  const [first, after] = visibleExtents(extents, scrollTop - heightPx, scrollTop + 2 * heightPx);
  return extents.slice(first, after).map(({ bead }) => bead);
}

function spanOf(extent: Extent | undefined, scrollTop: number): Span | null {
  return extent === undefined ? null : [extent.start.y - scrollTop, extent.end.y - scrollTop];
}

/** The same ribbon further down. */
export function loweredRibbon(ribbon: Ribbon, byPx: number): Ribbon {
  const lowered = (span: Span | null): Span | null => span && [span[0] + byPx, span[1] + byPx];
  return {
    ...ribbon,
    left: lowered(ribbon.left),
    right: lowered(ribbon.right),
    leftTicks: ribbon.leftTicks.map((y) => y + byPx),
    rightTicks: ribbon.rightTicks.map((y) => y + byPx),
  };
}

/** The same thread further down. */
export function loweredThread({ left, right, tone }: Thread, byPx: number): Thread {
  return { left: left === null ? null : left + byPx, right: right === null ? null : right + byPx, tone };
}

/** Top and bottom of a ribbon at a share of the gutter's width; the side it has alone, where it has one only. */
function spanAt({ left, right }: Ribbon, share: number): Span {
  const [from, to] = [left ?? right!, right ?? left!];
  const eased = share * share * (3 - 2 * share);
  return [from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased];
}

/** The bead whose ribbon lies under a point of the gutter. */
export function ribbonAt(ribbons: readonly Ribbon[], share: number, y: number): Ribbon | null {
  return (
    ribbons.find((ribbon) => {
      const [top, bottom] = spanAt(ribbon, share);
      return top <= y && y < bottom;
    }) ?? null
  );
}

/** A bead's number or status beside its ribbon. */
export interface BeadTab {
  readonly bead: string;
  readonly topPx: number;
  readonly place: "left" | "centre" | "right";
  readonly text: string;
  readonly glyph: "check" | "lock" | null;
  readonly className: string;
}

const TAB_HEIGHT_PX = 17;

/** Numbers in the first gutter; in the others what a person decided, or how doubtful the match is. */
export function beadTabs(
  ribbons: readonly Ribbon[],
  heightPx: number,
  numberOf: ((bead: string) => number) | null,
): readonly BeadTab[] {
  return ribbons.flatMap((ribbon) => {
    const { bead, left, right, severity, isSelected } = ribbon;
    const [top, bottom] = spanAt(ribbon, 0.5);
    const topPx = Math.max(4, top + 4);
    if (bottom < TAB_HEIGHT_PX / 2 || top > heightPx - TAB_HEIGHT_PX) return [];
    const place = right === null ? "left" : left === null ? "right" : "centre";
    if (numberOf !== null) {
      const className = `tab${isSelected ? " on" : ""}${severity === null ? "" : ` tab-${severity}`}`;
      return [{ bead, topPx, place, text: String(numberOf(bead)), glyph: null, className }];
    }
    const glyph = ribbon.status === "confirmed" ? "check" : ribbon.status === "locked" ? "lock" : null;
    const isDoubtful = ribbon.band !== "high" && place === "centre";
    if (glyph === null && !isDoubtful) return [];
    const text = glyph === null ? String(Math.round(ribbon.confidence * 100)) : "";
    return [{ bead, topPx, place, text, glyph, className: "tab quiet" }];
  });
}

/** Of the tabs in the gutter's middle, where caps may want to stand, too. */
export const tabMiddles = (tabs: readonly BeadTab[]): readonly number[] =>
  tabs.flatMap(({ place, topPx }) => (place === "centre" ? [topPx + TAB_HEIGHT_PX / 2] : []));
