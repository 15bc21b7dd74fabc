import { expect, test } from "vitest";
import type { FindingRow } from "../state/finding-rows.ts";
import { groupRows, visibleItems } from "./tree-items.ts";
import { drawnPlaces, scrollTopFor, treePlaces } from "./tree-rows.ts";

const rows = Array.from(
  { length: 2_000 },
  (_, index) =>
    ({ finding: { fingerprint: `f${index}`, severity: "minor" }, beadNumber: index, dismissal: null }) as FindingRow,
);
const layout = treePlaces(visibleItems(groupRows(rows), new Set()));
const drawn = (scrollTop: number, current: string | null): readonly string[] =>
  drawnPlaces(layout, { scrollTop, px: 600 }, current).map(({ item }) => item.id);

test("of a long list a screen and a little around it is drawn, wherever one has scrolled to", () => {
  for (const scrollTop of [0, 40_000, 83_400]) {
    const ids = drawn(scrollTop, null);
    expect(ids.length).toBeGreaterThan(14);
    expect(ids.length).toBeLessThan(50);
  }
  expect(drawn(0, null)[0]).toBe("minor");
  expect(drawn(83_400, null).at(-1)).toBe("f1999");
});

test("the row that the keyboard stands on is always there, in its place", () => {
  expect(drawn(0, "f1500").at(-1)).toBe("f1500");
  expect(drawn(83_400, "f3")[0]).toBe("f3");
});

test("rows follow each other without gaps", () => {
  for (const [index, { topPx, heightPx }] of layout.places.entries()) {
    expect(layout.tops[index]).toBe(topPx);
    expect(layout.tops[index + 1]).toBe(topPx + heightPx);
  }
});

test.each([
  ["in view: it stays", 100, 100],
  ["above: to its top", 500, 156],
  ["below: until its end is seen", -1_000, -402],
])("a row that is %s", (_, scrollTop, expected) => {
  expect(scrollTopFor({ item: layout.places[3]!.item, topPx: 156, heightPx: 42 }, scrollTop, 600)).toBe(expected);
});
