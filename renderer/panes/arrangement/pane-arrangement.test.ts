import { expect, test } from "vitest";
import {
  arrangementOf,
  arrangePanes,
  hidePane,
  movePane,
  placePane,
  showPane,
  type PaneArrangement,
} from "./pane-arrangement.ts";

const ALL = ["vi", "de", "en", "fr"];
const fresh: PaneArrangement = { session: "s", order: [], hidden: [], wanted: [] };
const panes = (arrangement: PaneArrangement, room = ALL.length) => arrangePanes(ALL, arrangement, room);

test("all stand in the project's order where there is room, else the first ones", () => {
  expect(panes(fresh)).toEqual({ ordered: ALL, shown: ALL, folded: [] });
  expect(panes(fresh, 2)).toMatchObject({ shown: ["vi", "de"], folded: ["en", "fr"] });
  expect(panes(fresh, 0)).toMatchObject({ shown: ["vi"] });
});

test("a hidden pane is folded and comes back to its place", () => {
  const hidden = hidePane(fresh, panes(fresh), "de");
  expect(panes(hidden)).toMatchObject({ shown: ["vi", "en", "fr"], folded: ["de"] });
  expect(panes(showPane(hidden, panes(hidden), "de"))).toMatchObject({ shown: ALL, folded: [] });
});

test("the last pane can't be hidden", () => {
  const one = ALL.slice(1).reduce((now, key) => hidePane(now, panes(now), key), fresh);
  expect(panes(one).shown).toEqual(["vi"]);
  expect(hidePane(one, panes(one), "vi")).toBe(one);
});

test("without room, the pane that is asked for takes the rightmost one's place", () => {
  const asked = showPane(fresh, panes(fresh, 2), "fr");
  expect(panes(asked, 2)).toMatchObject({ shown: ["vi", "fr"], folded: ["de", "en"] });
  expect(panes(showPane(asked, panes(asked, 2), "en"), 2).shown).toEqual(["vi", "en"]);
});

test("a pane moves past its neighbour that stands, hidden ones between them or not", () => {
  const hidden = hidePane(fresh, panes(fresh), "de");
  const moved = movePane(hidden, panes(hidden), "vi", 1);
  expect(panes(moved).shown).toEqual(["en", "vi", "fr"]);
  expect(panes(movePane(moved, panes(moved), "vi", -1)).shown).toEqual(["vi", "en", "fr"]);
});

test("there is no moving past the edge, nor of what is folded", () => {
  expect(movePane(fresh, panes(fresh), "vi", -1)).toBe(fresh);
  expect(movePane(fresh, panes(fresh), "fr", 1)).toBe(fresh);
  expect(movePane(fresh, panes(fresh, 2), "fr", -1)).toBe(fresh);
});

test("a pane is placed before, between or behind those that stand; beside itself it stays", () => {
  const hidden = hidePane(fresh, panes(fresh), "de");
  const placed = (version: string, place: number) => panes(placePane(hidden, panes(hidden), version, place)).shown;
  expect([0, 1].map((place) => placed("vi", place))).toEqual([
    ["vi", "en", "fr"],
    ["vi", "en", "fr"],
  ]);
  expect(placed("vi", 2)).toEqual(["en", "vi", "fr"]);
  expect(placed("vi", 3)).toEqual(["en", "fr", "vi"]);
  expect(placed("fr", 0)).toEqual(["fr", "vi", "en"]);
  expect(placePane(hidden, panes(hidden), "de", 0)).toBe(hidden);
});

test("a project that is opened again stands as it was left, and changes go on from there", () => {
  const left = { session: "new", panes: { order: ["en", "vi"], hidden: ["de"] } };
  const opened = arrangementOf(fresh, left);
  expect(panes(opened)).toMatchObject({ shown: ["en", "vi", "fr"], folded: ["de"] });
  expect(arrangementOf(hidePane(opened, panes(opened), "fr"), left).hidden).toEqual(["de", "fr"]);
});

test("versions that came or went are no matter", () => {
  const ordered: PaneArrangement = { ...fresh, order: ["en", "gone", "vi"], hidden: ["gone"] };
  expect(panes(ordered).shown).toEqual(["en", "vi", "de", "fr"]);
});
