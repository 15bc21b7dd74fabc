/** Top and bottom of something at one side of a gutter, in px. */
export type Span = readonly [top: number, bottom: number];

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** A curve from one side of a gutter to the other, level at both ends. */
export function curve(widthPx: number, left: number, right: number): string {
  return `M0 ${number(left)}${bend(widthPx, left, right)}`;
}

function bend(widthPx: number, left: number, right: number): string {
  const half = number(widthPx / 2);
  return `C${half} ${number(left)} ${half} ${number(right)} ${number(widthPx)} ${number(right)}`;
}

/** The band between two spans. */
export function band(widthPx: number, left: Span, right: Span): string {
  const half = number(widthPx / 2);
  const back = `C${half} ${number(right[1])} ${half} ${number(left[1])} 0 ${number(left[1])}`;
  return `${curve(widthPx, left[0], right[0])}V${number(right[1])}${back}Z`;
}

/** The span on the far side towards which a band without a counterpart narrows while it fades. */
export function narrowed([top, bottom]: Span): Span {
  const by = Math.min(10, (bottom - top) / 4);
  return [top + by, bottom - by];
}

export function circle(x: number, y: number, radius: number): string {
  const r = number(radius);
  return `M${number(x - radius)} ${number(y)}a${r} ${r} 0 1 0 ${number(2 * radius)} 0a${r} ${r} 0 1 0 ${number(-2 * radius)} 0`;
}

/** The stroke through the circle that says "no counterpart". */
export function strike(x: number, y: number): string {
  return `M${number(x - 3)} ${number(y + 3)}L${number(x + 3)} ${number(y - 3)}`;
}

/** A dashed stub from a side of the gutter to its cap; the cap may stand lower than where the stub begins. */
export function stub(fromX: number, y: number, capX: number, capY: number): string {
  const direction = fromX < capX ? 1 : -1;
  const endX = capX - direction * 6;
  const [near, far] = [fromX + direction * 9, endX - direction * 7];
  return `M${number(fromX)} ${number(y)}C${number(near)} ${number(y)} ${number(far)} ${number(capY)} ${number(endX)} ${number(capY)}`;
}

/** Caps stand at least this far apart. */
const CAP_DISTANCE_PX = 14;

/** The height for a cap that wants `y` and must not touch those placed already; it moves down. */
export function bendApart(y: number, taken: readonly number[]): number {
  let free = y;
  for (const other of taken.toSorted((a, b) => a - b)) {
    if (Math.abs(other - free) < CAP_DISTANCE_PX) free = other + CAP_DISTANCE_PX;
  }
  return free;
}
