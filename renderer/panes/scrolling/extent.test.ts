import { expect, test } from "vitest";
import { extentAt, outlineOf, visibleExtents, type Extent } from "./extent.ts";

const extent = (bead: string, top: number, bottom: number): Extent => ({
  bead,
  start: { y: top, lineTop: top, x: 0 },
  end: { y: bottom, lineTop: bottom, x: 0 },
  ticks: [],
});
const EXTENTS = [extent("a", 0, 100), extent("b", 112, 200), extent("c", 200, 205), extent("d", 300, 900)];

test.each([
  [0, 50, "a"],
  [101, 111, ""],
  [100, 112, "ab"],
  [150, 250, "bc"],
  [400, 500, "d"],
  [901, 999, ""],
])("between %i and %i px stands %s", (top, bottom, beads) => {
  const [first, after] = visibleExtents(EXTENTS, top, bottom);
  expect(
    EXTENTS.slice(first, after)
      .map(({ bead }) => bead)
      .join(""),
  ).toBe(beads);
});

test.each([
  [99, "a"],
  [105, null],
  [200, "c"],
  [205, null],
  [950, null],
])("at %i px stands %s", (y, bead) => {
  expect(extentAt(EXTENTS, y)?.bead ?? null).toBe(bead);
});

test("the outline of a bead that begins inside a line steps around the words before it", () => {
  const inner: Extent = {
    bead: "a",
    start: { y: 25, lineTop: 20, x: 50 },
    end: { y: 60, lineTop: 60, x: 0 },
    ticks: [],
  };
  expect(outlineOf(inner, 200, 20, -10)).toEqual({
    top: "M0 15L0 30L50 30L50 10L200 10L200 15",
    bottom: "M0 50L200 50",
    area: "M0 15L0 30L50 30L50 10L200 10L200 15L200 50L0 50Z",
  });
});
