import { expect, test } from "vitest";
import { makeAnchor, type Anchor } from "../anchor.ts";
import { applyDiff } from "../diff.ts";
import type { AnnotationId, ClaimId, RevisionId, VersionId } from "../ids.ts";
import { planCommand } from "../plan-command.ts";
import type { AnnotationRecord } from "../annotations/annotation-record.ts";
import type { ClaimRecord } from "../claims/claim-record.ts";
import type { ProjectRecord, ProjectState } from "../records.ts";

const TEXT = "Die Brücke kostet 90 Mio. Euro.";
const NOW = "2020-01-02T00:00:00.000Z";
const give = { id: () => "new", now: () => NOW, author: "Mai" };

const anchorIn = (revision: string, words: string, version = "v-de"): Anchor => {
  const start = TEXT.indexOf(words);
  return makeAnchor(TEXT, { start, end: start + words.length }, version as VersionId, revision as RevisionId);
};

const carried: Anchor = { ...anchorIn("r2", "90 Mio."), carried: { exact: "86 Mio.", score: 0.9 } };
const orphan = anchorIn("r1", "Brücke");
const at = "2018-06-22T08:00:00.000Z";
const claim = {
  ...{ kind: "claim", id: "c" as ClaimId, statement: "It costs 86 million", verdict: "inReview", rationale: null },
  ...{ wordings: [orphan, carried], evidence: [], finding: null, author: "Mai", createdAt: at, changedAt: at },
} as ClaimRecord;
const annotation = {
  ...{ kind: "annotation", id: "a" as AnnotationId, anchor: orphan, category: "accuracy", severity: "major" },
  ...{ note: "", suggestion: null, author: "Mai", createdAt: at },
} as AnnotationRecord;

const revision = (id: string, version: string, number: number) =>
  ({
    ...{ kind: "revision", id, version, number, fileName: null, encoding: "utf-8", byteLength: 1 },
    sha256: String(number).padStart(64, "0"),
  }) as ProjectRecord;

const RECORDS = [claim, annotation, revision("r1", "v-de", 1), revision("r2", "v-de", 2), revision("r3", "v-en", 1)];
const state: ProjectState = new Map(RECORDS.map((record) => [record.id, record]));

function run(name: string, payload: object): ProjectState | string {
  const planned = planCommand(state, { name, payload }, give);
  if (!planned.ok) return planned.code;
  const applied = applyDiff(state, planned.diff);
  return applied.ok ? applied.state : applied.code;
}

const first = { kind: "claim", claim: "c", wording: 0 };
const second = { kind: "claim", claim: "c", wording: 1 };

test("confirmed words are the pinned ones; the claim has changed, its other wordings have not", () => {
  const after = run("confirmAnchor", { pin: second }) as ProjectState;
  expect(after.get(claim.id)).toEqual({ ...claim, wordings: [orphan, anchorIn("r2", "90 Mio.")], changedAt: NOW });
});

test("confirming words that never changed writes nothing", () => {
  const planned = planCommand(state, { name: "confirmAnchor", payload: { pin: first } }, give);
  expect(planned).toEqual({ ok: true, diff: { added: [], updated: [], removed: [] } });
});

test("words that a revision took out stay with it when they are kept as they stood, and can be attached later", () => {
  const german = { kind: "version", id: "v-de", currentRevision: "r2" } as unknown as ProjectRecord;
  const own = new Map(state).set("v-de" as VersionId, german);
  const applied = (name: string, payload: object, from: ProjectState): ProjectState => {
    const planned = planCommand(from, { name, payload }, give);
    const result = planned.ok ? applyDiff(from, planned.diff) : planned;
    if (!result.ok) throw new Error(result.code);
    return result.state;
  };
  const kept = applied("confirmAnchor", { pin: first }, own);
  expect(kept.get(claim.id)).toMatchObject({ wordings: [{ ...orphan, asItStood: true }, carried] });
  const anchor = anchorIn("r2", "Die Brücke");
  expect(applied("reattachAnchor", { pin: first, anchor }, kept).get(claim.id)).toMatchObject({
    wordings: [anchor, carried],
  });
});

test("an orphan is attached where a person says", () => {
  const anchor = anchorIn("r2", "Die Brücke");
  const after = run("reattachAnchor", { pin: { kind: "annotation", annotation: "a" }, anchor }) as ProjectState;
  expect(after.get(annotation.id)).toEqual({ ...annotation, anchor });
  const again = run("reattachAnchor", { pin: first, anchor }) as ProjectState;
  expect(again.get(claim.id)).toMatchObject({ wordings: [anchor, carried] });
});

test("the sentence that is evidence of a claim is confirmed and attached like a quote", () => {
  const piece = { stance: "supports", title: "Said here", url: null, note: "" } as const;
  const evidence = [piece, { ...piece, sentence: carried }];
  const own = new Map(state).set(claim.id, { ...claim, evidence });
  const pin = { kind: "evidence", claim: "c", evidence: 1 };
  const sentenceAfter = (name: string, payload: object) => {
    const planned = planCommand(own, { name, payload }, give);
    const [change] = planned.ok ? planned.diff.updated : [];
    return change?.[1].kind === "claim" ? change[1].evidence[1]?.sentence : planned;
  };
  expect(sentenceAfter("confirmAnchor", { pin })).toEqual(anchorIn("r2", "90 Mio."));
  const anchor = anchorIn("r2", "Brücke");
  expect(sentenceAfter("reattachAnchor", { pin, anchor })).toEqual(anchor);
  // Of evidence that is no sentence there is nothing to attach.
  expect(sentenceAfter("confirmAnchor", { pin: { ...pin, evidence: 0 } })).toMatchObject({ code: "unknown-record" });
});

test.each([
  ["of a claim without so many quotes", "confirmAnchor", { pin: { ...first, wording: 2 } }, "unknown-record"],
  ["of a claim that is an annotation", "confirmAnchor", { pin: { ...first, claim: "a" } }, "unknown-record"],
  [
    "to another version's words",
    "reattachAnchor",
    { pin: first, anchor: anchorIn("r3", "Brücke", "v-en") },
    "wrong-revision",
  ],
  ["to a text that is not there", "reattachAnchor", { pin: first, anchor: anchorIn("r9", "Brücke") }, "wrong-revision"],
])("refused: an anchor %s", (_, name, payload, code) => {
  expect(run(name, payload)).toBe(code);
});
