import { expect, test } from "vitest";
import { gutterShapes, type Ribbon } from "./gutter-shapes.ts";

const ribbon = (change: Partial<Ribbon> = {}): Ribbon => ({
  bead: "a",
  left: [0, 100],
  right: [20, 80],
  leftTicks: [],
  rightTicks: [],
  severity: null,
  confidence: 0.95,
  band: "high",
  status: "auto",
  isSelected: false,
  isHovered: false,
  ...change,
});
const classes = (change: Partial<Ribbon>): readonly string[] =>
  gutterShapes(40, [ribbon(change)], []).map(({ className }) => className);

test.each([
  ["no finding", {}, "rb-band"],
  ["a note", { severity: "note" }, "rb-band"],
  ["a minor finding", { severity: "minor" }, "rb-band"],
  ["a major finding", { severity: "major" }, "rb-band rb-major"],
  ["a critical finding", { severity: "critical" }, "rb-band rb-critical"],
] as const)("colour is spent on what is grave: %s", (_name, change, className) => {
  expect(classes(change)[0]).toBe(className);
});

test.each(["high", "medium", "low"] as const)("%s confidence has its own edge", (band) => {
  expect(classes({ band })[1]).toBe(`rb-edge conf-${band}`);
});

test("a bead without a counterpart fades from its own side and ends in a struck circle", () => {
  const shapes = gutterShapes(40, [ribbon({ left: null })], []);
  expect(shapes.map(({ className }) => className)).toEqual(["rb-open", "rb-cap", "rb-strike"]);
  expect(shapes[0]!.fade).toBe("right");
});

test("the selected ribbon is drawn last, its edges exactly at the pane's lines", () => {
  const shapes = gutterShapes(40, [ribbon({ isSelected: true }), ribbon({ bead: "b" })], []);
  expect(shapes[3]).toEqual({ path: "M0 0C20 0 20 20 40 20V80C20 80 20 100 0 100Z", className: "rb-band selected" });
});

test("a fact that one side lacks is a stub with a cap, moved off the one before", () => {
  const threads = [
    { left: 50, right: null, tone: "major" },
    { left: 52, right: null, tone: "plain" },
  ] as const;
  const caps = gutterShapes(40, [], threads).filter(({ className }) => className.startsWith("rb-cap"));
  expect(caps.map(({ className }) => className)).toEqual(["rb-cap rb-major", "rb-cap rb-note"]);
  expect(caps.map(({ path }) => path.split(" ")[1]?.split("a")[0])).toEqual(["50", "64"]);
});

test("three caps in one line stand 14 px apart, below each other, and clear of a bead's number", () => {
  const stub = (y: number) => ({ left: y, right: null, tone: "minor" }) as const;
  const heights = (taken: readonly number[]) =>
    gutterShapes(40, [], [stub(50), stub(50), stub(55)], taken)
      .filter(({ className }) => className.startsWith("rb-cap"))
      .map(({ path }) => Number(path.split(" ")[1]?.split("a")[0]));
  expect(heights([])).toEqual([50, 64, 78]);
  expect(heights([60])).toEqual([74, 88, 102]);
});

test("a stub leaves its words at their height, whichever side they are on, and its cap stands in the middle", () => {
  const [fromLeft, , capLeft] = gutterShapes(40, [], [{ left: 30, right: null, tone: "minor" }]);
  const [fromRight, , capRight] = gutterShapes(40, [], [{ left: null, right: 30, tone: "minor" }]);
  expect([fromLeft!.className, fromLeft!.path.startsWith("M0 30C")]).toEqual(["th-line th-stub th-minor", true]);
  expect(fromRight!.path.startsWith("M40 30C")).toBe(true);
  expect([capLeft!.path.startsWith("M16.5 30a"), capRight!.path.startsWith("M12.5 30a")]).toEqual([true, true]);
});
