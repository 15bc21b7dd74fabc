import { expect, test } from "vitest";
import type { RevisionId, VersionId } from "../../../shared/project/ids.ts";
import type { RevisionRecord } from "../../../shared/project/records.ts";
import { readVersion } from "../../../shared/text/read-version.ts";
import { anchorOf, shownAnchorOf } from "./anchor-border.ts";
import { VersionTexts } from "./version-texts.ts";

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

test.each([
  ["the words stayed", OLD, [18, 35]],
  ["the words moved", `Neu eingefügt.\n\n${OLD}`, [34, 51]],
  ["one word changed", OLD.replace("Yuan", "Yen"), [18, 34]],
  ["the words are gone: an orphan", "Ein Satz vorweg.", null],
])("in a later revision, %s", (_, text, range) => {
  const shown = shownAnchorOf(pinned([18, 35]), texts(text, "r2"));
  expect(shown).toEqual({ version: "de", range, exact: "86 Millionen Yuan" });
});

test.each([
  ["beyond the text", [0, 1000], "wrong-range"],
  ["half a character", [1, 2], "wrong-range"],
  ["a place between words", [3, 3], null],
])("%s", (_, range, code) => {
  const made = anchorOf({ version: "de", range: range as [number, number] }, texts("😀 ja", "r1"));
  expect(made.ok ? null : made.code).toBe(code);
});
