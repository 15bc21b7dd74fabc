import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readVersion } from "../../text/read-version.ts";
import { makeAnchor } from "../anchor.ts";
import { applyDiff, reverseDiff, type RecordsDiff } from "../diff.ts";
import type { RevisionId } from "../ids.ts";
import { planCommand } from "../plan-command.ts";
import { EMPTY_PROJECT, type BeadRecord, type ProjectState } from "../records.ts";

const SENTENCES = [
  "Die Stadt baut eine Brücke.",
  "Sie kostet 86 Mio. Euro.",
  "Im Mai wird sie eröffnet.",
  "Der Bürgermeister freut sich.",
  "Anwohner klagen über Lärm.",
];
const TEXT = SENTENCES.join(" ");

const segmentsOf = (text: string): { start: number; end: number }[] =>
  readVersion({ key: "de", text }).segments.map(({ range: { start, end } }) => ({ start, end }));

let ids = 0;
const give = { id: () => `id-${++ids}`, now: () => "2018-06-22T08:00:00.000Z", author: "Mai" };

function run(state: ProjectState, name: string, payload: object): { state: ProjectState; diff: RecordsDiff } {
  const planned = planCommand(state, { name, payload }, give);
  if (!planned.ok) throw new Error(`${planned.code}: ${planned.message}`);
  const applied = applyDiff(state, planned.diff);
  if (!applied.ok) throw new Error(applied.code);
  return { state: applied.state, diff: planned.diff };
}

const file = (number: number): object => ({
  ...{ fileName: "bruecke.txt", encoding: "utf-8", byteLength: 100 },
  sha256: String(number).padStart(64, "0"),
});

const versionOf = (state: ProjectState) => [...state.values()].find((record) => record.kind === "version")!;
const beadsOf = (state: ProjectState): readonly BeadRecord[] =>
  [...state.values()].filter((record) => record.kind === "bead").sort((a, b) => a.rank - b.rank);

/** One German version, a bead a sentence, all confirmed. */
function project(): ProjectState {
  ids = 0;
  const about = { key: "de", language: "de", title: "", source: null, url: null, publishedOn: null };
  let { state } = run(EMPTY_PROJECT, "addVersion", { ...about, ...file(1) });
  const revision = versionOf(state).currentRevision;
  const beads = segmentsOf(TEXT).map((range) => ({ spans: { [revision]: [range] }, confidence: 0.9, reasons: [] }));
  ({ state } = run(state, "setAlignment", { beads }));
  return run(state, "setBeadStatus", { beads: beadsOf(state).map(({ id }) => id), status: "confirmed" }).state;
}

const revise = (state: ProjectState, after: string) =>
  run(state, "reviseVersion", {
    version: versionOf(state).id,
    ...file(2),
    before: TEXT,
    after,
    segments: segmentsOf(after),
  });

/** `c` confirmed, `a` auto, then the words of the version's present revision. */
function rows(state: ProjectState, text: string): readonly string[] {
  const revision = versionOf(state).currentRevision;
  return beadsOf(state).map(
    ({ status, spans }) =>
      `${status.charAt(0)} ${(spans[revision] ?? []).map(({ start, end }) => text.slice(start, end)).join("|")}`,
  );
}

