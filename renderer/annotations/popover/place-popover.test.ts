import { expect, test } from "vitest";
import { boxAround, placePopover } from "./place-popover.ts";

const SIZE = { width: 700, height: 270 };
const WINDOW = { width: 1000, height: 800 };
const words = (left: number, top: number) => ({ left, top, width: 90, height: 20 });

test.each([
  ["under the words", words(100, 100), { left: 100, top: 129 }],
  ["above them where there is no room below", words(100, 700), { left: 100, top: 421 }],
  ["inside the window on the right", words(900, 100), { left: 291, top: 129 }],
  ["in the middle without words", null, { left: 150, top: 265 }],
])("%s", (_name, place, expected) => {
  expect(placePopover(place, SIZE, WINDOW)).toEqual(expected);
});

test("in a window too low for both it stays inside", () => {
  const { top } = placePopover(words(100, 150), SIZE, { width: 1000, height: 300 });
  expect(top).toBe(21);
});

test.each([
  ["under the whole row", { top: 80, height: 200 }, 289],
  ["above the row where there is no room under it", { top: 400, height: 200 }, 121],
  ["under the words where the row leaves no room at all", { top: 60, height: 700 }, 429],
])("%s", (_name, row, top) => {
  const place = placePopover(words(100, 400), SIZE, WINDOW, { left: 0, width: 1000, ...row });
  expect(place).toEqual({ left: 100, top });
});

test.each([
  ["right of them", 100, { left: 199, top: 150 }],
  ["left of them", 800, { left: 91, top: 150 }],
])("where there is no room under or above the words, %s", (_name, left, expected) => {
  const size = { width: 700, height: 200 };
  expect(placePopover({ ...words(left, 150), height: 120 }, size, { width: 1000, height: 420 })).toEqual(expected);
});

test("the row in all columns is one box", () => {
  const columns = [
    { left: 10, top: 40, width: 90, height: 60 },
    { left: 140, top: 30, width: 90, height: 50 },
  ];
  expect(boxAround(columns)).toEqual({ left: 10, top: 30, width: 220, height: 70 });
  expect(boxAround([])).toBeNull();
});
