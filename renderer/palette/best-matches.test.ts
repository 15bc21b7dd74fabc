import { expect, test } from "vitest";
import { bestMatches, foldedEntry } from "./best-matches.ts";

const find = (query: string, names: readonly (string | readonly [string, string])[], limit = 9): readonly string[] =>
  bestMatches(
    names.map((name) => (typeof name === "string" ? foldedEntry(name, "") : foldedEntry(...name))),
    query,
    limit,
  ).map(({ name }) => name);

test("a beginning goes before a word's start, that before its inside, and the name before all else", () => {
  const names = [["Claims", "a merge of two"], "Submerge", "Bead merge", "Merge"] as const;
  expect(find("merge", names)).toEqual(["Merge", "Bead merge", "Submerge", "Claims"]);
});

test("each word is looked for, in any order", () => {
  expect(find("bead next", ["Next finding", "Next bead", "Previous bead"])).toEqual(["Next bead"]);
});

test.each([
  ["dong hang", "Dóng hàng lại"],
  ["Đặt", "Dat lai phim"],
  ["nächste", "Nächste Passage"],
  ["nachste", "Nächste Passage"],
  ["groesse", "Textgröße", false],
  ["grosse", "Textgröße"],
])("%s finds %s, composed or decomposed", (query, name, isFound = true) => {
  for (const form of ["NFC", "NFD"]) {
    expect(find(query.normalize(form), [name]), form).toEqual(isFound ? [name] : []);
    expect(find(query, [name.normalize(form)]), form).toHaveLength(isFound ? 1 : 0);
  }
});

test("alike ones stay in order, no more than asked for", () => {
  expect(find("pane", ["Pane 1", "Pane 2", "Pane 3"], 2)).toEqual(["Pane 1", "Pane 2"]);
  expect(find("  ", ["b", "a"])).toEqual(["b", "a"]);
});
