import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../canonical-json.ts";
import type { CommandName } from "../commands.ts";
import { sealEntry, verifyJournal } from "../journal.ts";
import { replayJournal } from "../replay-journal.ts";
import type { ProjectRecord, ProjectState } from "../records.ts";
import { PAYLOADS } from "../testing/any-command.ts";
import { Desk, type Step } from "../testing/desk.ts";
import { documentProblem } from "./check-document.ts";
import { verifyKept } from "./verify-kept.ts";

const print = (state: ProjectState): string =>
  canonicalJson([...state.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** All that must hold of a copy at any time. */
function expectWhole(desk: Desk): void {
  expect(documentProblem(desk.state)).toBeNull();
  expect(verifyJournal(desk.entries).ok).toBe(true);
  expect(verifyKept(desk.journal).ok).toBe(true);
  expect(print(replayJournal(desk.entries)!)).toBe(print(desk.state));
}

/** Merges; whether there was anything to merge. Anything else than that is a failure. */
function merge(into: Desk, from: Desk): boolean {
  const merged = into.merge(from);
  expect(merged.ok || merged.refusal === "nothing-new").toBe(true);
  expectWhole(into);
  const held = new Set([...into.entries, ...into.kept].map(({ hash }) => hash));
  expect([...from.entries, ...from.kept].filter(({ hash }) => !held.has(hash))).toEqual([]);
  return merged.ok;
}

const anySteps = (names: readonly Step[0][], maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.tuple(fc.constantFrom(...names), fc.array(fc.nat(60), { minLength: 5, maxLength: 5 })), {
    ...{ minLength: 1, maxLength, size: "max" },
  });

const EVERYTHING: readonly Step[0][] = [
  ...(Object.keys(PAYLOADS) as CommandName[]).filter((name) => name !== "addVersion"),
  ...(["undo", "redo"] as const),
];
/** What is rare among everything: readers and annotators at work on the same few things. */
const READING: readonly Step[0][] = [
  ...(["recordClaim", "changeClaim", "changeClaim", "changeClaim", "removeClaim", "recordReading"] as const),
  ...(["adjudicate", "setScale", "decideConflict", "annotate", "changeAnnotation", "removeAnnotation"] as const),
  ...(["dismiss", "restore", "chooseRate", "reviseVersion", "undo", "redo"] as const),
];

describe.each([
  ["whatever was done", EVERYTHING, 6],
  ["readers on the same claims", READING, 20],
])("two copies, %s", (_, names, shared) => {
  const steps = anySteps(names, 25);

  test(
    "no entry is lost, no words are in two beads, and merged back both copies are alike",
    { timeout: 120_000 },
    () => {
      const decided = new Set<string>();
      fc.assert(
        fc.property(steps, steps, steps, steps, (before, ours, theirs, later) => {
          const one = new Desk("Mai");
          for (const step of before.slice(0, shared)) one.take(step);
          const two = new Desk("Lan", one);
          for (const step of ours) one.take(step);
          for (const step of theirs) two.take(step);
          merge(one, two);
          // Mai has all of Lan's: Lan takes hers as they are.
          merge(two, one);
          expect(print(two.state)).toBe(print(one.state));
          for (const step of later) if (one.take(step)) decided.add(step[0]);
          for (const step of ours) two.take(step);
          merge(one, two);
          expect(one.merge(two)).toMatchObject({ ok: false, refusal: "nothing-new" });
          expectWhole(one);
        }),
        { seed: 8, numRuns: 60 },
      );
      expect(decided.size).toBeGreaterThan(10);
    },
  );

  test("each merging the other as it was, then again, both stay whole", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, ours, theirs) => {
        const one = new Desk("Mai");
        for (const step of before.slice(0, shared)) one.take(step);
        const two = new Desk("Lan", one);
        for (const step of ours) one.take(step);
        for (const step of theirs) two.take(step);
        const asItWas = new Desk("Mai", one);
        const crossed = [merge(one, two), merge(two, asItWas)];
        if (!crossed.includes(false)) {
          for (const step of theirs.slice(0, 5)) one.take(step);
          merge(one, two);
          merge(two, one);
          expect(print(two.state)).toBe(print(one.state));
        }
      }),
      { seed: 9, numRuns: 40 },
    );
  });

  test("a merge is taken back in one step, and the copy can be merged again", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(steps, steps, (ours, theirs) => {
        const one = new Desk("Mai");
        const two = new Desk("Lan", one);
        for (const step of ours) one.take(step);
        for (const step of theirs) two.take(step);
        const before = print(one.state);
        if (!merge(one, two)) return;
        const merged = print(one.state);
        one.take(["undo", []]);
        expect(print(one.state)).toBe(before);
        expect(merge(one, two)).toBe(true);
        expect(bare(one.state)).toBe(bareText(merged));
      }),
      { seed: 10, numRuns: 30 },
    );
  });
});

