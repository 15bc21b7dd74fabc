import { expect, test } from "vitest";
import type { RevisionId, VersionId } from "../../../../shared/project/ids.ts";
import type { RevisionRecord } from "../../../../shared/project/records.ts";
import { readVersion } from "../../../../shared/text/read-version.ts";
import { anchorOf, shownAnchorOf } from "./anchor-border.ts";
import { VersionTexts } from "../version-texts.ts";

const OLD = "Ein Satz vorweg.\n\n86 Millionen Yuan wurden erbeutet.";

function texts(text: string, revision: string): VersionTexts {
  const record = { kind: "revision", id: revision as RevisionId } as RevisionRecord;
  return new VersionTexts([{ id: "v" as VersionId, revision: record, version: readVersion({ key: "de", text }) }]);
}

function pinned(range: [number, number]) {
  const made = anchorOf({ version: "de", range }, texts(OLD, "r1"));
  if (!made.ok) throw new Error(made.code);
  return made.anchor;
}

test("an anchor is shown where it is in the revision that it names", () => {
  expect(shownAnchorOf(pinned([18, 35]), texts(OLD, "r1"))).toEqual({
    ...{ version: "de", range: [18, 35], exact: "86 Millionen Yuan" },
  });
});

test("one whose words a revision changed comes with those that were pinned", () => {
  const anchor = { ...pinned([18, 35]), carried: { exact: "86 Millionen Yen", score: 0.9 } };
  expect(shownAnchorOf(anchor, texts(OLD, "r1"))).toMatchObject({ range: [18, 35], pinned: "86 Millionen Yen" });
});

test("one that a revision left behind is an orphan, even where the same words stand in the new text", () => {
  expect(shownAnchorOf(pinned([18, 35]), texts(OLD, "r2"))).toEqual({
    ...{ version: "de", range: null, exact: "86 Millionen Yuan" },
  });
});

test.each([
  ["beyond the text", [0, 1000], "wrong-range"],
  ["half a character", [1, 2], "wrong-range"],
  ["a place between words", [3, 3], null],
])("%s", (_, range, code) => {
  const made = anchorOf({ version: "de", range: range as [number, number] }, texts("😀 ja", "r1"));
  expect(made.ok ? null : made.code).toBe(code);
});
