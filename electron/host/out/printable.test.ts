import { expect, test } from "vitest";
import { isPrintable } from "./printable.ts";

const GIB = 1024 ** 3;

test.each([
  ["a report of a hundred claims", 210_000, 1],
  ["2,500 claims", 5_200_000, 8],
  ["5,000 claims", 10_500_000, 16],
  ["10,000 claims", 21_000_000, 32],
])("%s are printed where there is memory for them, and not with half of it", (_, length, gibibytes) => {
  expect(isPrintable({ length }, gibibytes * GIB)).toBe(true);
  if (length > 1_000_000) expect(isPrintable({ length }, (gibibytes / 2) * GIB)).toBe(false);
});

test("beyond what a browser gives one page no memory helps", () => {
  expect(isPrintable({ length: 25_000_000 }, 1024 * GIB)).toBe(false);
});