describe("a revised text", () => {
  test("keeps what a person confirmed, and leaves what is new to be linked", () => {
    const after = TEXT.replace("86 Mio.", "90 Mio.")
      .replace(`${SENTENCES[3]!} `, "")
      .replace(SENTENCES[2]!, `${SENTENCES[2]!} Ein Fest ist geplant, hieß es.`);
    expect(rows(revise(project(), after).state, after)).toEqual([
      "c Die Stadt baut eine Brücke.",
      "c Sie kostet 90 Mio. Euro.",
      "c Im Mai wird sie eröffnet.",
      "a Ein Fest ist geplant, hieß es.",
      "a ",
      "c Anwohner klagen über Lärm.",
    ]);
  });

  test("takes pinned words along, and leaves those that are gone at the text they were pinned in", () => {
    const before = project();
    const { id, currentRevision } = versionOf(before);
    const pin = (quote: string) => {
      const start = TEXT.indexOf(quote);
      return makeAnchor(TEXT, { start, end: start + quote.length }, id, currentRevision);
    };
    const claim = { statement: "86 M", verdict: "inReview", rationale: null, evidence: [], finding: null };
    const claimed = run(before, "recordClaim", {
      ...claim,
      wordings: [pin("86 Mio. Euro"), pin("Bürgermeister freut")],
    }).state;
    const after = TEXT.replace("86", "90").replace(`${SENTENCES[3]!} `, "");
    const { state } = revise(claimed, after);
    const wordings = [...state.values()].flatMap((record) => (record.kind === "claim" ? record.wordings : []));
    expect(
      wordings.map(({ exact, revision, carried }) => [exact, revision === currentRevision, carried?.exact]),
    ).toEqual([
      ["90 Mio. Euro", false, "86 Mio. Euro"],
      ["Bürgermeister freut", true, undefined],
    ]);
  });

  test("is refused where it is the text that is there", () => {
    const state = project();
    const payload = { version: versionOf(state).id, ...file(1), before: TEXT, after: TEXT, segments: [] };
    expect(planCommand(state, { name: "reviseVersion", payload }, give)).toMatchObject({
      ok: false,
      code: "same-text",
    });
  });

  test("names the file that it was taken out of, where it was", () => {
    const state = project();
    const original = { kind: "html", sha256: "3".padStart(64, "0"), byteLength: 900 };
    const about = { version: versionOf(state).id, before: TEXT, after: SENTENCES[0]!, segments: [] };
    const revisionOf = (from: object) => {
      const next = run(state, "reviseVersion", { ...about, ...file(2), ...from }).state;
      return next.get(versionOf(next).currentRevision);
    };
    expect(revisionOf({ original })).toMatchObject({ number: 2, original });
    expect(revisionOf({})).not.toHaveProperty("original");
  });

  test("has each of its words in exactly one segment, whatever was done to it, and is undone to the last", () => {
    const sentence = fc.constantFrom(...SENTENCES, "Ganz neu ist das hier.", "Sie kostet 90 Mio. Euro.", "Kurz.");
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 9 }), (sentences) => {
        const after = sentences.join(" ");
        if (after === TEXT) return;
        const start = project();
        const { state, diff } = revise(start, after);
        const revision: RevisionId = versionOf(state).currentRevision;
        const ranges = beadsOf(state)
          .flatMap(({ spans }) => spans[revision] ?? [])
          .sort((a, b) => a.start - b.start);
        ranges.forEach(({ start: from }, index) => {
          expect(from).toBeGreaterThanOrEqual(ranges[index - 1]?.end ?? 0);
        });
        const covered = ranges.map((range) => after.slice(range.start, range.end)).join("");
        expect(covered.replace(/\s/gu, "")).toBe(after.replace(/\s/gu, ""));
        const undone = applyDiff(state, reverseDiff(diff));
        expect(undone.ok && new Map([...undone.state].sort())).toEqual(new Map([...start].sort()));
      }),
      { seed: 20180622, numRuns: 150 },
    );
  });
});

test("a chosen rate follows the words of its sum", () => {
  const before = project();
  const { id, currentRevision } = versionOf(before);
  const start = TEXT.indexOf("86 Mio.");
  const anchor = makeAnchor(TEXT, { start, end: start + 12 }, id, currentRevision);
  const use = { kind: "average", period: "2018-06" };
  const { state } = run(before, "chooseRate", { anchor, use });
  const after = `Nachtrag. ${TEXT}`;
  const revised = revise(state, after).state;
  const choice = [...revised.values()].find((record) => record.kind === "rateChoice")!;
  expect(choice.anchor).toMatchObject({ revision: versionOf(revised).currentRevision, exact: "86 Mio. Euro" });
  expect(choice.use).toEqual(use);
});

test("a sentence that is evidence goes where its words went, like a quote of the claim", () => {
  const before = project();
  const { id, currentRevision } = versionOf(before);
  const start = TEXT.indexOf("86 Mio.");
  const anchor = makeAnchor(TEXT, { start, end: start + 7 }, id, currentRevision);
  const piece = { stance: "supports", title: "Said here", url: null, note: "", sentence: anchor };
  const claim = { statement: "It costs 86 million", verdict: "inReview", rationale: null, finding: null };
  const { state } = run(before, "recordClaim", { ...claim, wordings: [anchor], evidence: [piece] });
  const after = `Vorab. ${TEXT}`;
  const revised = [...revise(state, after).state.values()].find((record) => record.kind === "claim")!;
  expect(revised.evidence[0]!.sentence).toEqual(revised.wordings[0]);
  expect(revised.evidence[0]!.sentence).toMatchObject({ exact: "86 Mio.", range: { start: start + 7 } });
});