/** Without what a second merge gives out anew: instants of conflicts, and ids and ranks of beads that were carried over. */
const bare = (state: ProjectState): string => bareText(print(state));
const bareText = (records: string): string => {
  const all = JSON.parse(records) as ProjectRecord[];
  return canonicalJson(
    all.filter(({ kind }) => kind !== "conflict" && kind !== "bead").map((record) => ({ ...record, changedAt: null })),
  );
};

const CLAIM = { statement: "86 million", verdict: "inReview", rationale: null, wordings: [], evidence: [] };
const GRADES = [{ key: "half", name: "Half true", verdict: "disputed", rating: 2 }];

/** Two copies of a story with one claim, and the claim's id. */
function copies(): { mai: Desk; lan: Desk; claim: string } {
  const mai = new Desk("Mai");
  mai.run("recordClaim", { ...CLAIM, finding: null });
  const claim = [...mai.state.values()].find(({ kind }) => kind === "claim")!.id;
  return { mai, lan: new Desk("Lan", mai), claim };
}

const recordsOf = <Kind extends ProjectRecord["kind"]>(desk: Desk, kind: Kind) =>
  [...desk.state.values()].filter((record): record is Extract<ProjectRecord, { kind: Kind }> => record.kind === kind);
const openConflicts = (desk: Desk) => recordsOf(desk, "conflict").filter(({ decided }) => decided === undefined);
const reason = (claim: string, verdict: string, rationale: string) => ({ claim, change: { verdict, rationale } });

