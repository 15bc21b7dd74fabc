import { expect, test } from "vitest";
import type { Extent } from "../panes/scrolling/extent.ts";
import { overviewBlocks, overviewFrame, overviewScale, overviewScrollTop } from "./overview-geometry.ts";
import { beadTabs, ribbonAt, ribbonsBetween, type Side } from "./ribbons-between.ts";

const side = (scrollTop: number, spans: Readonly<Record<string, readonly [number, number]>>): Side => {
  const extents: readonly Extent[] = Object.entries(spans).map(([bead, [top, bottom]]) => ({
    bead,
    start: { y: top, lineTop: top, x: 0 },
    end: { y: bottom, lineTop: bottom, x: 0 },
    ticks: [],
  }));
  return { extents, byBead: new Map(extents.map((extent) => [extent.bead, extent])), scrollTop };
};
const look = {
  severity: null,
  confidence: 0.8,
  band: "medium",
  status: "auto",
  isSelected: false,
  isHovered: false,
} as const;
const LEFT = side(100, { a: [0, 90], b: [100, 200], far: [2000, 2100] });
const RIGHT = side(0, { a: [0, 50], b: [60, 100], only: [110, 200] });
const RIBBONS = ribbonsBetween(LEFT, RIGHT, 300, () => look);

test("ribbons stand where their panes are scrolled to; those far off are left out", () => {
  expect(RIBBONS.map(({ bead, left, right }) => [bead, left, right])).toEqual([
    ["a", [-100, -10], [0, 50]],
    ["b", [0, 100], [60, 100]],
    ["only", null, [110, 200]],
  ]);
});

test.each([
  [0, 20, "b"],
  [1, 20, "a"],
  [1, 150, "only"],
  [0.5, 60, "b"],
  [0, 250, undefined],
])("at share %d and %i px lies %s", (share, y, bead) => {
  expect(ribbonAt(RIBBONS, share, y)?.bead).toBe(bead);
});

test("numbers stand in the first gutter; elsewhere only a decision or a doubt does", () => {
  expect(beadTabs(RIBBONS, 300, (bead) => bead.length).map(({ text, place }) => [text, place])).toEqual([
    ["1", "centre"],
    ["1", "centre"],
    ["4", "right"],
  ]);
  const decided = RIBBONS.map((ribbon) => (ribbon.bead === "b" ? { ...ribbon, status: "locked" as const } : ribbon));
  expect(beadTabs(decided, 300, null).map(({ bead, text, glyph }) => [bead, text, glyph])).toEqual([
    ["a", "80", null],
    ["b", "", "lock"],
  ]);
});

test("the overview shows the whole text and leads back to where it was pressed", () => {
  const scale = overviewScale(4000, 408);
  expect(scale).toBe(0.1);
  expect(overviewScale(100, 408)).toBe(1);
  const blocks = overviewBlocks([LEFT.extents], 26, scale, (_pane, bead) => (bead === "a" ? "critical" : "minor"));
  expect(blocks.map(({ top, height, severity }) => [top, height, severity])).toEqual([
    [4, 7, "critical"],
    [14, 8, null],
    [204, 8, null],
  ]);
  const { top, height } = overviewFrame(1000, 500, 4000, scale);
  expect(overviewScrollTop(top + height / 2, 500, 4000, scale)).toBe(1000);
});

test.each([1, 3, 8])("%i columns stay inside the strip", (count) => {
  const blocks = overviewBlocks(
    Array.from({ length: count }, () => LEFT.extents),
    26,
    1,
    () => null,
  );
  expect(Math.min(...blocks.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...blocks.map(({ left, width }) => left + width))).toBeLessThanOrEqual(26);
});
