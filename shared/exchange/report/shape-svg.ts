import type { Shape } from "./report-tree.ts";

/** Drawn in a box of 14: the shapes that severities and verdicts have all over the program. */
const PATHS: Readonly<Record<Shape, string>> = {
  critical:
    '<path d="M4.3 1h5.4L13 4.3v5.4L9.7 13H4.3L1 9.7V4.3z"/><path d="M7 3.8v4M7 10.1v.2" stroke="#fff" stroke-width="1.7" stroke-linecap="round"/>',
  major: '<path d="M7 1.2c.4 0 .7.2.9.5l5.3 9.3c.4.7-.1 1.5-.9 1.5H1.7c-.8 0-1.3-.8-.9-1.5l5.3-9.3c.2-.3.5-.5.9-.5z"/>',
  minor:
    '<path d="M7 1.3 12.7 7 7 12.7 1.3 7z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><circle cx="7" cy="7" r="1.5"/>',
  note: '<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="7" cy="7" r="1.2"/>',
  done: '<path d="m2 7.5 3.5 3.5L12 3.5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>',
  verified:
    '<circle cx="7" cy="7" r="6"/><path d="m4.2 7.3 2 2 3.7-4.4" fill="none" stroke="#fff" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>',
  disputed:
    '<circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M7 1.7a5.3 5.3 0 0 1 0 10.6z"/>',
  refuted:
    '<path d="M4.3 1h5.4L13 4.3v5.4L9.7 13H4.3L1 9.7V4.3z"/><path d="m4.9 4.9 4.2 4.2M9.1 4.9 4.9 9.1" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/>',
  unverifiable:
    '<circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.4 1.7"/><path d="M5.4 5.6c.1-1 .8-1.5 1.7-1.5s1.6.6 1.6 1.4c0 1.2-1.6 1.3-1.6 2.5M7.1 9.9v.1" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round"/>',
  inReview:
    '<circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M7 4.2V7l1.9 1.3" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/>',
};

/** Colours on white, each at 4.5:1 at least. */
export const SHAPE_COLOURS: Readonly<Record<Shape, string>> = {
  critical: "B3261E",
  major: "994300",
  minor: "725600",
  note: "46596E",
  done: "1D6A42",
  verified: "1D6A42",
  disputed: "994300",
  refuted: "B3261E",
  unverifiable: "68655F",
  inReview: "3442AE",
};

/** Signs of the same meaning for where nothing can be drawn; every one is in the common faces of a system. */
export const SHAPE_SIGNS: Readonly<Record<Shape, string>> = {
  critical: "\u25CF",
  major: "\u25B2",
  minor: "\u25C6",
  note: "\u25CB",
  done: "\u2713",
  verified: "\u2713",
  disputed: "\u25D0",
  refuted: "\u2717",
  unverifiable: "?",
  inReview: "\u2026",
};

/** Hidden from screen readers: the word stands beside it. */
export function shapeSvg(shape: Shape): string {
  return `<svg class="shape" viewBox="0 0 14 14" aria-hidden="true" style="color:#${SHAPE_COLOURS[shape]}">${PATHS[shape]}</svg>`;
}
