import { describe, expect, test } from "vitest";
import { sealEntry } from "../journal.ts";
import type { ProjectRecord } from "../records.ts";
import { Desk, type Step } from "../testing/desk.ts";
import { expectWhole, merge, print, recordsOf } from "./testing/merged-copies.ts";

const CLAIM = { statement: "86 million", verdict: "inReview", rationale: null, wordings: [], evidence: [] };
const GRADES = [{ key: "half", name: "Half true", verdict: "disputed", rating: 2 }];

/** Two copies of a story with one claim, and the claim's id. */
function copies(): { mai: Desk; lan: Desk; claim: string } {
  const mai = new Desk("Mai");
  mai.run("recordClaim", { ...CLAIM, finding: null });
  const claim = [...mai.state.values()].find(({ kind }) => kind === "claim")!.id;
  return { mai, lan: new Desk("Lan", mai), claim };
}

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
