import { expect, test } from "vitest";
import { openProject } from "../state/project.ts";
import { project } from "../state/testing/shown-project.ts";
import type { FoundInText } from "./find-matches.ts";
import { beadNumbers, resultGroups, resultRows } from "./result-rows.ts";

// Two versions of "one\ntwo\nthree" with a bead a line; "two" is the second bead of the text and of the story.
const story = openProject(project());
const found = new Map<string, FoundInText>([
  ["de", { ranges: [[0, 2]], isCut: false }], // prettier-ignore
  ["vi", { ranges: [[4, 6], [8, 9]], isCut: true }], // prettier-ignore
]);

test("results stand by version in the order of display, each with its place in the whole list", () => {
  const groups = resultGroups(story, found);
  expect(groups.map(({ version, first, isCut }) => [version.key, first, isCut])).toEqual([
    ["vi", 0, true],
    ["de", 2, false],
  ]);
  expect(resultRows(groups).map((row) => (row.kind === "head" ? row.group.version.key : row.at))).toEqual([
    ...["vi", 0, 1],
    ...["de", 0],
  ]);
});

test("a version without results has no heading", () => {
  expect(resultGroups(story, new Map([["vi", { ranges: [], isCut: false }]]))).toEqual([]);
});

test("a result bears the number of the bead it begins in, and none where no bead is", () => {
  const numberOf = beadNumbers(story);
  const at = (start: number): number | null => numberOf({ version: "vi", range: [start, start + 1] });
  expect([at(0), at(5), at(12)]).toEqual([1, 2, 3]);
  expect([at(3), at(13)]).toEqual([null, null]);
});
