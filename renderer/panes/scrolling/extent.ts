/**
 * Where a bead begins or ends in a pane. Inside a wrapped line the border is a step at `x`; it meets the gutters at
 * `y`, which slides down the line with `x`, so that the ribbons of neighbours touch and never overlap.
 */
export interface Edge {
  readonly y: number;
  readonly lineTop: number;
  readonly x: number;
}

/** A bead's place in one pane, in px from the top of the text. */
export interface Extent {
  readonly bead: string;
  readonly start: Edge;
  readonly end: Edge;
  /** Middle of the line in which each further segment begins. */
  readonly ticks: readonly number[];
}

/**
 * Indices `[first, after)` of the extents that touch `[top, bottom]`. Logarithmic.
 * @param extents in text order, so that starts and ends ascend
 */
export function visibleExtents(
  extents: readonly Extent[],
  top: number,
  bottom: number,
): readonly [first: number, after: number] {
  const first = partition(extents, ({ end }) => end.y < top);
  return [
    first,
    Math.max(
      first,
      partition(extents, ({ start }) => start.y <= bottom),
    ),
  ];
}

/** The extent that holds a height, or `null` between two. */
export function extentAt(extents: readonly Extent[], y: number): Extent | null {
  const extent = extents[partition(extents, ({ end }) => end.y <= y)];
  return extent !== undefined && extent.start.y <= y ? extent : null;
}

/** How many items at the front meet the condition, which none behind them does. */
function partition(extents: readonly Extent[], condition: (extent: Extent) => boolean): number {
  let low = 0;
  let high = extents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (condition(extents[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Point = readonly [x: number, y: number];

/** Three paths over a pane: the bead's area, its upper and its lower border. */
export interface Outline {
  readonly area: string;
  readonly top: string;
  readonly bottom: string;
}

/** @param dy what to add to heights: minus the scroll top */
export function outlineOf({ start, end }: Extent, widthPx: number, lineHeightPx: number, dy: number): Outline {
  const top = edgePoints(start, widthPx, lineHeightPx, dy);
  const bottom = edgePoints(end, widthPx, lineHeightPx, dy);
  return { area: `${path([...top, ...bottom.toReversed()])}Z`, top: path(top), bottom: path(bottom) };
}

function edgePoints({ y, lineTop, x }: Edge, widthPx: number, lineHeightPx: number, dy: number): readonly Point[] {
  const left: Point = [0, y + dy];
  const right: Point = [widthPx, y + dy];
  if (x === 0) return [left, right];
  const over = lineTop + dy;
  const under = over + lineHeightPx;
  return [left, [0, under], [x, under], [x, over], [widthPx, over], right];
}

const path = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${x} ${y}`).join("L")}`;
