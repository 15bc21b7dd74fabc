import type { ViewRange } from "./range.ts";
import type { Segment, Version } from "./version.ts";

/**
 * The version cut into segments as someone has cut it: the given ranges, which don't overlap, and its own segments where
 * none of those reach. O(n log n) in the segments.
 */
export function cutVersion(version: Version, cuts: readonly ViewRange[]): Version {
  if (cuts.length === 0) return version;
  const { paragraphs, view, segments } = version;
  const kinds = new Map(segments.map(({ paragraph, boilerplate }) => [paragraph, boilerplate]));
  const given = [...cuts].sort((a, b) => a.start - b.start);
  const untouched = segments.map(({ range }) => range).filter((range) => !touchesAny(given, range));
  const ranges = [...given, ...untouched].sort((a, b) => a.start - b.start);
  let paragraph = 0;
  const cut = ranges.map((range, index): Segment => {
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= range.start) paragraph += 1;
    const text = view.text.slice(range.start, range.end);
    return { index, range, text, paragraph, boilerplate: kinds.get(paragraph) ?? null };
  });
  return { ...version, segments: cut };
}

/** `cuts` in text order, none over another. */
function touchesAny(cuts: readonly ViewRange[], { start, end }: ViewRange): boolean {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  const cut = cuts[low];
  return cut !== undefined && cut.start < end;
}
