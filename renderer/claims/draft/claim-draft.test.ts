import { expect, test } from "vitest";
import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import type { BeadDetail } from "../../../shared/ipc/shown/bead-detail.ts";
import {
  claimPayload,
  claimProblems,
  draftOf,
  EMPTY_CLAIM,
  findingWordings,
  withJudgement,
  withPassage,
  type ClaimDraft,
} from "./claim-draft.ts";
import { NEW_EVIDENCE } from "../evidence/evidence-draft.ts";
import { NO_VALUE } from "./value-draft.ts";

const NO_DETAIL = { facts: [], conversions: [] };
const draft = (change: Partial<ClaimDraft>): ClaimDraft => ({ ...EMPTY_CLAIM, statement: "86 million yen", ...change });

test.each([
  ["a claim in review needs no reason", draft({}), {}],
  ["a verdict needs one", draft({ verdict: "refuted" }), { reason: "fail.rationale-missing" }],
  ["spaces are no reason", draft({ verdict: "refuted", reason: " \n" }), { reason: "fail.rationale-missing" }],
  ["a claim states something", draft({ statement: "  " }), { statement: "claim.statementMissing" }],
  [
    "evidence has a title",
    draft({ evidence: [NEW_EVIDENCE] }),
    { evidence: [{ field: "title", key: "evidence.nameMissing" }] },
  ],
  [
    "a value is what its kind says, of the claim and of each version",
    draft({
      value: { ...NO_VALUE, kind: "money", amount: "5" },
      byVersion: [
        { version: "vi", verdict: null, note: "", value: NO_VALUE },
        { version: "de", verdict: null, note: "", value: { ...NO_VALUE, kind: "date", text: "soon" } },
      ],
    }),
    { value: "value.currencyWrong", byVersion: { de: "value.dateWrong" } },
  ],
  [
    "a script is no web address, and evidence before it keeps its place",
    draft({
      evidence: [
        { ...NEW_EVIDENCE, title: "Bank" },
        { ...NEW_EVIDENCE, title: "Bank", url: "javascript:alert(1)" },
      ],
    }),
    { evidence: [null, { field: "url", key: "evidence.urlWrong" }] },
  ],
])("%s", (_name, claim, problems) => {
  expect(claimProblems(claim, "en")).toEqual(problems);
});

test("a finding's stretches become wordings in the order of the panes, missing words included", () => {
  const spans = { en: [[5, 9]], de: [[7, 7]], vi: [[1, 3], [8, 9]] } as const; // prettier-ignore
  expect(findingWordings({ spans }, ["vi", "de", "en"], NO_DETAIL, {})).toEqual([
    { version: "vi", range: [1, 3] },
    { version: "vi", range: [8, 9] },
    { version: "de", range: [7, 7] },
    { version: "en", range: [5, 9] },
  ]);
});

test("a version that the finding does not name is pinned to the same fact, or to its part of the bead", () => {
  const row = (version: string, range: readonly [number, number]) => ({ version, range });
  const conversions = [{ rows: [row("vi", [1, 3]), row("de", [7, 9])] }] as unknown as BeadDetail["conversions"];
  const spans = { vi: [[1, 3]] } as const;
  const bead = { vi: [[0, 10]], de: [[5, 20]], en: [[30, 40]] } as const;
  expect(findingWordings({ spans }, ["vi", "de", "en"], { facts: [], conversions }, bead)).toEqual([
    { version: "vi", range: [1, 3] },
    { version: "de", range: [7, 9] },
    { version: "en", range: [30, 40] },
  ]);
});

test("selected words take the place of what their version did not state", () => {
  const wordings = [
    { version: "vi", range: [1, 3] },
    { version: "de", range: [7, 7] },
  ] as const;
  const chosen = { version: "de", range: [20, 24] } as const;
  expect(withPassage(wordings, chosen)).toEqual([wordings[0], chosen]);
  expect(withPassage(wordings, { version: "vi", range: [1, 3] })).toBe(wordings);
});

test("what is sent is trimmed, and nothing is null rather than empty", () => {
  const sent = claimPayload(
    draft({ statement: " so ", evidence: [{ ...NEW_EVIDENCE, title: " a ", url: " " }] }),
    "en",
  );
  expect(sent).toMatchObject({ statement: "so", rationale: null, evidence: [{ title: "a", url: null, note: "" }] });
});

test("a saved claim that nobody changed is sent as it is, its quotes and its evidence's sentence as they were pinned", () => {
  const saved = {
    ...{ id: "c", statement: "It costs 5 to 7 %", verdict: "disputed", rationale: "Two sources", finding: "f" },
    ...{ about: "figure", value: { kind: "percent", amount: 5, max: 7 }, group: "Costs" },
    wordings: [{ version: "de", range: null, exact: "5 Prozent", pinned: "6 Prozent" }],
    byVersion: [{ version: "de", verdict: "verified", note: "says 6", value: { kind: "percent", amount: 6 } }],
    evidence: [
      { stance: "context", title: "Budget", url: null, note: "" },
      {
        stance: "supports",
        title: "Said here",
        url: null,
        note: "",
        sentence: { version: "en", range: [1, 4], exact: "abc" },
      },
    ],
    links: [{ relation: "dependsOn", claim: "d" }],
    ...{ author: "Mai", createdAt: "2018-06-22T08:00:00.000Z", changedAt: "2018-06-22T08:00:00.000Z" },
  } as unknown as ShownClaim;
  const { wordings, evidence, ...same } = claimPayload(draftOf(saved, "de"), "de");
  expect(saved).toMatchObject(same);
  expect(Object.keys(same).sort()).toEqual([
    "about",
    "byVersion",
    "finding",
    "group",
    "links",
    "rationale",
    "statement",
    "value",
    "verdict",
  ]);
  expect(wordings).toEqual([{ kept: 0 }]);
  expect(evidence[1]).toEqual({ stance: "supports", title: "Said here", url: null, note: "", sentence: { kept: 1 } });
});

test("what was noted of a version and taken back is not sent", () => {
  const judgement = { version: "de", verdict: null, note: " ", value: NO_VALUE };
  const byVersion = withJudgement(withJudgement([], { ...judgement, note: "says 6" }), judgement);
  expect(claimPayload(draft({ byVersion }), "en").byVersion).toEqual([]);
});
