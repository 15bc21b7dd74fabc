import { expect, test } from "vitest";
import { isAccused } from "./accused-words.ts";
import { finding } from "./testing/shown-project.ts";

const value = (version: string, range: readonly [number, number]) => ({ version, value: 1, range });
const why = {
  rule: "money.bracket",
  arithmetic: [],
  expected: {},
  values: [value("vi", [5, 9]), value("vi", [11, 15])],
  words: [],
};

test.each([
  ["the odd amount", { odd: "vi", spans: { vi: [[5, 9]], en: [[5, 9]] } }, "vi", [5, 9], true],
  ["the bracket beside it", { odd: "vi", spans: { vi: [[5, 9]] } }, "vi", [11, 15], false],
  ["another version's words", { odd: "vi", spans: { vi: [[5, 9]], en: [[5, 9]] } }, "en", [5, 9], false],
  ["a gap in the odd version", { odd: "de", spans: { de: [[3, 3]] } }, "de", [3, 3], true],
  ["words where nobody is odd", { spans: { vi: [[5, 9]] } }, "de", [1, 2], true],
  ["words where the odd version has none", { odd: "de", spans: { de: [], vi: [[5, 9]] } }, "vi", [5, 9], true],
] as const)("%s", (_, change, version, range, expected) => {
  expect(isAccused(finding("f", "b1", { why, ...change }), version, range)).toBe(expected);
});
