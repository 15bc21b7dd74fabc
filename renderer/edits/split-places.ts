import type { ShownRange } from "../../shared/ipc/shown/range.ts";

/** Where a segment can be split: the starts of its words but the first, as view offsets. Linear. */
export function splitPlaces(text: string, [start, end]: ShownRange): readonly number[] {
  return [...text.slice(start, end).matchAll(/\s+(?=\S)/gu)].map(({ index, 0: space }) => start + index + space.length);
}

/** After what a place is likely, the likeliest first: a sentence's end, a clause's end. */
const LIKELY = [/[.!?…。]["'»”’)\]]*\s+$/u, /[;:,–—]["'»”’)\]]*\s+$/u];
/** A sign with its closing quotes and the space after it. */
const LOOK_BACK = 8;

/** The likeliest of the places, of equal ones that nearest the middle; `null` where a segment is one word. */
export function likelyPlace(text: string, [start, end]: ShownRange): number | null {
  const places = splitPlaces(text, [start, end]);
  const middle = (start + end) / 2;
  const nearest = (some: readonly number[]): number | null =>
    some.reduce<number | null>(
      (best, at) => (best === null || Math.abs(at - middle) < Math.abs(best - middle) ? at : best),
      null,
    );
  for (const pattern of LIKELY) {
    const at = nearest(places.filter((place) => pattern.test(text.slice(Math.max(start, place - LOOK_BACK), place))));
    if (at !== null) return at;
  }
  return nearest(places);
}
