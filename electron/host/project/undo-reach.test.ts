import { expect, test } from "vitest";
import { EMPTY_DIFF, type RecordsDiff } from "../../../shared/project/diff.ts";
import type { BeadId } from "../../../shared/project/ids.ts";
import { redoTarget, undoTarget } from "../../../shared/project/history.ts";
import { sealEntry, type JournalEntry } from "../../../shared/project/journal.ts";
import type { BeadRecord, ProjectState } from "../../../shared/project/records.ts";
import { undoReach } from "./undo-reach.ts";

const AT = "2018-06-22T08:00:00.000Z";
const bead = (id: string, status: BeadRecord["status"]): BeadRecord => {
  return { kind: "bead", id: id as BeadId, rank: 0, status, spans: {}, confidence: 1, reasons: [] };
};
const confirmed: RecordsDiff = { ...EMPTY_DIFF, updated: [[bead("a", "auto"), bead("a", "confirmed")]] };
const stateOf = (record: BeadRecord): ProjectState => new Map([[record.id, record]]);

function journal(...changes: readonly (readonly [command: string, diff: RecordsDiff])[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const [command, diff] of changes) {
    const content = { at: AT, author: "Mai", command, why: null, diff, undoes: null, redoes: null };
    entries.push(sealEntry(entries.at(-1) ?? null, content));
  }
  return entries;
}

const made = ["setAlignment", { ...EMPTY_DIFF, added: [bead("a", "auto")] }] as const;
const status = ["setBeadStatus", confirmed] as const;

test.each([
  ["what made the project is not undone", journal(made), bead("a", "auto"), null],
  ["a person's change is", journal(made, status), bead("a", "confirmed"), "setBeadStatus"],
  [
    "also past a later alignment that left it alone",
    journal(made, status, made),
    bead("a", "confirmed"),
    "setBeadStatus",
  ],
  ["but not where the bead is no longer there", journal(made, status, made), bead("b", "auto"), null],
])("%s", (_, entries, record, command) => {
  const targets = { undo: undoTarget(entries), redo: redoTarget(entries) };
  expect(undoReach(targets, stateOf(record)).undo?.command ?? null).toBe(command);
});
