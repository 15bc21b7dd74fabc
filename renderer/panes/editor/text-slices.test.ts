import { expect, test } from "vitest";
import { sliceEnd } from "./text-slices.ts";

const story = (paragraphs: number): string => `${"a".repeat(199)}\n`.repeat(paragraphs);

test("a short text comes whole", () => {
  expect(sliceEnd(story(100), 0)).toBe(20_000);
});

test("slices of a long text end before line breaks and add up to it, the first one small", () => {
  const text = story(3_000);
  const ends: number[] = [];
  for (let end = sliceEnd(text, 0); ; end = sliceEnd(text, end)) {
    ends.push(end);
    if (end === text.length) break;
    expect(text[end]).toBe("\n");
  }
  expect(ends[0]).toBeLessThan(7_000);
  expect(ends.length).toBeGreaterThan(5);
});

test("a paragraph longer than a slice is not cut", () => {
  const text = `${"a".repeat(100_000)}\nb`;
  expect(sliceEnd(text, 0)).toBe(100_000);
  expect(sliceEnd(text, 100_000)).toBe(text.length);
});
