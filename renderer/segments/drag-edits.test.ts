import { expect, test } from "vitest";
import { shownProject } from "../../shared/ipc/shown/project.ts";
import { linkSegments } from "../edits/alignment-edits.ts";
import { editTarget, wordsInCell } from "../edits/edit-target.ts";
import { openProject, type OpenProject } from "../state/project.ts";
import { finding, project } from "../state/testing/shown-project.ts";
import { boundaryMove, dropBoundary, dropOnRow, whyRefused } from "./drag-edits.ts";
import { gridRows } from "./grid-rows.ts";
import { stepInGrid } from "./grid-steps.ts";

/** What a version is parted into by the engine; a person has split the first in two. */
const SEGMENTS = [
  [0, 5],
  [6, 8],
  [9, 11],
];

/** Vietnamese says `aa`, `bb` in one, nothing in two, `cc`, `dd` in three; German one thing in two alone. */
function story(): OpenProject {
  const shown = project();
  const details = [{ bead: "three", findings: [finding("only", "three")], facts: [], conversions: [] }];
  const versions = shown.document.versions.map((version) => ({ ...version, segments: SEGMENTS }));
  const bead = (id: string, rank: number, spans: Record<string, [number, number][]>) => ({
    ...shown.document.beads[0]!,
    ...{ id, rank, spans },
  });
  const beads = [
    bead("one", 0, {
      vi: [
        [0, 2],
        [3, 5],
      ],
    }),
    bead("two", 1, { de: [[0, 3]] }),
    bead("three", 2, {
      vi: [
        [6, 8],
        [9, 11],
      ],
    }),
  ];
  return openProject(shownProject.parse({ ...shown, details, document: { ...shown.document, versions, beads } }));
}

const target = (bead: string, version = "vi", at = -1) =>
  editTarget({ project: story(), bead, caret: { version, at }, passage: null })!;
const move = (bead: string, segments: number[], to: string) => ({
  name: "moveSegments",
  payload: { bead, version: "vi", segments, to },
});

test("a segment goes to the row it is dropped on, and not to its own or to none", () => {
  expect(dropOnRow(target("one"), 1, "three")).toEqual(move("one", [1], "three"));
  expect(dropOnRow(target("one"), 1, "one")).toBeNull();
  expect(dropOnRow(target("one"), 1, "gone")).toBeNull();
  expect(dropOnRow(target("one"), 2, "three")).toBeNull();
});

test("a drop that is refused says why; putting something back needs no words", () => {
  expect(whyRefused("segment", target("one"), { bead: "three" })).toBe("fail.not-consecutive");
  expect(whyRefused("segment", target("one"), { bead: "one" })).toBeNull();
  expect(whyRefused("boundary", target("one"), { bead: "three" })).toBe("grid.dropNext");
  expect(whyRefused("boundary", target("one"), { bead: "two" })).toBeNull();
});

test("a segment is dropped only where it follows what is there, and leaves nothing apart", () => {
  expect(dropOnRow(target("one"), 0, "three")).toBeNull();
  expect(dropOnRow(target("one"), 0, "two")).toEqual(move("one", [0], "two"));
  expect(dropOnRow(target("three"), 0, "one")).toEqual(move("three", [0], "one"));
  expect(dropOnRow(target("three"), 1, "one")).toBeNull();
});

test.each([
  ["up over the last", "one", { bead: "one", before: 1 }, move("one", [1], "two")],
  ["up over all", "one", { bead: "one", before: 0 }, move("one", [0, 1], "two")],
  ["nowhere", "one", { bead: "one", before: 2 }, null],
  ["down over an empty row and one that follows", "one", { bead: "three", before: 1 }, move("three", [0], "one")],
  ["down from an empty cell over both that follow", "two", { bead: "three", before: 2 }, move("three", [0, 1], "two")],
  ["down, but above all that follows", "one", { bead: "three", before: 0 }, null],
  ["to a row that holds none of what follows", "one", { bead: "two", before: 0 }, null],
  ["down from the last bead", "three", { bead: "three", before: 0 }, null],
])("a boundary dragged %s", (_name, bead, cut, expected) => {
  expect(dropBoundary(target(bead), cut)).toEqual(expected);
});

test.each([
  [
    [
      [0, 2],
      [3, 5],
    ],
    [[0, 2]],
    "up",
  ],
  [
    [[0, 2]],
    [
      [0, 2],
      [3, 5],
    ],
    "down",
  ],
  [
    [
      [0, 2],
      [3, 5],
    ],
    [[3, 5]],
    null,
  ],
  [
    [[0, 5]],
    [
      [0, 2],
      [3, 5],
    ],
    null,
  ],
  [
    [[0, 2]],
    [
      [0, 2],
      [3, 5],
      [6, 8],
    ],
    null,
  ],
] as const)("from %j to %j the boundary moved: %s", (before, after, expected) => {
  expect(boundaryMove(before as never, after as never)).toBe(expected);
});

test("a cell without words waits for those that are linked next", () => {
  const linking = { bead: story().beads[1]!.id, version: "vi", segments: [] };
  expect(linkSegments(target("three", "vi", 9), linking)).toEqual(move("three", [1], "two"));
  expect(linkSegments(target("three", "de"), linking)).toEqual(move("three", [0, 1], "two"));
  expect(linkSegments(target("two", "de"), { ...linking, bead: story().beads[0]!.id })).toBeNull();
});

test("in the grid the words of the active cell are meant: selected ones, else its segment with the caret", () => {
  expect(wordsInCell(target("three", "vi", 9), null)).toEqual({ version: "vi", range: [9, 11] });
  expect(wordsInCell(target("three"), null)).toEqual({ version: "vi", range: [6, 8] });
  expect(wordsInCell(target("three"), { version: "vi", range: [7, 8] })?.range).toEqual([7, 8]);
  expect(wordsInCell(target("three"), { version: "vi", range: [0, 2] })?.range).toEqual([6, 8]);
  expect(wordsInCell(target("three"), { version: "de", range: [7, 8] })?.version).toBe("vi");
  expect(wordsInCell(target("two"), null)).toBeNull();
});

test("rows with findings alone, and always the selected one; the arrow keys pass over the others", () => {
  const shown = story();
  const ids = (filter: "all" | "findings", bead: string | null) => gridRows(shown, filter, bead).map(({ id }) => id);
  expect(ids("all", null)).toEqual(["one", "two", "three"]);
  expect(ids("findings", null)).toEqual(["three"]);
  expect(ids("findings", "one")).toEqual(["one", "three"]);
  const rows = gridRows(shown, "findings", "one");
  expect(stepInGrid(target("one", "vi", 3), rows, "ArrowDown")?.bead).toBe("three");
  expect(stepInGrid(target("one", "vi", 3), shown.beads, "ArrowDown")?.bead).toBe("two");
});
