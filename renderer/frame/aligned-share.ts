import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import type { OpenProject } from "../state/project.ts";

/**
 * The share of segments, credits and links aside, that have a counterpart in another version; `null` for a story
 * without segments, or with nothing to align with. Linear in segments and beads.
 */
export function alignedShare({ versions, beads }: Pick<OpenProject, "versions" | "beads">): number | null {
  if (versions.length < 2) return null;
  const own = versions.map((version) => [version.key, ownStarts(version)] as const);
  const total = own.reduce((sum, [, starts]) => sum + starts.size, 0);
  let linked = 0;
  for (const { spans } of beads) {
    const present = own.filter(([key]) => (spans[key]?.length ?? 0) > 0);
    if (present.length < 2) continue;
    for (const [key, starts] of present) for (const [start] of spans[key]!) if (starts.has(start)) linked += 1;
  }
  return total === 0 ? null : linked / total;
}

const known = new WeakMap<ShownVersion, ReadonlySet<number>>();

/** Where the story's own segments start. Kept: the share is asked for after every edit, and no edit changes a text. */
function ownStarts(version: ShownVersion): ReadonlySet<number> {
  let starts = known.get(version);
  if (starts === undefined) {
    const aside = new Set(version.boilerplate);
    starts = new Set(version.segments.flatMap(([start], index) => (aside.has(index) ? [] : [start])));
    known.set(version, starts);
  }
  return starts;
}
