import { expect, test } from "vitest";
import { rowTops, rowWindow } from "./row-window.ts";

const tops = rowTops(Array.from({ length: 10_000 }, (_, index) => 50 + (index % 7) * 10));

test.each([0, 1, 399, 5_000, 123_456, 799_000, 10_000_000])(
  "scrolled to %i px, the rows drawn cover the view and little more, and the whole keeps its height",
  (scrollTop) => {
    const { first, end, abovePx, belowPx } = rowWindow(tops, scrollTop, 700);
    expect(end - first).toBeLessThan(40);
    expect(abovePx).toBe(tops[first]);
    expect(abovePx).toBeLessThanOrEqual(scrollTop);
    expect(abovePx + (tops[end]! - tops[first]!) + belowPx).toBe(tops.at(-1));
    expect(tops[end]!).toBeGreaterThanOrEqual(Math.min(scrollTop + 700, tops.at(-1)!));
  },
);

test("a list without rows has none in view", () => {
  expect(rowWindow(rowTops([]), 0, 700)).toEqual({ first: 0, end: 0, abovePx: 0, belowPx: 0 });
});
