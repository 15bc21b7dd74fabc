import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";

type FindingPlaces = Pick<ShownFinding, "odd" | "spans" | "why">;

/**
 * Whether words of `version` are what a finding objects to, rather than what it holds them against: all its words where
 * no version stands alone, else that version's first value, or the gap where it lacks something.
 */
export function isAccused({ odd, spans, why }: FindingPlaces, version: string, range: ShownRange): boolean {
  if (odd === undefined || (spans[odd]?.length ?? 0) === 0) return true;
  if (odd !== version) return false;
  const first = why.values[0];
  const [start, end] = range;
  return start === end || first?.version !== odd || (first.range[0] === start && first.range[1] === end);
}
