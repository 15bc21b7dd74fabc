import { expect, test } from "vitest";
import { dateInName } from "./date-in-name.ts";

test.each([
  ["bericht-2018-06-22.txt", "2018-06-22"],
  ["Meldung vom 22.06.2018.txt", "2018-06-22"],
  ["1.6.2018.txt", "2018-06-01"],
  ["vnexpress_20180622_1130.txt", "2018-06-22"],
  ["2018-02-30.txt", null],
  ["000_15f2d2c2058ed7ed.txt", null],
  ["12345678.txt", null],
  ["1520180622.txt", null],
])("%s → %s", (name, date) => {
  expect(dateInName(name)).toBe(date);
});
