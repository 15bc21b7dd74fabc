import { z } from "zod";
import { canonicalJson } from "../canonical-json.ts";
import { checkClaim, removalOf } from "../claims/plan-claim.ts";
import type { CommandOf } from "../commands.ts";
import { applyDiff, composeDiffs, EMPTY_DIFF, type RecordsDiff } from "../diff.ts";
import { revisionIdSchema, type AnnotationId, type RevisionId } from "../ids.ts";
import { find, unknown } from "../plan-records.ts";
import { refuse, type Given, type PlannedCommand, type RefusedCommand } from "../planned-command.ts";
import { projectRecordSchema, type ProjectRecord, type ProjectState, type RecordId } from "../records.ts";
import { planRevision } from "../revise/plan-revision.ts";
import { rankInOrder } from "../bead-edits/rank-in-order.ts";
import { documentProblem } from "./check-document.ts";
import { canKeepBoth, type ConflictRecord } from "./conflict-record.ts";
import { togetherWith } from "./merge-record.ts";

type Decision = CommandOf<"decideConflict">["payload"];

/**
 * What deciding a conflict changes: the conflict is marked as decided and, unless what stands is to stay, what it is about
 * becomes what that side made of it. Refused where that no longer fits what the document has become. The other copy's text
 * comes in as a new revision, since links and pins go with it.
 */
export function planDecision(
  state: ProjectState,
  { conflict: id, kept, reason, revise }: Decision,
  give: Given,
): PlannedCommand {
  const conflict = find(state, id, "conflict");
  if (conflict === null) return unknown("conflict");
  if (conflict.decided !== undefined) return refuse("already-decided", "this conflict is decided already");
  const decided: ConflictRecord = { ...conflict, decided: { kept, reason, author: give.author, at: give.now() } };
  const marked: RecordsDiff = { ...EMPTY_DIFF, updated: [[conflict, decided]] };
  if (kept === "neither") return { ok: true, diff: marked };
  if (kept === "both") {
    const joined = bothEffect(state, conflict);
    return "added" in joined
      ? { ok: true, diff: { ...joined, updated: [...joined.updated, [conflict, decided]] } }
      : joined;
  }
  const effect =
    revise === undefined ? effectOf(state, conflict, kept, give) : textEffect(state, conflict, kept, revise, give);
  if (!("added" in effect)) return effect;
  const diff = composeDiffs([effect, marked]);
  const applied = diff && applyDiff(state, diff);
  if (diff === null || !applied?.ok || documentProblem(applied.state) !== null) return OUTDATED;
  return { ok: true, diff };
}

const OUTDATED = refuse("conflict-outdated", "what this conflict is about has changed since");

/** Both remarks, ours first. */
function bothEffect(
  state: ProjectState,
  { record, field, ours, theirs }: ConflictRecord,
): RecordsDiff | RefusedCommand {
  const present = find(state, record as AnnotationId, "annotation");
  if (present === null || field === null || !canKeepBoth({ kind: present.kind, field })) return OUTDATED;
  const notes = [ours, theirs].map(({ value }) => noteSchema.safeParse(value === null ? null : JSON.parse(value)));
  const note = notes.flatMap(({ data }) => data?.note ?? []).filter((text) => text !== "");
  const read = projectRecordSchema.safeParse({ ...present, note: note.join("\n\n") });
  return read.success ? { ...EMPTY_DIFF, updated: [[present, read.data]] } : OUTDATED;
}

const noteSchema = z.object({ note: z.string() });

/** The text of that side as its version's next revision. */
function textEffect(
  state: ProjectState,
  conflict: ConflictRecord,
  kept: "ours" | "theirs",
  revise: NonNullable<Decision["revise"]>,
  give: Given,
): RecordsDiff | RefusedCommand {
  const { record, field } = conflict;
  const wanted = field === "currentRevision" ? revisionOf(conflict[kept].value) : null;
  const revision = wanted === null ? undefined : state.get(wanted);
  const isThatText = revision?.kind === "revision" && revision.sha256 === revise.sha256;
  if (!isThatText || revise.version !== record) return OUTDATED;
  const planned = planRevision(state, revise, give);
  return planned.ok ? planned.diff : planned;
}

/** The revision that a side of a conflict over texts names; `null` where it names none. */
export function revisionOf(value: string | null): RevisionId | null {
  const read = z.object({ currentRevision: revisionIdSchema }).safeParse(value === null ? null : JSON.parse(value));
  return read.success ? read.data.currentRevision : null;
}

