import { expect, test } from "vitest";
import type { ShownAnchor, ShownAnnotation, ShownClaim } from "../../shared/ipc/shown/records.ts";
import { anchorState, touchedAnchors } from "./touched-anchors.ts";

const anchor = (change: Partial<ShownAnchor> = {}): ShownAnchor => ({
  ...{ version: "de", range: [0, 3], exact: "neu" },
  ...change,
});

test.each([
  ["settled", anchor()],
  ["orphan", anchor({ range: null })],
  ["orphan", anchor({ range: null, pinned: "alt" })],
  ["past", anchor({ range: null, asItStood: true })],
  // The words are back: there is nothing to keep.
  ["settled", anchor({ asItStood: true })],
  ["reworded", anchor({ pinned: "alt" })],
  ["uncertain", anchor({ pinned: "neu" })],
  ["uncertain", anchor({ exact: "é", pinned: "e\u0301" })],
])("%s", (state, one) => {
  expect(anchorState(one)).toBe(state);
});

test("the tray lists what needs a person, quotes without a place first, each with its own place in its record", () => {
  const claim = {
    id: "c",
    statement: "It rained",
    wordings: [anchor(), anchor({ pinned: "alt" }), anchor({ range: null, asItStood: true })],
    evidence: [{ title: "Forecast" }, { title: "Said elsewhere", sentence: anchor({ range: null }) }],
  };
  const annotation = { id: "a", note: "Which?", anchor: anchor({ range: null }) };
  const touched = touchedAnchors({
    claims: new Map([["c", claim as unknown as ShownClaim]]),
    annotations: new Map([["a", annotation as unknown as ShownAnnotation]]),
  });
  expect(touched.map(({ pin, about }) => [pin, about])).toEqual([
    [{ kind: "evidence", claim: "c", evidence: 1 }, "Said elsewhere"],
    [{ kind: "annotation", annotation: "a" }, "Which?"],
    [{ kind: "claim", claim: "c", wording: 1 }, "It rained"],
  ]);
});
