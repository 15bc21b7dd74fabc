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
 * Where the popover goes: under the words, else above them, never over them unless the window is too low for both. The
 * row that the words are in stays free, too, if there is room under or above it.
 */
export function placePopover(
  words: Box | null,
  size: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  row: Box | null = null,
): { readonly left: number; readonly top: number } {
  const within = (at: number, length: number, limit: number): number =>
    Math.max(GAP, Math.min(at, limit - length - GAP));
  if (words === null) {
    return {
      left: within((window.width - size.width) / 2, size.width, window.width),
      top: within((window.height - size.height) / 2, size.height, window.height),
    };
  }
  const left = within(words.left, size.width, window.width);
  const underOrAbove = (box: Box): number | null => {
    const below = box.top + box.height + GAP;
    const above = box.top - size.height - GAP;
    return below + size.height + GAP <= window.height ? below : above < GAP ? null : above;
  };
  const top = (row && underOrAbove(row)) ?? underOrAbove(words) ?? words.top + words.height + GAP;
  return { left, top: within(top, size.height, window.height) };
}
