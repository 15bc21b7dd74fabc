import { expect, test } from "vitest";
import type { FactCell, FactRow } from "../../shared/ipc/shown/bead-detail.ts";
import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import { cellSeverity, missingSeverity } from "./fact-cell-state.ts";

const finding = (severity: string, change: object): ShownFinding =>
  ({
    severity,
    messageKey: "money.bracket.inconsistent",
    params: {},
    related: [],
    ...change,
  }) as unknown as ShownFinding;
const cell = (range: readonly [number, number]): FactCell => ({ range });
const values = [
  { version: "vi", range: [4, 16] },
  { version: "vi", range: [18, 30] },
  { version: "en", range: [0, 15] },
];

test.each<[string, string, FactCell, string | null]>([
  ["the odd amount bears it", "vi", cell([0, 16]), "critical"],
  ["its own bracket does not", "vi", cell([18, 30]), null],
  ["nor does another version", "en", cell([0, 15]), null],
])("%s", (_, version, of, severity) => {
  expect(cellSeverity([finding("critical", { odd: "vi", why: { values } })], version, of)).toBe(severity);
});

test("without an odd one all bear it; a note tints nothing; findings on the same words count", () => {
  expect(cellSeverity([finding("major", { why: { values } })], "en", cell([0, 15]))).toBe("major");
  expect(cellSeverity([finding("note", { why: { values } })], "en", cell([0, 15]))).toBeNull();
  const related = [finding("minor", { why: { values } })];
  expect(cellSeverity([finding("note", { why: { values: [] }, related })], "en", cell([0, 15]))).toBe("minor");
});

test("the amount that stands in for a missing one bears nothing", () => {
  const omitted = finding("major", { messageKey: "money.omitted.original", odd: "vi", why: { values } });
  expect(cellSeverity([omitted], "vi", cell([0, 16]))).toBeNull();
});

test("a fact is missing only where a finding says so, and only in the row of that amount", () => {
  const omitted = finding("major", {
    messageKey: "money.omitted.original",
    params: { version: "de", a: "86000000 CNY" },
    why: { values: [] },
  });
  const row = (value: number, currency: string): FactRow => ({
    kind: "money",
    role: "amount",
    cells: { en: { range: [0, 1], value, currency } },
  });
  expect(missingSeverity([omitted], "de", row(86e6, "CNY"))).toBe("major");
  expect(missingSeverity([omitted], "vi", row(86e6, "CNY"))).toBeNull();
  expect(missingSeverity([omitted], "de", row(13e6, "USD"))).toBeNull();
});
