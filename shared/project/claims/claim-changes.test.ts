import { expect, test } from "vitest";
import { claimChanges } from "./claim-changes.ts";
import type { ClaimRecord, Evidence } from "./claim-record.ts";

const piece = (title: string, note = ""): Evidence => ({ stance: "supports", title, url: null, note });
const CLAIM = {
  ...{ kind: "claim", id: "c", statement: "So", verdict: "inReview", rationale: null, wordings: [] },
  ...{ evidence: [piece("Bank"), piece("Court")], finding: null, author: "Mai" },
} as unknown as ClaimRecord;

const told = (change: Partial<ClaimRecord>): readonly string[] =>
  claimChanges(CLAIM, { ...CLAIM, ...change }).map(({ what, of }) => (of === null ? what : `${what} ${of}`));

test.each<[string, Partial<ClaimRecord>, readonly string[]]>([
  ["nothing", { changedAt: "2018-06-22T08:00:00.000Z" }, []],
  ["a verdict with its reason", { verdict: "refuted", rationale: "Because" }, ["verdict", "reason"]],
  ["a value", { value: { kind: "percent", amount: 5 } }, ["value"]],
  ["a value that was absent and is none", { value: null, group: null, links: [] }, []],
  ["a piece more", { evidence: [piece("Rate"), ...CLAIM.evidence] }, ["evidenceAdded Rate"]],
  ["a piece less", { evidence: [piece("Court")] }, ["evidenceRemoved Bank"]],
  ["a piece otherwise", { evidence: [piece("Bank", "read again"), piece("Court")] }, ["evidenceChanged Bank"]],
  ["another order", { evidence: [piece("Court"), piece("Bank")] }, []],
  ["a version's verdict", { byVersion: [{ version: "v", verdict: "verified", note: "" }] as never }, ["judgement v"]],
])("%s", (_name, change, expected) => {
  expect(told(change)).toEqual(expected);
});

test("a claim comes and goes; a verdict is told from what to what", () => {
  expect(claimChanges(null, CLAIM)).toEqual([{ what: "recorded", of: null }]);
  expect(claimChanges(CLAIM, null)).toEqual([{ what: "removed", of: null }]);
  expect(claimChanges(CLAIM, { ...CLAIM, verdict: "refuted" })[0]!.verdict).toEqual({
    was: "inReview",
    now: "refuted",
  });
});
