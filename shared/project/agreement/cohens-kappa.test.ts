import { expect, test } from "vitest";
import { cohensKappa } from "./cohens-kappa.ts";

const table = (cells: readonly (readonly [string, string, number])[]) =>
  cells.flatMap(([a, b, times]) => Array.from({ length: times }, () => [a, b] as const));

test("is what the textbook's table gives: 50 proposals, 20 and 15 of one mind, kappa 0.4", () => {
  const answer = cohensKappa(
    table([
      ["yes", "yes", 20],
      ["yes", "no", 5],
      ["no", "yes", 10],
      ["no", "no", 15],
    ]),
  );
  expect(answer.count).toBe(50);
  expect(answer.observed).toBeCloseTo(0.7, 12);
  expect(answer.expected).toBeCloseTo(0.5, 12);
  expect(answer.kappa).toBeCloseTo(0.4, 12);
});

test("is 1 for full agreement, and negative for contradiction", () => {
  expect(
    cohensKappa(
      table([
        ["a", "a", 3],
        ["b", "b", 2],
      ]),
    ).kappa,
  ).toBe(1);
  expect(
    cohensKappa(
      table([
        ["a", "b", 3],
        ["b", "a", 3],
      ]),
    ).kappa,
  ).toBe(-1);
});

test("is undefined where chance can't miss, and where nothing was judged", () => {
  expect(cohensKappa(table([["a", "a", 9]])).kappa).toBeNull();
  expect(cohensKappa([])).toEqual({ count: 0, observed: null, expected: null, kappa: null });
});
