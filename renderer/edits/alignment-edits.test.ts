import { expect, test } from "vitest";
import { shownProject } from "../../shared/ipc/shown/project.ts";
import { openProject } from "../state/project.ts";
import { project } from "../state/testing/shown-project.ts";
import {
  boundaryDown,
  boundaryUp,
  confirmAbove,
  lockedBy,
  mergeWithNext,
  removeRow,
  splitAt,
  swapWithPrevious,
  unlink,
} from "./alignment-edits.ts";
import { editTarget } from "./edit-target.ts";
import { jumpFrom } from "./jumps.ts";

type Range = [number, number];

/** `aa. bb.` is one bead of two segments, `cc` one that German lacks, `dd` one of both. */
function story() {
  const shown = project();
  const version = (key: string, text: string) => ({
    ...shown.document.versions.find((each) => each.key === key)!,
    text,
  });
  const bead = (id: string, rank: number, vi: Range[], de: Range[]) => ({
    ...shown.document.beads[0]!,
    ...{
      id,
      rank,
      spans: Object.fromEntries([["vi", vi] as const, ["de", de] as const].filter(([, own]) => own.length > 0)),
    },
  });
  const beads = [
    bead(
      "one",
      0,
      [
        [0, 3],
        [4, 7],
      ],
      [[0, 3]],
    ),
    bead("two", 1, [[8, 10]], []),
    bead("three", 2, [[11, 13]], [[4, 6]]),
  ];
  const versions = [version("vi", "aa. bb. cc dd"), version("de", "xx. yy")];
  return openProject(shownProject.parse({ ...shown, document: { ...shown.document, versions, beads } }));
}

const at = (bead: string, version: string, offset: number, range: Range | null = null) =>
  editTarget({
    project: story(),
    bead,
    caret: { version, at: offset },
    passage: range && { version, range },
  })!;

test("the segment with the caret is the one worked on; a caret elsewhere is in none", () => {
  expect(
    [at("one", "vi", 0), at("one", "vi", 4), at("one", "vi", 7), at("one", "vi", 8)].map((target) => target.segment),
  ).toEqual([0, 1, 1, null]);
  expect(at("two", "de", 0)).toMatchObject({ version: "de", segments: [], segment: null });
  expect(at("one", "vi", 0, [2, 5]).selected).toEqual([0, 1]);
  expect(editTarget({ project: story(), bead: "two", caret: null, passage: null })?.version).toBe("vi");
  expect(editTarget({ project: story(), bead: "gone", caret: null, passage: null })).toBeNull();
});

test("merging joins segments within a bead, and beads at its end; nothing follows the last", () => {
  expect(mergeWithNext(at("one", "vi", 1))).toMatchObject({
    name: "mergeSegments",
    payload: { bead: "one", segment: 0 },
  });
  expect(mergeWithNext(at("one", "vi", 5))).toMatchObject({ name: "mergeBeads", payload: { beads: ["one", "two"] } });
  expect(mergeWithNext(at("three", "vi", 11))).toBeNull();
});

test("a split inside words cuts the segment, one between segments the bead, with the others in proportion", () => {
  expect(splitAt(at("one", "vi", 0), 1)).toMatchObject({ name: "splitSegment", payload: { segment: 0, at: 1 } });
  for (const offset of [3, 4]) {
    expect(splitAt(at("one", "vi", 0), offset), String(offset)).toMatchObject({
      name: "splitBead",
      payload: { bead: "one", stay: { vi: 1 } },
    });
  }
  for (const offset of [0, 7, 9]) expect(splitAt(at("one", "vi", 0), offset), String(offset)).toBeNull();
});

test("a boundary gives the last segment to the next bead and takes the next one, over beads without the version", () => {
  expect(boundaryUp(at("one", "vi", 0))).toMatchObject({ payload: { bead: "one", segments: [1], to: "two" } });
  expect(boundaryDown(at("one", "de", 0))).toMatchObject({ payload: { bead: "three", segments: [0], to: "one" } });
  expect(boundaryDown(at("two", "de", 0))).toMatchObject({ payload: { bead: "three", to: "two" } });
  expect([boundaryUp(at("two", "de", 0)), boundaryDown(at("three", "vi", 11))]).toEqual([null, null]);
});

test("what can't be is not asked for", () => {
  expect(unlink(at("two", "vi", 8))).toBeNull();
  expect(unlink(at("three", "vi", 11))).toMatchObject({ payload: { versions: ["vi"] } });
  expect(swapWithPrevious(at("one", "vi", 0))).toBeNull();
  expect(removeRow(at("two", "vi", 8))).toBeNull();
  expect(confirmAbove(at("one", "vi", 0))).toBeNull();
  expect(confirmAbove(at("three", "vi", 11))).toMatchObject({
    payload: { beads: ["one", "two"], status: "confirmed" },
  });
});

test("the lock in the way is that of a bead named, or of one that would be pushed along", () => {
  const open = story();
  const locked = {
    ...open,
    beads: open.beads.map((bead) => (bead.id === "three" ? { ...bead, status: "locked" as const } : bead)),
  };
  expect(lockedBy(locked, mergeWithNext(at("two", "vi", 8))!)).toEqual(["three"]);
  expect(lockedBy(locked, mergeWithNext(at("one", "vi", 5))!)).toEqual([]);
  const { id } = locked.beads[0]!;
  expect(lockedBy(locked, { name: "shiftRest", payload: { bead: id, version: "vi", by: 1 } })).toEqual(["three"]);
});

test("jumps go round, in both directions, past the bead they start from", () => {
  const jump = (bead: string | null, kind: Parameters<typeof jumpFrom>[2], step: 1 | -1): string | null =>
    jumpFrom(story(), bead, kind, step, { medium: 70, high: 90 });
  expect([jump("one", "uneven", 1), jump("two", "uneven", 1)]).toEqual(["two", "one"]);
  expect([jump("one", "open", -1), jump(null, "open", 1)]).toEqual(["three", "one"]);
  expect(jump("one", "bookmarked", 1)).toBeNull();
});
