/** A rectangle on the screen, in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between the words and the popover, and between the popover and the window's edge. */
const GAP = 9;

/**
 * Where the popover goes: under the words, else above them, else beside them, and over them only in a window that has no
 * room for both. The row that the words are in stays free, too, if there is room under or above it.
 */
export function placePopover(
  words: Box | null,
  size: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  row: Box | null = null,
): { readonly left: number; readonly top: number } {
  const within = (at: number, length: number, limit: number): number =>
    Math.max(GAP, Math.min(at, limit - length - GAP));
  const inside = ({ left, top }: { readonly left: number; readonly top: number }) => ({
    left: within(left, size.width, window.width),
    top: within(top, size.height, window.height),
  });
  if (words === null) {
    return inside({ left: (window.width - size.width) / 2, top: (window.height - size.height) / 2 });
  }
  const under = (box: Box) => ({ left: words.left, top: box.top + box.height + GAP });
  const above = (box: Box) => ({ left: words.left, top: box.top - size.height - GAP });
  const places = [
    ...(row === null ? [] : [under(row), above(row)]),
    under(words),
    above(words),
    { left: words.left + words.width + GAP, top: words.top },
    { left: words.left - size.width - GAP, top: words.top },
  ].map(inside);
  const free = places.find((place, index) => {
    const clear = row !== null && index < 2 ? row : words;
    return !overlap({ ...place, ...size }, clear);
  });
  return free ?? inside(under(words));
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** The smallest box that holds all of them; `null` for none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
