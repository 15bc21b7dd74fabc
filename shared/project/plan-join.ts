import type { CommandOf } from "./commands.ts";
import { applyDiff, type RecordsDiff } from "./diff.ts";
import type { RevisionId, VersionId } from "./ids.ts";
import { planAlignment } from "./plan-alignment.ts";
import { refuse, type Given, type PlannedCommand } from "./planned-command.ts";
import { withPublication } from "./publication.ts";
import type { ProjectState } from "./records.ts";

/** A version with its first revision, not linked to anything yet. */
export function planVersion(
  state: ProjectState,
  payload: CommandOf<"addVersion">["payload"],
  give: Given,
): PlannedCommand {
  const planned = versionDiff(state, payload, give);
  return planned === null ? keyTaken(payload.key) : { ok: true, diff: planned.diff };
}

/**
 * A version that joins those of a story that is being worked on, and at once the beads as they are with it, so that undoing
 * gives back the very beads that were there. What a person confirmed or locked stays as it is.
 * O(n log n) in the beads.
 */
export function planJoin(
  state: ProjectState,
  payload: CommandOf<"joinVersion">["payload"],
  give: Given,
): PlannedCommand {
  const { beads, ...about } = payload;
  const joined = versionDiff(state, about, give);
  if (joined === null) return keyTaken(about.key);
  const { diff, revision } = joined;
  const applied = applyDiff(state, diff);
  if (!applied.ok) return refuse("bad-payload", "the new records do not fit");
  const withOwn = beads.map(({ own, spans, ...bead }) => ({
    ...bead,
    spans: own.length === 0 ? spans : { ...spans, [revision]: own },
  }));
  const before = beads.map(({ spans }) => spans);
  const aligned = planAlignment(applied.state, withOwn, give, before);
  if (!aligned.ok) return aligned;
  return { ok: true, diff: { ...aligned.diff, added: [...diff.added, ...aligned.diff.added] } };
}

function versionDiff(
  state: ProjectState,
  payload: CommandOf<"addVersion">["payload"],
  give: Given,
): { readonly diff: RecordsDiff; readonly revision: RevisionId } | null {
  const { fileName, sha256, encoding, byteLength, original, publishedTime, ...about } = payload;
  const file = { fileName, sha256, encoding, byteLength, ...(original && { original }) };
  for (const record of state.values()) {
    if (record.kind === "version" && record.key === about.key) return null;
  }
  const version = give.id() as VersionId;
  const revision = give.id() as RevisionId;
  const added = [
    withPublication({ kind: "version" as const, id: version, ...about, currentRevision: revision }, { publishedTime }),
    { kind: "revision" as const, id: revision, version, number: 1, ...file },
  ];
  return { diff: { added, updated: [], removed: [] }, revision };
}

const keyTaken = (key: string): PlannedCommand => refuse("key-taken", `there is a version "${key}" already`);
