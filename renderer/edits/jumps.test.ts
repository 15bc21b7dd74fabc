import { expect, test } from "vitest";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { project } from "../state/testing/shown-project.ts";
import { openProject } from "../state/project.ts";
import { jumpFrom, type JumpKind } from "./jumps.ts";

const opened = openProject(project());
const [first] = opened.beads;
const keys = opened.versions.map(({ key }) => key);
const one = Object.fromEntries(keys.map((key) => [key, [[0, 4]]])) as unknown as ShownBead["spans"];
const two = {
  ...one,
  [keys[0]!]: [
    [0, 4],
    [5, 9],
  ],
} as unknown as ShownBead["spans"];

/** Confirmed, certain, one segment to one, unless told otherwise. */
const bead = (id: string, other: Partial<ShownBead> = {}): ShownBead => {
  return {
    ...first!,
    id: id as ShownBead["id"],
    status: "confirmed",
    confidence: 1,
    bookmarked: false,
    spans: one,
    ...other,
  };
};
const BOUNDS = { medium: 70, high: 90 };
const beads = [
  bead("a"),
  bead("unconfirmed", { status: "auto" }),
  bead("b"),
  bead("uneven", { spans: two }),
  bead("silent", { spans: {} }),
  bead("doubtful", { confidence: 0.69 }),
  bead("locked", { status: "locked", bookmarked: true }),
];
const jump = (from: string | null, kind: JumpKind | "bookmarked", step: 1 | -1 = 1) =>
  jumpFrom({ beads, versions: opened.versions }, from, kind, step, BOUNDS);

test.each([
  ["open", "a", "unconfirmed"],
  ["open", "locked", "unconfirmed"],
  ["uneven", "a", "uneven"],
  ["uneven", "uneven", "silent"],
  ["uneven", "silent", "uneven"],
  ["doubtful", null, "doubtful"],
  ["bookmarked", "b", "locked"],
] as const)("the next of the kind %s after %s is %s", (kind, from, to) => {
  expect(jump(from, kind)).toBe(to);
});

test("backwards it goes the other way, round the start", () => {
  expect(jump("silent", "uneven", -1)).toBe("uneven");
  expect(jump("uneven", "uneven", -1)).toBe("silent");
});

test("where there is no other of the kind, it stays", () => {
  expect(jump("unconfirmed", "open")).toBeNull();
  expect(jump("doubtful", "doubtful", -1)).toBeNull();
});
