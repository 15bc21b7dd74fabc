import { expect, test } from "vitest";
import type { FindingRow } from "../state/finding-rows.ts";
import { groupRows, treeMove, visibleItems, type TreeMove } from "./tree-items.ts";

const row = (fingerprint: string, severity: string): FindingRow =>
  ({ finding: { fingerprint, severity }, beadNumber: 1, dismissal: null }) as FindingRow;
const GROUPS = groupRows([row("a", "critical"), row("b", "minor"), row("c", "minor")]);

test("severities without findings have no group", () => {
  expect(GROUPS.map(({ severity, rows }) => `${severity} ${rows.length}`)).toEqual(["critical 1", "minor 2"]);
});

test("a closed group hides its findings from the keyboard", () => {
  expect(visibleItems(GROUPS, new Set(["critical"])).map(({ id }) => id)).toEqual(["critical", "minor", "b", "c"]);
});

const focus = (id: string): TreeMove => ({ kind: "focus", id });
test.each<[string, string, TreeMove]>([
  ["critical", "ArrowDown", focus("a")],
  ["a", "ArrowDown", focus("minor")],
  ["c", "ArrowDown", null],
  ["critical", "ArrowUp", focus("critical")],
  ["b", "Home", focus("critical")],
  ["b", "End", focus("c")],
  ["c", "ArrowLeft", focus("minor")],
  ["minor", "ArrowLeft", { kind: "toggle", severity: "minor" }],
  ["minor", "ArrowRight", focus("b")],
  ["b", "ArrowRight", null],
  ["b", "j", null],
])("from %s, %s", (from, key, move) => {
  expect(treeMove(visibleItems(GROUPS, new Set()), from, key)).toEqual(move);
});
