import { expect, test } from "vitest";
import { gutterShapes, type Ribbon } from "./gutter-shapes.ts";
import { loweredRibbon } from "./ribbons-between.ts";
import { groundTop } from "./scrolled-ground.ts";

/** A ribbon that stands at 5,000 px of both texts, as it is seen when they are scrolled. */
const seenAt = (scrollTop: number): Ribbon => ({
  bead: "a",
  left: [5_000 - scrollTop, 5_080.4 - scrollTop],
  right: [5_000 - scrollTop, 5_060 - scrollTop],
  leftTicks: [5_030 - scrollTop],
  rightTicks: [],
  severity: "major",
  confidence: 0.9,
  band: "high",
  status: "auto",
  isSelected: false,
  isHovered: false,
});
const drawnAt = (scrollTop: number) =>
  gutterShapes(40, [loweredRibbon(seenAt(scrollTop), scrollTop - groundTop(scrollTop))], []);

test("scrolled, a ribbon between level texts is drawn as it was, so that nothing has to be drawn anew", () => {
  expect(drawnAt(4_700)).toEqual(drawnAt(4_983));
  expect(drawnAt(4_700)).not.toEqual(drawnAt(4_095));
});

test.each([0, 1, 4_095, 4_096, 600_001])("at %i px the ground lies at most one section above the view", (scrollTop) => {
  expect(groundTop(scrollTop)).toBeLessThanOrEqual(scrollTop);
  expect(scrollTop - groundTop(scrollTop)).toBeLessThan(4_096);
});