describe("what both copies did to a claim", () => {
  test("different fields: both stand, nothing is in conflict", () => {
    const { mai, lan, claim } = copies();
    mai.run("changeClaim", { claim, change: { statement: "86 million yen" } });
    lan.run("changeClaim", reason(claim, "verified", "as the bank says"));
    merge(mai, lan);
    expect(mai.state.get(claim as never)).toMatchObject({ statement: "86 million yen", verdict: "verified" });
    expect(openConflicts(mai)).toEqual([]);
  });

  test("the same field: ours stays with its own reason, the other is named with who and when", () => {
    const { mai, lan, claim } = copies();
    mai.run("changeClaim", reason(claim, "verified", "as the bank says"));
    lan.run("changeClaim", reason(claim, "refuted", "as the court says"));
    merge(mai, lan);
    expect(mai.state.get(claim as never)).toMatchObject({ verdict: "verified", rationale: "as the bank says" });
    const [conflict] = openConflicts(mai);
    expect(conflict).toMatchObject({
      record: claim,
      field: "verdict",
      ours: { author: "Mai" },
      theirs: { author: "Lan" },
    });
    expect(JSON.parse(conflict!.theirs.value!)).toEqual({ verdict: "refuted", rationale: "as the court says" });
  });

  test("the same change is none", () => {
    const { mai, lan, claim } = copies();
    for (const desk of [mai, lan]) desk.run("changeClaim", reason(claim, "verified", "as the bank says"));
    merge(mai, lan);
    expect(openConflicts(mai)).toEqual([]);
    const added = [{ kind: "reading", author: "Lan", verdict: "verified" }];
    expect(mai.entries.at(-1)).toMatchObject({ command: "merge", diff: { added, removed: [] } });
    expect(mai.kept).toHaveLength(1);
  });

  test("evidence of both is there, once", () => {
    const { mai, lan, claim } = copies();
    const page = (title: string) => ({ stance: "supports", title, url: null, note: "" });
    mai.run("changeClaim", { claim, change: { evidence: [page("bank"), page("both")] } });
    lan.run("changeClaim", { claim, change: { evidence: [page("both"), page("court")] } });
    merge(mai, lan);
    const { evidence } = recordsOf(mai, "claim")[0]!;
    expect(evidence.map(({ title }) => title)).toEqual(["bank", "both", "court"]);
  });

  test("two notes on the same words can both stand, in one step; of a verdict there is one", () => {
    const { mai, lan, claim } = copies();
    mai.take(["annotate", [0, 30, 0, 0, 0]]);
    merge(lan, mai);
    const { id } = recordsOf(mai, "annotation")[0]!;
    mai.run("changeAnnotation", { annotation: id, change: { note: "Who says so?" } });
    lan.run("changeAnnotation", { annotation: id, change: { note: "Not in the source." } });
    mai.run("changeClaim", reason(claim, "verified", "as the bank says"));
    lan.run("changeClaim", reason(claim, "refuted", "as the court says"));
    merge(mai, lan);
    const decide = (field: string): boolean =>
      mai.run("decideConflict", {
        ...{ conflict: openConflicts(mai).find((one) => one.field === field)!.id, kept: "both", reason: "both hold" },
      });
    expect(decide("note")).toBe(true);
    expect(mai.state.get(id)).toMatchObject({ note: "Who says so?\n\nNot in the source." });
    expect(decide("verdict")).toBe(false);
    mai.take(["undo", [0, 0, 0, 0, 0]]);
    expect(mai.state.get(id)).toMatchObject({ note: "Who says so?" });
  });

  test("removed here, read there: it stays removed, and can be brought back with its reading", () => {
    const { mai, lan, claim } = copies();
    mai.run("removeClaim", { claim });
    lan.run("recordReading", { claim, verdict: "refuted", rationale: "as the court says", isBlind: true });
    merge(mai, lan);
    expect([recordsOf(mai, "claim"), recordsOf(mai, "reading")]).toEqual([[], []]);
    const [conflict] = openConflicts(mai);
    expect(conflict).toMatchObject({ record: claim, field: null, ours: { value: null }, theirs: { author: "Lan" } });
    mai.run("decideConflict", { conflict: conflict!.id, kept: "theirs", reason: "it was read after all" });
    expect(recordsOf(mai, "reading")).toMatchObject([{ claim, author: "Lan", isBlind: true }]);
    expectWhole(mai);
  });

  test("a circle that only both together make is broken in favour of ours", () => {
    const { mai, lan, claim } = copies();
    mai.run("recordClaim", { ...CLAIM, statement: "a second", finding: null });
    const second = recordsOf(mai, "claim")[1]!.id;
    merge(lan, mai);
    mai.run("changeClaim", { claim, change: { links: [{ relation: "dependsOn", claim: second }] } });
    lan.run("changeClaim", { claim: second, change: { links: [{ relation: "dependsOn", claim }] } });
    merge(mai, lan);
    expect(mai.state.get(claim as never)).toMatchObject({ links: [{ claim: second }] });
    expect(openConflicts(mai)).toMatchObject([{ record: second, field: "links" }]);
  });

  test("one person on both copies has one reading; two people have two", () => {
    const { mai, lan, claim } = copies();
    const reading = { claim, verdict: "refuted", rationale: "as the court says", isBlind: true };
    const home = new Desk("Mai", mai, "at home");
    mai.run("recordReading", reading);
    lan.run("recordReading", { ...reading, verdict: "verified" });
    home.run("recordReading", { ...reading, verdict: "disputed" });
    merge(mai, lan);
    merge(mai, home);
    expect(recordsOf(mai, "reading").map(({ author, verdict }) => [author, verdict])).toEqual([
      ["Mai", "refuted"],
      ["Lan", "verified"],
    ]);
    expect(openConflicts(mai)).toMatchObject([{ field: "verdict", record: recordsOf(mai, "reading")[0]!.id }]);
  });

  test("a grade that only their scale has comes with the claim that uses it", () => {
    const { mai, lan, claim } = copies();
    mai.run("setScale", { grades: [{ ...GRADES[0], key: "true", name: "True" }] });
    lan.run("setScale", { grades: GRADES });
    lan.run("changeClaim", { claim, change: { verdict: "disputed", grade: "half", rationale: "as the court says" } });
    merge(mai, lan);
    expect(recordsOf(mai, "scale").map(({ grades }) => grades.map(({ key }) => key))).toEqual([["true", "half"]]);
    expectWhole(mai);
  });
});

