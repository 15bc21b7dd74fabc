import { expect, test } from "vitest";
import { typedTime } from "./typed-time.ts";

test.each([
  ["14:05", "14:05"],
  [" 9.30 ", "09:30"],
  ["9h30", "09:30"],
  ["0030", "00:30"],
  ["14", null],
  ["14:5", null],
  ["24:00", null],
  ["14:60", null],
  ["2 pm", null],
  ["", null],
])("%s", (text, time) => {
  expect(typedTime(text)).toBe(time);
});
