import { expect, test } from "vitest";
import { confidenceBand, pairConfidence } from "./confidence.ts";

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

test("what is known of two versions does not hang on their order", () => {
  const bead = { pairs: [["de", "vi", 0.4] as const] };
  expect(pairConfidence(bead, "vi", "de")).toBe(0.4);
  expect(pairConfidence(bead, "de", "vi")).toBe(0.4);
  expect(pairConfidence(bead, "vi", "en")).toBeNull();
});
