import type { OpenProject } from "../state/project.ts";

/**
 * The share of segments, credits and links aside, that have a counterpart in another version; `null` for a story
 * without segments, or with nothing to align with. Linear in segments and beads.
 */
export function alignedShare({ versions, beads }: Pick<OpenProject, "versions" | "beads">): number | null {
  if (versions.length < 2) return null;
  const linked = new Set<string>();
  for (const { spans } of beads) {
    const present = Object.entries(spans).filter(([, ranges]) => ranges.length > 0);
    if (present.length < 2) continue;
    for (const [version, ranges] of present) for (const [start] of ranges) linked.add(`${version} ${start}`);
  }
  const own = versions.flatMap(({ key, segments, boilerplate }) =>
    segments.filter((_, index) => !boilerplate.includes(index)).map(([start]) => `${key} ${start}`),
  );
  return own.length === 0 ? null : own.filter((segment) => linked.has(segment)).length / own.length;
}
