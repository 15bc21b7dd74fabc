/** A rectangle on the screen, in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between the words and the popover, and between the popover and the window's edge. */
const GAP = 9;

/** Where the popover goes: under the words, else above them, never over them unless the window is too low for both. */
export function placePopover(
  words: Box | null,
  size: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const within = (at: number, length: number, limit: number): number =>
    Math.max(GAP, Math.min(at, limit - length - GAP));
  if (words === null) {
    return {
      left: within((window.width - size.width) / 2, size.width, window.width),
      top: within((window.height - size.height) / 2, size.height, window.height),
    };
  }
  const below = words.top + words.height + GAP;
  const above = words.top - size.height - GAP;
  const isRoomBelow = below + size.height + GAP <= window.height;
  return {
    left: within(words.left, size.width, window.width),
    top: within(isRoomBelow || above < GAP ? below : above, size.height, window.height),
  };
}
