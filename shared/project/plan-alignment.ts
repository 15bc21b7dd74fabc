import { canonicalJson } from "./canonical-json.ts";
import type { CommandOf } from "./commands.ts";
import type { BeadId, RevisionId } from "./ids.ts";
import type { Given, PlannedCommand, RefusedCommand } from "./planned-command.ts";
import { ranksAround } from "./rank-beads.ts";
import type { BeadRecord, ProjectState } from "./records.ts";

type BeadContent = CommandOf<"setAlignment">["payload"]["beads"][number];

/**
 * Replaces the engine's beads. What a person confirmed or locked stays, and the new beads must leave its text alone. A
 * bead of the same words keeps its id and its bookmark, so that a realignment after a small change is a small diff.
 * O(n log n) in the beads.
 *
 * @param before the words by which a bead is the same, where those of `spans` are more than there were
 */
export function planAlignment(
  state: ProjectState,
  beads: readonly BeadContent[],
  give: Given,
  before: readonly BeadContent["spans"][] = beads.map(({ spans }) => spans),
): PlannedCommand {
  const replaced = new Map<string, BeadRecord>();
  const kept: BeadRecord[] = [];
  for (const record of state.values()) {
    if (record.kind !== "bead") continue;
    if (record.status === "auto") replaced.set(canonicalJson(record.spans), record);
    else kept.push(record);
  }
  const refused = checkCurrent(state, beads) ?? checkRanges(state, [...kept, ...beads]);
  if (refused !== null) return refused;

  const added: BeadRecord[] = [];
  const updated: (readonly [BeadRecord, BeadRecord])[] = [];
  kept.sort((a, b) => a.rank - b.rank);
  const ranks = ranksAround(kept, beads);
  beads.forEach((bead, index) => {
    const words = canonicalJson(before[index]!);
    const present = replaced.get(words);
    const id = present?.id ?? (give.id() as BeadId);
    const mark = present?.bookmarked === undefined ? {} : { bookmarked: present.bookmarked };
    const next: BeadRecord = { kind: "bead", id, ...bead, ...mark, rank: ranks[index]!, status: "auto" };
    if (present === undefined) {
      added.push(next);
      return;
    }
    replaced.delete(words);
    if (canonicalJson(present) !== canonicalJson(next)) updated.push([present, next]);
  });
  return { ok: true, diff: { added, updated, removed: [...replaced.values()] } };
}

/** A version may have been revised since its text was aligned. */
function checkCurrent(state: ProjectState, beads: readonly BeadContent[]): RefusedCommand | null {
  const current = new Set<string>();
  for (const record of state.values()) if (record.kind === "version") current.add(record.currentRevision);
  const isOutdated = beads.some(({ spans }) => Object.keys(spans).some((revision) => !current.has(revision)));
  return isOutdated ? { ok: false, code: "wrong-revision", message: "a bead names no current revision" } : null;
}

/** Each revision must be known, and no character of it may be in two beads. */
function checkRanges(state: ProjectState, beads: readonly Pick<BeadContent, "spans">[]): RefusedCommand | null {
  const rangesOf = new Map<RevisionId, { readonly start: number; readonly end: number }[]>();
  for (const { spans } of beads) {
    for (const [key, ranges] of Object.entries(spans)) {
      const revision = key as RevisionId;
      if (state.get(revision)?.kind !== "revision") {
        return { ok: false, code: "wrong-revision", message: "a bead names a revision that this project doesn't hold" };
      }
      const known = rangesOf.get(revision);
      if (known === undefined) rangesOf.set(revision, [...ranges]);
      else known.push(...ranges);
    }
  }
  for (const ranges of rangesOf.values()) {
    ranges.sort((a, b) => a.start - b.start || a.end - b.end);
    if (ranges.some(({ start }, index) => index > 0 && start < ranges[index - 1]!.end)) {
      return { ok: false, code: "beads-overlap", message: "two beads hold the same words" };
    }
  }
  return null;
}
