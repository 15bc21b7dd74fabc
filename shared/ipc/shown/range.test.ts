import { expect, test } from "vitest";
import { shownRange } from "./range.ts";

test.each([[[0, 0]], [[3, 17]]])("%j is a range", (value) => {
  expect(shownRange.parse(value)).toEqual(value);
});

test.each([
  [[4, 3]],
  [[-1, 3]],
  [[0, 1.5]],
  [[0, Infinity]],
  [["0", "1"]],
  [[0]],
  [[0, 1, 2]],
  [{ 0: 0, 1: 1, length: 2 }],
  [null],
  [undefined],
])("%j is none", (value) => {
  expect(shownRange.safeParse(value).success).toBe(false);
});
