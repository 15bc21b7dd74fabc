import type { VersionKey } from "../text/version.ts";
import { type BeadContext, beadContext } from "./bead-context.ts";
import { type Finding, SEVERITIES } from "./finding.ts";
import { mergeFindings } from "./merge-findings.ts";
import { RULES } from "./registry.ts";
import type { StoryContext } from "./story-context.ts";

/**
 * Where the versions of a story disagree, or agree in a way worth knowing, gravest first, then by position in the first
 * version. Pure, and linear in the beads; findings of one bead depend on that bead alone.
 *
 * @param onProgress gets beads done and all beads; returning false stops the work, and what was found so far is returned
 */
export function findDisagreements(
  context: StoryContext,
  onProgress?: (done: number, total: number) => boolean,
): readonly Finding[] {
  const total = context.alignment.beads.length;
  const findings: Finding[] = [];
  for (let index = 0; index < total; index++) {
    findings.push(...findInBead(beadContext(context, index)));
    if (onProgress?.(index + 1, total) === false) break;
  }
  return sortFindings(findings, context);
}

/** The findings of one bead, unsorted: what a change of this bead makes necessary to recompute. */
export function findInBead(bead: BeadContext): readonly Finding[] {
  return mergeFindings(RULES.flatMap((rule) => rule.find(bead)));
}

/**
 * Gravest first, then by position in the first version. A finding without words there takes the place of its bead; a
 * bead without words there follows the one before it.
 */
export function sortFindings(
  findings: readonly Finding[],
  context: Pick<StoryContext, "versions" | "alignment">,
): readonly Finding[] {
  const first = context.versions[0]?.version;
  const key: VersionKey = first?.key ?? "";
  let last = 0;
  const beadStarts = context.alignment.beads.map(({ members }) => {
    const segment = first?.segments[members[key]?.[0] ?? -1];
    last = segment?.range.start ?? last;
    return last;
  });
  const position = (finding: Finding): number => finding.spans[key]?.[0]?.start ?? beadStarts[finding.bead] ?? 0;
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      position(a) - position(b) ||
      a.bead - b.bead ||
      (a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0),
  );
}
