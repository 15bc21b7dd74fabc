import { rowTops, rowWindow } from "../segments/row-window.ts";
import type { TreeItem } from "./tree-items.ts";

/** Heights of the tree's rows in px, as the style sheet has them; each says one line, cut off where it is longer. */
const HEIGHT_PX: Readonly<Record<TreeItem["kind"], number>> = { group: 30, finding: 42 };

/** Where a row of the tree stands. */
export interface TreePlace {
  readonly item: TreeItem;
  /** In px from the top of the tree. */
  readonly topPx: number;
  readonly heightPx: number;
}

/** Where all rows stand, and how high the tree is. Linear. */
export function treePlaces(items: readonly TreeItem[]): {
  readonly places: readonly TreePlace[];
  readonly tops: readonly number[];
} {
  const tops = rowTops(items.map(({ kind }) => HEIGHT_PX[kind]));
  const places = items.map((item, index) => ({ item, topPx: tops[index]!, heightPx: HEIGHT_PX[item.kind] }));
  return { places, tops };
}

/** The rows to draw: those in view and a little around, and the one that the keyboard stands on, wherever it is. */
export function drawnPlaces(
  { places, tops }: ReturnType<typeof treePlaces>,
  view: { readonly scrollTop: number; readonly px: number },
  current: string | null,
): readonly TreePlace[] {
  const { first, end } = rowWindow(tops, view.scrollTop, view.px);
  return places.filter(({ item }, index) => (index >= first && index < end) || item.id === current);
}

/** The scroll top nearest to the present one from which a row is seen whole. */
export function scrollTopFor({ topPx, heightPx }: TreePlace, scrollTop: number, viewPx: number): number {
  return Math.max(Math.min(scrollTop, topPx), topPx + heightPx - viewPx);
}
