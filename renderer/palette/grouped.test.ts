import { expect, test } from "vitest";
import { foldedEntry } from "./best-matches.ts";
import type { Entry, EntryKind } from "./entries.ts";
import { grouped } from "./use-entries.ts";

const entry = (kind: EntryKind, name: string): Entry => ({
  ...{ id: name, kind, detail: "", language: null, quote: [], bindings: [], isEnabled: true, run: () => undefined },
  ...foldedEntry(name, ""),
});
const ENTRIES = [
  ...["Merge", "Split", "Undo", "Redo", "Go to pane 5", "Segments"].map((name) => entry("command", name)),
  ...["Bead 5"].map((name) => entry("bead", name)),
  ...["Amount 1", "Amount 2", "Amount 3", "Amount 4", "Amount 5"].map((name) => entry("finding", name)),
];
const shown = (query: string): readonly string[] =>
  grouped(ENTRIES, query).map(({ kind, entries }) => `${kind}: ${entries.map(({ name }) => name).join(", ")}`);

test("before anything is typed: a few of what one can go to, then all commands", () => {
  expect(shown(" ")).toEqual([
    "bead: Bead 5",
    "finding: Amount 1, Amount 2, Amount 3, Amount 4",
    "command: Merge, Split, Undo, Redo, Go to pane 5, Segments",
  ]);
});

test("the kind with the best match stands first; of equals, a bead by its number", () => {
  expect(shown("amount")).toEqual(["finding: Amount 1, Amount 2, Amount 3, Amount 4, Amount 5"]);
  expect(shown("5")).toEqual(["bead: Bead 5", "command: Go to pane 5", "finding: Amount 5"]);
  expect(shown("s")[0]).toBe("command: Split, Segments");
});

test("nothing that matches: no group", () => {
  expect(shown("xyz")).toEqual([]);
});