describe("texts that both revised", () => {
  const revise = (which: number): Step => ["reviseVersion", [which, 0, 0, 0, 0]];

  test("differently: ours is the current one, theirs is kept, pinned words are in ours", () => {
    const { mai, lan } = copies();
    lan.take(["annotate", [0, 30, 0, 0, 0]]);
    mai.take(revise(0));
    lan.take(revise(1));
    const version = recordsOf(mai, "version").find(({ key }) => key === "de")!;
    merge(mai, lan);
    expect(recordsOf(mai, "version").find(({ key }) => key === "de")).toEqual(version);
    expect(recordsOf(mai, "revision").filter((one) => one.version === version.id)).toMatchObject([
      { number: 1 },
      { number: 2, id: version.currentRevision },
      { number: 3 },
    ]);
    expect(openConflicts(mai)).toContainEqual(
      expect.objectContaining({ record: version.id, field: "currentRevision" }),
    );
    // Without the text it cannot be decided for theirs, as pins could not follow; nor with another text than theirs.
    const { id: conflict } = openConflicts(mai).find(({ field }) => field === "currentRevision")!;
    const decision = { conflict, kept: "theirs", reason: "the later one" };
    const brought = {
      ...{ version: version.id, fileName: null, encoding: "utf-8", byteLength: 4, sha256: "0".repeat(64) },
      ...{ before: "eins", after: "zwei", segments: [] },
    };
    expect(mai.run("decideConflict", decision)).toBe(false);
    expect(mai.run("decideConflict", { ...decision, revise: brought })).toBe(false);
    expect(mai.run("decideConflict", { ...decision, kept: "ours" })).toBe(true);
  });

  test("only theirs: our links and pins are carried into it", () => {
    const { mai, lan } = copies();
    lan.take(revise(0));
    const bead = recordsOf(mai, "bead").find(({ rank }) => rank === 4)!;
    mai.run("setBeadStatus", { beads: [bead.id], status: "confirmed" });
    merge(mai, lan);
    const { currentRevision } = recordsOf(mai, "version").find(({ key }) => key === "de")!;
    expect(mai.state.get(currentRevision)).toMatchObject({ number: 2 });
    expect(mai.state.get(bead.id)).toMatchObject({ status: "confirmed", spans: { [currentRevision]: [{}] } });
    expect(openConflicts(mai)).toEqual([]);
  });
});

