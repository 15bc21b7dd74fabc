import { expect, test } from "vitest";
import { planCommand } from "../plan-command.ts";
import type { ProjectRecord } from "../records.ts";
import { Desk } from "../testing/desk.ts";
import { allOf } from "../plan-records.ts";
import { readerAgreement, readingsByClaim, readingState, type ReadingState } from "./reader-agreement.ts";

const CLAIM = {
  statement: "86 million",
  verdict: "inReview",
  rationale: null,
  wordings: [],
  evidence: [],
  finding: null,
};
const GRADES = ["true", "half"].map((key) => ({ key, name: key, verdict: "disputed", rating: null }));

function deskWith(claims: number): { desk: Desk; ids: readonly string[] } {
  const desk = new Desk("Mai");
  for (let index = 0; index < claims; index++) desk.run("recordClaim", CLAIM);
  return { desk, ids: [...desk.state.values()].flatMap(({ kind, id }) => (kind === "claim" ? [id] : [])) };
}

const codeOf = (desk: Desk, name: string, payload: object): string | null => {
  const planned = planCommand(desk.state, { name, payload }, desk.give);
  return planned.ok ? null : planned.code;
};
const kinds = (desk: Desk, kind: ProjectRecord["kind"]) => [...desk.state.values()].filter((one) => one.kind === kind);
const reading = (claim: string, verdict = "verified") => ({
  claim,
  verdict,
  rationale: "as the bank says",
  isBlind: true,
});

const stateOf = (desk: Desk, claim: string): ReadingState => {
  const byClaim = readingsByClaim(allOf(desk.state, "reading"), allOf(desk.state, "adjudication"));
  return readingState(byClaim.get(claim as never) ?? { readings: [], decided: null });
};
const agreementOf = (desk: Desk) => readerAgreement(allOf(desk.state, "reading"), ["Lan", "Mai"]);

/** A reading by somebody else, as a merge brings it. */
function readAs(desk: Desk, author: string, claim: string, verdict: string): void {
  const planned = planCommand(
    desk.state,
    { name: "recordReading", payload: reading(claim, verdict) },
    { ...desk.give, author },
  );
  if (planned.ok) desk.write("recordReading", planned.diff);
}

test("a person has one reading of a claim; recording again changes it", () => {
  const { desk, ids } = deskWith(1);
  desk.run("recordReading", reading(ids[0]!));
  desk.run("recordReading", { ...reading(ids[0]!, "refuted"), isBlind: false });
  expect(kinds(desk, "reading")).toMatchObject([{ verdict: "refuted", isBlind: false, author: "Mai" }]);
  expect(desk.run("recordReading", { ...reading(ids[0]!, "refuted"), isBlind: false })).toBe(false);
});

test("an adjudication sets the claim's verdict in the same step, and its readings stay", () => {
  const { desk, ids } = deskWith(1);
  const decision = { claim: ids[0]!, verdict: "refuted", rationale: "the court has ruled" };
  expect(codeOf(desk, "adjudicate", decision)).toBe("no-readings");
  desk.run("recordReading", reading(ids[0]!));
  readAs(desk, "Lan", ids[0]!, "refuted");
  expect(stateOf(desk, ids[0]!)).toBe("differ");
  desk.run("adjudicate", decision);
  expect(desk.state.get(ids[0] as never)).toMatchObject({ verdict: "refuted", rationale: "the court has ruled" });
  expect(stateOf(desk, ids[0]!)).toBe("adjudicated");
  const [own] = kinds(desk, "reading");
  expect(codeOf(desk, "removeReading", { reading: own!.id })).toBe("reading-decided");
  readAs(desk, "Nam", ids[0]!, "verified");
  expect(stateOf(desk, ids[0]!)).toBe("differ");
  desk.take(["undo", []]);
  desk.take(["undo", []]);
  expect(desk.state.get(ids[0] as never)).toMatchObject({ verdict: "inReview", rationale: null });
});

test("a claim goes with what hangs on it, and comes back with it", () => {
  const { desk, ids } = deskWith(2);
  desk.run("recordReading", reading(ids[0]!));
  desk.run("adjudicate", { claim: ids[0]!, verdict: "refuted", rationale: "so" });
  desk.run("changeClaim", { claim: ids[1], change: { links: [{ relation: "repeats", claim: ids[0] }] } });
  const before = new Map(desk.state);
  desk.run("removeClaim", { claim: ids[0] });
  expect([kinds(desk, "reading"), kinds(desk, "adjudication")]).toEqual([[], []]);
  expect(desk.state.get(ids[1] as never)).toMatchObject({ links: [] });
  desk.take(["undo", []]);
  expect(new Map(desk.state)).toEqual(before);
});

test("what a claim may not be", () => {
  const { desk, ids } = deskWith(3);
  const [a, b, c] = ids;
  const dependsOn = (claim: string | undefined) => ({ links: [{ relation: "dependsOn", claim }] });
  const refusal = (claim: string | undefined, change: object) => codeOf(desk, "changeClaim", { claim, change });
  expect(refusal(a, dependsOn("none"))).toBe("unknown-record");
  expect(refusal(a, dependsOn(a))).toBe("claims-circle");
  expect(refusal(a, { links: [{ relation: "repeats", claim: a }] })).toBe("claims-circle");
  desk.run("changeClaim", { claim: a, change: dependsOn(b) });
  desk.run("changeClaim", { claim: b, change: dependsOn(c) });
  expect(refusal(c, dependsOn(a))).toBe("claims-circle");
  expect(refusal(c, { links: [{ relation: "repeats", claim: a }] })).toBeNull();
  expect(refusal(a, { grade: "half" })).toBe("unknown-grade");
  const [version] = kinds(desk, "version");
  const judged = { version: version!.id, verdict: null, note: "" };
  expect(refusal(a, { byVersion: [judged, judged] })).toBe("doubled");
  expect(refusal(a, { byVersion: [{ ...judged, version: "none" }] })).toBe("unknown-record");
  expect(refusal(a, { byVersion: [judged] })).toBeNull();
});

