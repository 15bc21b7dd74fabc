import { expect, test } from "vitest";
import { likelyPlace, splitPlaces } from "./split-places.ts";

test.each([
  ["One thing. Another thing", "Another thing"],
  ["One thing “was said.” Another", "Another"],
  ["One thing, then another", "then another"],
  ["One, two and three. And four at the very end of it", "And four at the very end of it"],
  ["no sign at all here", "at all here"],
])("%j is likely split before %j", (text, rest) => {
  expect(text.slice(likelyPlace(text, [0, text.length])!)).toBe(rest);
});

test("places are the starts of words within the segment; a single word has none", () => {
  const text = "before  một hai  ba after";
  const range: [number, number] = [8, 19];
  expect(splitPlaces(text, range).map((place) => text.slice(place, 19))).toEqual(["hai  ba", "ba"]);
  expect(likelyPlace("word", [0, 4])).toBeNull();
});
