import { beforeEach, expect, test } from "vitest";
import type { FoundInText } from "./find-matches.ts";
import { currentIn, followMatches } from "./pane-matches.ts";
import { changeQuery, chooseVersion, closeSearch, marksIn, matchesInScope, searchStore } from "./search-store.ts";

const found = new Map<string, FoundInText>([
  ["vi", { ranges: [[5, 7]], isCut: false }], // prettier-ignore
  ["de", { ranges: [[0, 2]], isCut: false }], // prettier-ignore
]);
const match = { version: "vi", range: [5, 7] as [number, number] };

beforeEach(() => {
  searchStore.setState({ scope: "story", version: "de", found, current: match });
});

test("a search of one version marks and counts that version alone", () => {
  const state = searchStore.getState();
  expect(matchesInScope(state, ["vi", "de"])).toHaveLength(2);
  expect(marksIn(state, "vi")).toEqual([[5, 7]]);
  const inOne = { ...state, scope: "version" } as const;
  expect(matchesInScope(inOne, ["vi", "de"])).toEqual([{ version: "de", range: [0, 2] }]);
  expect([marksIn(inOne, "vi"), currentIn(inOne, "vi")]).toEqual([[], null]);
});

test("another query or version has no current match; a closed search keeps its words", () => {
  changeQuery({ text: "ở" });
  expect(searchStore.getState().current).toBeNull();
  searchStore.setState({ current: match });
  chooseVersion("vi");
  expect(searchStore.getState().current).toBeNull();
  closeSearch();
  const { scope, query, answered } = searchStore.getState();
  expect([scope, query.text, answered]).toEqual(["none", "ở", null]);
  expect(marksIn(searchStore.getState(), "vi")).toEqual([]);
});

test("a text is marked anew only when its own marks are others, and is bare after the end", () => {
  const drawn: unknown[] = [];
  const text = {
    key: "vi",
    setMatches: (ranges: unknown) => drawn.push(["all", ranges]),
    setCurrentMatch: (range: unknown) => drawn.push(["current", range]),
  };
  const following = followMatches(text);
  searchStore.setState({ current: { version: "de", range: [0, 2] } });
  changeQuery({ wholeWord: true });
  closeSearch();
  following.dispose();
  searchStore.setState({ scope: "story", found });
  expect(drawn).toEqual([
    ["all", [[5, 7]]],
    ["current", [5, 7]],
    ["current", null],
    ["all", []],
  ]);
});
