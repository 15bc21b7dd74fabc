import type { TextRange, TextStretch } from "./compare-texts.ts";

/** Where a range of the earlier text is in the later one. */
export interface CarriedRange {
  readonly range: TextRange;
  /** Share of its characters that are still there, 0 to 1. */
  readonly kept: number;
}

/**
 * Carries ranges from one revision to the next. What was replaced inside a range goes along with what replaced it; a
 * replacement that begins or ends outside stays out. `null` where nothing of the range is left, but for a zero-width range
 * between words that are both still there. O(log n) a range, but for the changes inside it.
 */
export class RangeCarrier {
  readonly #stretches: readonly TextStretch[];

  /** @param stretches as `compareTexts` gives them */
  constructor(stretches: readonly TextStretch[]) {
    this.#stretches = stretches;
  }

  carry(range: TextRange): CarriedRange | null {
    if (range.start === range.end) return this.#carryPlace(range.start);
    let kept = 0;
    let [start, end] = [Infinity, -Infinity];
    for (
      let index = firstEndingAfter(this.#stretches, range.start, endBefore);
      index < this.#stretches.length;
      index += 1
    ) {
      const { same, before, after } = this.#stretches[index]!;
      if (before.start >= range.end) break;
      const from = Math.max(before.start, range.start);
      const to = Math.min(before.end, range.end);
      const isInside = before.start >= range.start && before.end <= range.end;
      if (!same && !isInside) continue;
      if (same) kept += to - from;
      start = Math.min(start, same ? placeIn(before, after, from) : after.start);
      end = Math.max(end, same ? placeIn(before, after, to) : after.end);
    }
    return kept === 0 ? null : { range: { start, end }, kept: kept / (range.end - range.start) };
  }

  /** A place holds where the words on both its sides are those that were there. */
  #carryPlace(place: number): CarriedRange | null {
    const stretch = this.#stretches[firstEndingAfter(this.#stretches, place, endBefore)] ?? this.#stretches.at(-1);
    if (!stretch?.same || place < stretch.before.start || place > stretch.before.end) return null;
    const at = placeIn(stretch.before, stretch.after, place);
    return { range: { start: at, end: at }, kept: 1 };
  }
}

/** Of ranges in text order, none over another, the first that ends behind an offset; their number where none does. */
export function firstEndingAfter<Item>(items: readonly Item[], offset: number, endOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(items[middle]!) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const endBefore = ({ before }: TextStretch): number => before.end;

/** Inside an unchanged stretch; where only its normal form changed, as far in as it was. */
function placeIn(before: TextRange, after: TextRange, offset: number): number {
  const [length, other] = [before.end - before.start, after.end - after.start];
  if (length === other || offset === before.start) return after.start + offset - before.start;
  if (offset === before.end) return after.end;
  return after.start + Math.round(((offset - before.start) * other) / length);
}
