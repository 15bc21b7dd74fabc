import type { ShownRange } from "../../shared/ipc/shown/range.ts";

/** A stretch of a segment that is shown, and whether words of the segment are left away before and after it. */
export interface Excerpt {
  readonly start: number;
  readonly end: number;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Characters around the words in question: enough for the clause that they stand in. */
const BEFORE = 24;
const AFTER = 36;
/** Without words in question, how much of the bead's beginning is shown. */
const LEAD = 100;
/** Two excerpts this close are one: an ellipsis would save nothing. */
const JOIN_WITHIN = 14;

/**
 * The parts of a bead's segments worth reading: `focus` with its surroundings, whole words only, or the beginning where
 * nothing is in focus.
 */
export function excerptsOf(
  text: string,
  segments: readonly ShownRange[],
  focus: readonly ShownRange[],
): readonly Excerpt[] {
  const around = focus.flatMap((range) => {
    const segment = segments.find(([start, end]) => range[0] >= start && range[0] <= end);
    return segment === undefined ? [] : [excerptAround(text, segment, range)];
  });
  if (around.length > 0) return joined(around.toSorted((a, b) => a.start - b.start));
  const [first] = segments;
  return first === undefined
    ? []
    : [excerptAround(text, first, [first[0], Math.min(first[1], first[0] + LEAD - AFTER)])];
}

function excerptAround(text: string, [low, high]: ShownRange, [from, to]: ShownRange): Excerpt {
  const start = from - BEFORE <= low ? low : wordStart(text, from - BEFORE, from);
  const end = to + AFTER >= high ? high : wordEnd(text, to + AFTER, to);
  return { start, end, isCutBefore: start > low, isCutAfter: end < high };
}

/** The first start of a word from `at` on, `limit` at most. */
function wordStart(text: string, at: number, limit: number): number {
  const gap = text.slice(at, limit).search(/\s/u);
  return gap < 0 ? limit : at + gap + 1;
}

/** The last end of a word up to `at`, `limit` at least. */
function wordEnd(text: string, at: number, limit: number): number {
  const gap = text.slice(limit, at).search(/\s\S*$/u);
  return gap < 0 ? limit : limit + gap;
}

function joined(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const result: Excerpt[] = [];
  for (const excerpt of excerpts) {
    const last = result.at(-1);
    if (last === undefined || excerpt.start - last.end > JOIN_WITHIN) result.push(excerpt);
    else if (excerpt.end > last.end)
      result[result.length - 1] = { ...last, end: excerpt.end, isCutAfter: excerpt.isCutAfter };
  }
  return result;
}
