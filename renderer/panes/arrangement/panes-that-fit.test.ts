import { expect, test } from "vitest";
import { panesThatFit } from "./panes-that-fit.ts";

test.each([
  [3, 850, 3],
  [4, 850, 3],
  [4, 1100, 4],
  [8, 1100, 4],
  [8, 1900, 8],
  [3, 300, 1],
])("of %i panes in %i px, %i stand", (count, width, room) => {
  expect(panesThatFit(width, count)).toBe(room);
});