describe("beads that both edited", () => {
  const [first, second, third] = [0, 1, 2];
  const beadAt = (desk: Desk, at: number) => recordsOf(desk, "bead").sort((a, b) => a.rank - b.rank)[at]!.id;

  test("different ones: both edits stand; a bookmark is in nobody's way", () => {
    const { mai, lan } = copies();
    mai.run("mergeBeads", { beads: [beadAt(mai, first), beadAt(mai, second)] });
    lan.run("setBookmark", { beads: [beadAt(lan, first)], bookmarked: true });
    lan.run("setBeadStatus", { beads: [beadAt(lan, third)], status: "locked" });
    merge(mai, lan);
    expect(openConflicts(mai)).toEqual([]);
    const beads = recordsOf(mai, "bead").sort((a, b) => a.rank - b.rank);
    expect(beads[0]).toMatchObject({ bookmarked: true, status: "confirmed" });
    expect(beads[1]).toMatchObject({ status: "locked" });
  });

  test("the same ones: ours stands; deciding for theirs puts theirs in its place, undone in one step", () => {
    const { mai, lan } = copies();
    const [one, two, three] = [first, second, third].map((at) => beadAt(mai, at));
    mai.run("mergeBeads", { beads: [one, two] });
    lan.run("mergeBeads", { beads: [two, three] });
    const theirs = recordsOf(lan, "bead").length;
    merge(mai, lan);
    const [conflict] = openConflicts(mai);
    expect(conflict).toMatchObject({ field: "beads", ours: { author: "Mai" }, theirs: { author: "Lan" } });
    const before = print(mai.state);
    mai.run("decideConflict", { conflict: conflict!.id, kept: "theirs", reason: "the German splits it so" });
    expectWhole(mai);
    const spans = (desk: Desk) =>
      recordsOf(desk, "bead")
        .sort((a, b) => a.rank - b.rank)
        .map((bead) => bead.spans);
    expect(spans(mai)).toEqual(spans(lan));
    expect(recordsOf(mai, "bead")).toHaveLength(theirs);
    expect(openConflicts(mai)).toEqual([]);
    mai.take(["undo", []]);
    expect(print(mai.state)).toBe(before);
  });

  test("edited since: a decision that no longer fits is refused", () => {
    const { mai, lan } = copies();
    const [one, two, three] = [first, second, third].map((at) => beadAt(mai, at));
    mai.run("mergeBeads", { beads: [one, two] });
    lan.run("mergeBeads", { beads: [two, three] });
    merge(mai, lan);
    mai.run("mergeBeads", { beads: [one, three] });
    const [conflict] = openConflicts(mai);
    expect(mai.run("decideConflict", { conflict: conflict!.id, kept: "theirs", reason: "so" })).toBe(false);
    expect(mai.run("decideConflict", { conflict: conflict!.id, kept: "neither", reason: "all three are one" })).toBe(
      true,
    );
  });
});

describe("refused", () => {
  test("a stranger's project", () => {
    const { mai } = copies();
    expect(mai.merge(new Desk("Nam"))).toEqual({ ok: false, refusal: "strangers" });
  });

  test("a copy with an entry that is sealed but does not fit, or makes a document that no command makes", () => {
    const forge = (change: (lan: Desk, claim: string) => void) => {
      const { mai, lan, claim } = copies();
      change(lan, claim);
      const before = print(mai.state);
      const merged = mai.merge(lan);
      expect(print(mai.state)).toBe(before);
      return merged;
    };
    const added = (record: object) => (lan: Desk) => {
      lan.write("recordReading", { added: [record as ProjectRecord], updated: [], removed: [] });
    };
    const reading = { kind: "reading", id: "forged", verdict: "refuted", rationale: "so", isBlind: false };
    const who = { author: "Lan", createdAt: "2018-06-22T08:00:00.000Z", changedAt: "2018-06-22T08:00:00.000Z" };
    expect(forge(added({ ...reading, ...who, claim: "none" }))).toEqual({ ok: false, refusal: "damaged" });
    const bead = { kind: "bead", id: "forged", confidence: 1, reasons: [], rank: 9, status: "auto" };
    const overlapping = (lan: Desk) => {
      const [revision] = recordsOf(lan, "revision");
      added({ ...bead, spans: { [revision!.id]: [{ start: 0, end: 50 }] } })(lan);
    };
    expect(forge(overlapping)).toEqual({ ok: false, refusal: "damaged" });
    expect(
      forge((lan) => {
        const last = lan.entries.at(-1)!;
        lan.entries.push(sealEntry(last, last));
      }),
    ).toEqual({ ok: false, refusal: "damaged" });
  });
});
