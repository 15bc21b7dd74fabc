import { expect, test } from "vitest";
import type { FindingSeverity } from "../../shared/ipc/shown/finding.ts";
import type { FindingRow } from "../state/finding-rows.ts";
import { hasNotesOnly } from "./notes-only.ts";

const rows = (...severities: readonly FindingSeverity[]): readonly FindingRow[] =>
  severities.map((severity) => ({ finding: { severity }, beadNumber: 1, dismissal: null }) as unknown as FindingRow);
const IDLE = { work: { state: "idle" } } as const;
const CHECKING = { work: { state: "checking", done: 3, total: 10 } } as const;

test.each([
  ["notes alone", rows("note", "note"), IDLE, true],
  ["a minor finding among them", rows("note", "minor"), IDLE, false],
  ["nothing at all", rows(), IDLE, false],
  ["notes, while more may come", rows("note"), CHECKING, false],
] as const)("%s", (_name, found, project, expected) => {
  expect(hasNotesOnly(found, project as Parameters<typeof hasNotesOnly>[1])).toBe(expected);
});
