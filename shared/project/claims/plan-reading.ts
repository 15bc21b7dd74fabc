import type { CommandOf } from "../commands.ts";
import { EMPTY_DIFF, type RecordsDiff } from "../diff.ts";
import type { AdjudicationId, ReadingId, ScaleId } from "../ids.ts";
import { add, allOf, find, isSame, NOTHING, remove, replace, unknown } from "../plan-records.ts";
import { refuse, type Given, type PlannedCommand } from "../planned-command.ts";
import type { ProjectState } from "../records.ts";
import type { ClaimRecord } from "./claim-record.ts";
import { checkByVersion, checkGrade } from "./plan-claim.ts";
import type { AdjudicationRecord, ReadingRecord } from "./reading-record.ts";
import type { ScaleRecord } from "./scale-record.ts";
import { without } from "../without-field.ts";

export type ReadingCommand = CommandOf<"recordReading" | "removeReading" | "adjudicate" | "setScale">;

/** What a command about readers' judgements, or the scale they judge by, changes. */
export function planReading(state: ProjectState, { name, payload }: ReadingCommand, give: Given): PlannedCommand {
  switch (name) {
    case "recordReading":
      return recordReading(state, payload, give);
    case "removeReading": {
      const rests = allOf(state, "adjudication").some(({ readings }) => readings.includes(payload.reading));
      if (rests) return refuse("reading-decided", "an adjudication rests on this reading");
      return remove(find(state, payload.reading, "reading"));
    }
    case "adjudicate":
      return adjudicate(state, payload, give);
    case "setScale":
      return setScale(state, payload, give);
  }
}

/** The claim's readings, in the order in which they came. Linear in the document. */
export const readingsOf = (state: ProjectState, claim: ClaimRecord["id"]): readonly ReadingRecord[] =>
  allOf(state, "reading").filter((reading) => reading.claim === claim);

function recordReading(
  state: ProjectState,
  payload: CommandOf<"recordReading">["payload"],
  give: Given,
): PlannedCommand {
  if (find(state, payload.claim, "claim") === null) return unknown("claim");
  const refused = checkGrade(state, payload.grade) ?? checkByVersion(state, payload.byVersion ?? []);
  if (refused !== null) return refused;
  const present = readingsOf(state, payload.claim).find(({ author }) => author === give.author);
  const at = give.now();
  if (present === undefined) {
    const fields = { id: give.id() as ReadingId, author: give.author, createdAt: at, changedAt: at };
    return add({ kind: "reading", ...payload, ...fields });
  }
  const { kind, id, author, createdAt, changedAt } = present;
  const changed: ReadingRecord = { kind, id, author, createdAt, changedAt, ...payload };
  return isSame(present, changed) ? NOTHING : replace(present, { ...changed, changedAt: at });
}

function adjudicate(state: ProjectState, payload: CommandOf<"adjudicate">["payload"], give: Given): PlannedCommand {
  const claim = find(state, payload.claim, "claim");
  if (claim === null) return unknown("claim");
  const refused = checkGrade(state, payload.grade);
  if (refused !== null) return refused;
  const readings = readingsOf(state, claim.id).map(({ id }) => id);
  if (readings.length === 0) return refuse("no-readings", "nobody has read this claim");
  const at = give.now();
  const fields = { id: give.id() as AdjudicationId, readings, author: give.author, createdAt: at };
  const adjudication: AdjudicationRecord = { kind: "adjudication", ...payload, ...fields };
  const { verdict, grade, rationale } = payload;
  const decided: ClaimRecord = { ...withGrade(claim, grade), verdict, rationale };
  const updated: RecordsDiff["updated"] = isSame(claim, decided) ? [] : [[claim, { ...decided, changedAt: at }]];
  return { ok: true, diff: { ...EMPTY_DIFF, added: [adjudication], updated } };
}

/** A verdict without a grade leaves the claim with none. */
function withGrade(claim: ClaimRecord, grade: ClaimRecord["grade"]): ClaimRecord {
  return grade === undefined ? without(claim, "grade") : { ...claim, grade };
}

function setScale(state: ProjectState, { grades }: CommandOf<"setScale">["payload"], give: Given): PlannedCommand {
  const keys = new Set(grades?.map(({ key }) => key));
  if (grades !== null && keys.size < grades.length) return refuse("doubled", "two grades have one key");
  for (const record of state.values()) {
    if (record.kind !== "claim" && record.kind !== "reading" && record.kind !== "adjudication") continue;
    if (record.grade != null && !keys.has(record.grade)) {
      return refuse("grade-in-use", `the grade "${record.grade}" is in use`);
    }
  }
  const [present] = allOf(state, "scale");
  if (grades === null) return present === undefined ? NOTHING : remove(present);
  const about = { kind: "scale", grades, author: give.author, changedAt: give.now() } as const;
  if (present === undefined) return add({ ...about, id: give.id() as ScaleId } satisfies ScaleRecord);
  return isSame(present, { ...present, grades }) ? NOTHING : replace(present, { ...about, id: present.id });
}