function effectOf(
  state: ProjectState,
  conflict: ConflictRecord,
  kept: "ours" | "theirs",
  give: Given,
): RecordsDiff | RefusedCommand {
  const { record, field } = conflict;
  const { value } = conflict[kept];
  if (field === "beads") return beadsEffect(state, conflict, kept);
  if (field === null) return wholeEffect(state, record as RecordId, value);
  const present = state.get(record as RecordId);
  if (present === undefined || value === null) return OUTDATED;
  const fields = togetherWith(present.kind, field);
  const rest = Object.fromEntries(Object.entries(present).filter(([name]) => !fields.includes(name)));
  const read = projectRecordSchema.safeParse({ ...rest, ...(JSON.parse(value) as object) });
  if (!read.success) return OUTDATED;
  const { data } = read;
  if (present.kind === "version" && data.kind === "version" && present.currentRevision !== data.currentRevision) {
    return OUTDATED;
  }
  if (canonicalJson(present) === canonicalJson(data)) return EMPTY_DIFF;
  if (data.kind !== "claim") return { ...EMPTY_DIFF, updated: [[present, data]] };
  return checkClaim(state, data) ?? { ...EMPTY_DIFF, updated: [[present, { ...data, changedAt: give.now() }]] };
}

/** Removes the record, or brings it back with what hung on it. */
function wholeEffect(state: ProjectState, id: RecordId, value: string | null): RecordsDiff | RefusedCommand {
  const present = state.get(id);
  if (value === null) {
    if (present === undefined) return EMPTY_DIFF;
    return present.kind === "claim" ? removalOf(state, present) : { ...EMPTY_DIFF, removed: [present] };
  }
  const records = readRecords(value);
  if (records === null) return OUTDATED;
  return { ...EMPTY_DIFF, added: present === undefined ? records.filter((record) => !state.has(record.id)) : [] };
}

/** The beads of the other side in place of those that stand, as long as these still hold the segments that they held. */
function beadsEffect(
  state: ProjectState,
  conflict: ConflictRecord,
  kept: "ours" | "theirs",
): RecordsDiff | RefusedCommand {
  const [wanted, other] = [conflict[kept], conflict[kept === "ours" ? "theirs" : "ours"]].map(({ value }) =>
    value === null ? [] : readRecords(value),
  );
  if (!wanted || !other) return OUTDATED;
  if (wanted.every((bead) => isLinkedSo(state, bead))) return EMPTY_DIFF;
  if (!stands(state, other)) return OUTDATED;
  const taken = new Set(other.map(({ id }) => id));
  const own = new Set(wanted.map(({ id }) => id));
  if (wanted.some(({ id }) => state.has(id) && !taken.has(id))) return OUTDATED;
  const table = [...state.values()].filter((record) => record.kind === "bead").sort((a, b) => a.rank - b.rank);
  const place = table.findIndex(({ id }) => taken.has(id));
  const put = wanted.filter((record) => record.kind === "bead").sort((a, b) => a.rank - b.rank);
  const before = table.slice(0, Math.max(0, place)).filter(({ id }) => !own.has(id));
  const after = table.slice(Math.max(0, place)).filter(({ id }) => !taken.has(id) && !own.has(id));
  const ranked = rankInOrder([...before, ...put, ...after]);
  return {
    added: ranked.filter(({ id }) => !state.has(id)),
    updated: ranked.flatMap((bead) => {
      const present = state.get(bead.id);
      return present === undefined || canonicalJson(present) === canonicalJson(bead) ? [] : [[present, bead] as const];
    }),
    removed: other.filter(({ id }) => !own.has(id)).flatMap(({ id }) => state.get(id) ?? []),
  };
}

/** Whether the beads are there, with the segments that they have here. */
const stands = (state: ProjectState, beads: readonly ProjectRecord[]): boolean =>
  beads.every((bead) => {
    const present = state.get(bead.id);
    return (
      present?.kind === "bead" && bead.kind === "bead" && canonicalJson(present.spans) === canonicalJson(bead.spans)
    );
  });

/** Whether a bead is there as it is wanted, its rank and its bookmark aside. */
function isLinkedSo(state: ProjectState, bead: ProjectRecord): boolean {
  const present = state.get(bead.id);
  if (present?.kind !== "bead" || bead.kind !== "bead") return false;
  const [own, wanted] = [present, bead].map(({ spans, status }) => canonicalJson({ spans, status }));
  return own === wanted;
}

const recordsSchema = z.array(projectRecordSchema);

function readRecords(value: string): readonly ProjectRecord[] | null {
  const read = recordsSchema.safeParse(JSON.parse(value));
  return read.success ? read.data : null;
}
