import { expect, test } from "vitest";
import type { PlainNumberFact } from "../../facts/fact.ts";
import { figureGap } from "./figure.ts";
import { type Reading, readingsOf } from "../mention.ts";

const at = { range: { start: 0, end: 0 }, text: "" } as Pick<PlainNumberFact, "range" | "text">;
const figure = (value: number, tolerance: number): Reading =>
  readingsOf({ kind: "number", value, tolerance, ...at })[0]!;
const range = (min: number, max: number, tolerance = 0.5): Reading =>
  readingsOf({ kind: "percent", min, max, tolerance, ...at })[0]!;

test.each<[string, Reading, Reading]>([
  ["equal", figure(3, 0.5), figure(3, 0.5)],
  ["rounded: 2.4 million and 2 million", figure(2.4e6, 5e4), figure(2e6, 5e5)],
  ["to the last digit: 13 thousand and 12,874", figure(13_000, 500), figure(12_874, 0.5)],
  ["a range and its end", range(5, 10), figure(10, 0.5)],
  ["a range and what lies in it", range(70, 90), figure(80, 0.5)],
  ["two equal ranges", range(5, 10), range(5, 10)],
])("one figure: %s", (_, a, b) => {
  expect([figureGap(a, b), figureGap(b, a)]).toEqual([1, 1]);
});

test.each<[string, Reading, Reading]>([
  ["neighbours of one precision: 2 and 3", figure(2, 0.5), figure(3, 0.5)],
  ["neighbouring decimals: 2.7 and 2.8", figure(2.7, 0.05), figure(2.8, 0.05)],
  ["half a step off: 2.5 thousand and 2 thousand", figure(2500, 50), figure(2000, 500)],
  ["ranges with one end in common", range(70, 90), range(70, 80)],
  ["a range and what lies beyond it", range(5, 10), figure(12, 0.5)],
])("two figures: %s", (_, a, b) => {
  expect(figureGap(a, b)).toBeGreaterThan(1);
  expect(figureGap(a, b)).toBe(figureGap(b, a));
});
