import { expect, test } from "vitest";
import { confidenceBand } from "./confidence.ts";

test.each([
  [0.9, "high"],
  [0.895, "high"],
  [0.894, "medium"],
  [0.7, "medium"],
  [0.69, "low"],
])("with bounds at 70 and 90 per cent, %d is %s", (confidence, band) => {
  expect(confidenceBand(confidence, { medium: 70, high: 90 })).toBe(band);
});

test("the bounds are the person's", () => {
  const bounds = { medium: 40, high: 60 };
  expect([0.39, 0.4, 0.6].map((confidence) => confidenceBand(confidence, bounds))).toEqual(["low", "medium", "high"]);
});
