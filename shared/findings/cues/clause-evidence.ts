import type { BeadContext } from "../bead-context.ts";
import { sharedAnchors } from "../omissions/shared-anchors.ts";
import type { CueMention } from "./cue-mention.ts";

/**
 * How surely a cue's clause is told by other versions, too: the share of its letters, 0 to 1, that stand in words which
 * another version has in the same order; the best of all others.
 */
export function toldElsewhere(bead: BeadContext, { version, scope }: CueMention): number {
  const own = bead.versions.find(({ key }) => key === version);
  const length = scope.end - scope.start;
  if (own === undefined || length <= 0) return 0;
  const shares = bead.versions.map((other) => {
    if (other === own || !other.speaks) return 0;
    let covered = 0;
    let last = scope.start;
    for (const anchor of sharedAnchors(own, other)) {
      const start = Math.max(last, anchor.own.start);
      const end = Math.min(scope.end, anchor.own.end);
      covered += Math.max(0, end - start);
      last = Math.max(last, end);
    }
    return covered / length;
  });
  return Math.max(...shares);
}
