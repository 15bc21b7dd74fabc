import { expect, test } from "vitest";
import { drawnLines, linesOf } from "./table-lines.ts";

const ROWS = ["a1", "a2", "b1"].map((id) => ({ id }));

test("a heading stands before each group's rows", () => {
  const groupOf = ({ id }: { id: string }) => ({ id: id[0]!, heading: `Group ${id[0]!}` });
  const shown = linesOf(ROWS, groupOf).map(({ row, group }) => row?.id ?? group?.heading);
  expect(shown).toEqual(["Group a", "a1", "a2", "Group b", "b1"]);
  expect(linesOf(ROWS).map(({ id }) => id)).toEqual(["a1", "a2", "b1"]);
});

test.each([
  ["in view", 2, 5, 3, "2<0 3<3 4<4"],
  ["above it: room between", 4, 6, 1, "1<0 4<2 5<5"],
  ["below it", 0, 2, 8, "0<0 1<1 8<2"],
  ["none", 0, 2, -1, "0<0 1<1"],
  ["gone from the list", 0, 2, 12, "0<0 1<1"],
])("the line that holds the focus is drawn: %s", (_name, first, end, held, expected) => {
  expect(
    drawnLines(first, end, held, 10)
      .map(({ at, after }) => `${at}<${after}`)
      .join(" "),
  ).toBe(expected);
});