test("a scale: keys once, and no grade goes that is in use", () => {
  const { desk, ids } = deskWith(1);
  expect(codeOf(desk, "setScale", { grades: [GRADES[0], GRADES[0]] })).toBe("doubled");
  desk.run("setScale", { grades: GRADES });
  desk.run("recordReading", { ...reading(ids[0]!), grade: "half" });
  expect(codeOf(desk, "setScale", { grades: [GRADES[0]] })).toBe("grade-in-use");
  expect(codeOf(desk, "setScale", { grades: null })).toBe("grade-in-use");
  desk.run("setScale", { grades: [GRADES[1], GRADES[0]] });
  expect(kinds(desk, "scale")).toHaveLength(1);
  desk.run("removeReading", { reading: kinds(desk, "reading")[0]!.id });
  expect(desk.run("setScale", { grades: null })).toBe(true);
  expect(kinds(desk, "scale")).toEqual([]);
});

test("Cohen's kappa of two readers, over the claims that both judged", () => {
  // The textbook table: 20 and 15 agreements, 5 and 10 differences of 50; kappa 0.4.
  const { desk, ids } = deskWith(52);
  const verdicts = [
    ...Array.from({ length: 20 }, () => ["verified", "verified"]),
    ...Array.from({ length: 5 }, () => ["verified", "refuted"]),
    ...Array.from({ length: 10 }, () => ["refuted", "verified"]),
    ...Array.from({ length: 15 }, () => ["refuted", "refuted"]),
  ];
  verdicts.forEach(([mai, lan], index) => {
    readAs(desk, "Mai", ids[index]!, mai!);
    readAs(desk, "Lan", ids[index]!, lan!);
  });
  readAs(desk, "Mai", ids[50]!, "disputed");
  const agreement = agreementOf(desk);
  expect(agreement).toMatchObject({ agreed: 35, kappa: { count: 50, observed: 0.7, expected: 0.5 } });
  expect(agreement.kappa.kappa).toBeCloseTo(0.4, 12);
  // Verified was said 55 times, refuted 45 times; a row is what Lan said.
  expect(agreement.categories).toEqual([{ verdict: "verified" }, { verdict: "refuted" }]);
  expect(agreement.table).toEqual([
    [20, 10],
    [5, 15],
  ]);
  expect(agreement.differences).toEqual(ids.slice(20, 35));
  expect([0, 20, 50, 51].map((index) => stateOf(desk, ids[index]!))).toEqual([
    "agree",
    "differ",
    "oneReader",
    "unread",
  ]);
});

test("kappa is not defined without a claim in common, nor where only one verdict was ever given", () => {
  const { desk, ids } = deskWith(2);
  readAs(desk, "Mai", ids[0]!, "verified");
  readAs(desk, "Lan", ids[1]!, "verified");
  expect(agreementOf(desk)).toMatchObject({
    kappa: { count: 0, observed: null, kappa: null },
    categories: [],
    table: [],
  });
  readAs(desk, "Mai", ids[1]!, "verified");
  expect(agreementOf(desk)).toMatchObject({ kappa: { count: 1, observed: 1, expected: 1, kappa: null }, table: [[1]] });
});

test("who sets a verdict has read the claim: the reading comes with it, in one step", () => {
  const { desk, ids } = deskWith(1);
  const judge = (change: object) => desk.run("changeClaim", { claim: ids[0], change });
  judge({ verdict: "verified", rationale: "as the bank says" });
  expect(kinds(desk, "reading")).toMatchObject([{ author: "Mai", verdict: "verified", isBlind: false }]);
  judge({ statement: "86 million yuan" });
  judge({ rationale: "as both banks say" });
  expect(kinds(desk, "reading")).toMatchObject([{ verdict: "verified", rationale: "as both banks say" }]);
  judge({ verdict: "inReview", rationale: null });
  expect(kinds(desk, "reading")).toEqual([]);
  desk.take(["undo", []]);
  expect(kinds(desk, "reading")).toMatchObject([{ verdict: "verified" }]);
});

test("mending another one's words is no reading of one's own; words alone leave a blind reading blind", () => {
  const { desk, ids } = deskWith(1);
  readAs(desk, "Lan", ids[0]!, "verified");
  const change = { verdict: "verified", rationale: "as the bank says" };
  const asLan = planCommand(
    desk.state,
    { name: "changeClaim", payload: { claim: ids[0]!, change: { ...change, rationale: "as the bank wrote" } } },
    { ...desk.give, author: "Lan" },
  );
  if (asLan.ok) desk.write("changeClaim", asLan.diff);
  expect(kinds(desk, "reading")).toMatchObject([{ author: "Lan", rationale: "as the bank wrote", isBlind: true }]);
  desk.run("changeClaim", { claim: ids[0], change: { rationale: "as the bank wrote us" } });
  expect(kinds(desk, "reading")).toHaveLength(1);
  desk.run("changeClaim", { claim: ids[0], change: { verdict: "refuted" } });
  expect(kinds(desk, "reading")).toMatchObject([{ author: "Lan" }, { author: "Mai", verdict: "refuted" }]);
});
