import { expect, test } from "vitest";
import type { FoundInText } from "./find-matches.ts";
import { indexOfMatch, matchesOf, stepMatch } from "./match-steps.ts";

const found = new Map<string, FoundInText>([
  ["vi", { isCut: false, ranges: [[5, 7], [20, 22]] }], // prettier-ignore
  ["de", { isCut: false, ranges: [] }],
  ["en", { isCut: false, ranges: [[3, 4]] }],
]);
const all = matchesOf(found, ["vi", "de", "en"]);
const name = (match: (typeof all)[number] | null): string =>
  match === null ? "-" : `${match.version} ${match.range[0]}`;

test("matches stand version by version in the order of display", () => {
  expect(all.map(name)).toEqual(["vi 5", "vi 20", "en 3"]);
  expect(matchesOf(found, ["en", "vi"]).map(name)).toEqual(["en 3", "vi 5", "vi 20"]);
});

test("steps go round in both directions", () => {
  expect(name(stepMatch(all, all[2]!, null, 1))).toBe("vi 5");
  expect(name(stepMatch(all, all[0]!, null, -1))).toBe("en 3");
  expect(name(stepMatch(all, all[0]!, null, 1))).toBe("vi 20");
});

test.each([
  [{ version: "vi", at: 0 }, "vi 5", "en 3"],
  [{ version: "vi", at: 5 }, "vi 5", "en 3"],
  [{ version: "vi", at: 6 }, "vi 20", "vi 5"],
  [{ version: "vi", at: 30 }, "en 3", "vi 20"],
  [{ version: "en", at: 9 }, "vi 5", "en 3"],
  [{ version: "de", at: 9 }, "vi 5", "en 3"],
  [null, "vi 5", "en 3"],
])("from %j the next is %s, the previous %s", (place, next, previous) => {
  expect(name(stepMatch(all, null, place, 1))).toBe(next);
  expect(name(stepMatch(all, null, place, -1))).toBe(previous);
});

test("a match that is no longer there is none to step from", () => {
  const gone = { version: "vi", range: [6, 8] as const };
  expect(indexOfMatch(all, { ...gone, range: [...gone.range] })).toBe(-1);
  expect(name(stepMatch(all, { ...gone, range: [...gone.range] }, { version: "en", at: 0 }, 1))).toBe("en 3");
  expect(stepMatch([], null, null, 1)).toBeNull();
});
