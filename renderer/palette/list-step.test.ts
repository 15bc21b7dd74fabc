import { expect, test } from "vitest";
import { listStep } from "./list-step.ts";

test.each([
  ["ArrowDown", 0, 3, 1],
  ["ArrowDown", 2, 3, 0],
  ["ArrowUp", 0, 3, 2],
  ["PageDown", 1, 30, 9],
  ["PageDown", 28, 30, 29],
  ["PageUp", 3, 30, 0],
  ["ArrowDown", 0, 0, null],
  ["Home", 2, 3, null],
])("%s from line %i of a list of %i goes to %s", (key, at, count, expected) => {
  expect(listStep(key, at, count)).toBe(expected);
});
