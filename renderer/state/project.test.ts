import { expect, test } from "vitest";
import { EVENTS } from "../../shared/ipc/events.ts";
import { applyChange, applyDetails, applyUnderlines, beadIndex, openProject } from "./project.ts";
import { dismissal, finding, project } from "./testing/shown-project.ts";

const NOTHING = { versions: [], beads: [], claims: [], annotations: [], dismissals: [] };
const change = (fields: object) =>
  EVENTS["document.changed"].parse({
    session: "session",
    sequence: 4,
    changed: NOTHING,
    removed: [],
    head: "head",
    history: { undo: "dismiss", redo: null },
    ...fields,
  });

test("beads come in reading order, whatever order they are sent in", () => {
  expect(openProject(project()).beads.map(({ id }) => id)).toEqual(["b2", "b1", "b3"]);
});

test("a change adds and removes records and moves the sequence on", () => {
  const opened = openProject(project());
  const dismissed = applyChange(opened, change({ changed: { ...NOTHING, dismissals: [dismissal("f")] } }))!;
  expect(dismissed.dismissals.all.map(({ fingerprint }) => fingerprint)).toEqual(["f"]);
  expect(dismissed).toMatchObject({ sequence: 4, history: { undo: "dismiss" } });
  const undone = applyChange(dismissed, change({ sequence: 5, removed: ["dismissal of f"] }))!;
  expect(undone.dismissals.all).toEqual([]);
  expect(undone.beads).toHaveLength(3);
});

test("readings, the scale and conflicts come and go with changes; what did not change stays the same map", () => {
  const at = "2018-06-22T00:00:00.000Z";
  const reading = {
    ...{ kind: "reading", id: "r1", claim: "c1", verdict: "refuted", rationale: "so", isBlind: true },
    ...{ author: "Lan", createdAt: at, changedAt: at, byVersion: [{ version: "vi", verdict: "refuted", note: "" }] },
  };
  const grades = [{ key: "1", name: "Wrong", verdict: "refuted", rating: 1 }];
  const scale = { kind: "scale", id: "s1", grades, author: "Lan", changedAt: at };
  const side = { author: "Lan", at, value: { statement: "86" } };
  const conflict = {
    id: "k1",
    record: "c1",
    kind: "claim",
    field: "statement",
    ours: side,
    theirs: side,
    createdAt: at,
  };
  const opened = openProject(project());
  const merged = applyChange(
    opened,
    change({ changed: { ...NOTHING, readings: [reading], scale, conflicts: [conflict] } }),
  )!;
  expect([...merged.readings.values()]).toEqual([reading]);
  expect(merged.scale).toEqual(scale);
  expect([...merged.conflicts.keys()]).toEqual(["k1"]);
  expect(merged.claims).toBe(opened.claims);
  const undone = applyChange(merged, change({ sequence: 5, removed: ["r1", "s1"] }))!;
  expect(undone.readings.size).toBe(0);
  expect(undone.scale).toBeNull();
  expect(undone.conflicts).toBe(merged.conflicts);
});

test("a change that touches no bead leaves their list the same one, and their places are found in it", () => {
  const opened = openProject(project());
  const dismissed = applyChange(opened, change({ changed: { ...NOTHING, dismissals: [dismissal("f")] } }))!;
  expect(dismissed.beads).toBe(opened.beads);
  expect(["b2", "b1", "b3", "gone", null].map((id) => beadIndex(dismissed, id))).toEqual([0, 1, 2, -1, -1]);
  const removed = applyChange(opened, change({ removed: ["b1"] }))!;
  expect(["b2", "b1", "b3"].map((id) => beadIndex(removed, id))).toEqual([0, -1, 1]);
});

test.each([
  ["of another opening", { session: "other" }],
  ["after one that is missing", { sequence: 5 }],
])("a change %s asks for the project to be read anew", (_, fields) => {
  expect(applyChange(openProject(project()), change(fields))).toBeNull();
});

test("a change from before what is shown is dropped", () => {
  const opened = openProject(project());
  expect(applyChange(opened, change({ sequence: 2, removed: ["b1"] }))).toBe(opened);
});

test("details replace what was said of their bead and leave the others", () => {
  const opened = openProject(project([finding("old", "b1"), finding("kept", "b2")]));
  const next = applyDetails(
    opened,
    EVENTS["details.changed"].parse({
      session: "session",
      sequence: 3,
      details: [{ bead: "b1", findings: [finding("new", "b1")], facts: [], conversions: [] }],
    }),
  )!;
  const fingerprints = [...next.details.values()].flatMap(({ findings }) => findings.map((one) => one.fingerprint));
  expect(fingerprints.sort()).toEqual(["kept", "new"]);
});

test("underlines come to the text that they are of, and to no other", () => {
  const opened = openProject(project());
  const [first, second] = opened.versions;
  const facts = [{ kind: "money" as const, range: [0, 4] as [number, number] }];
  const next = applyUnderlines(
    opened,
    EVENTS["underlines.changed"].parse({
      session: "session",
      sequence: 3,
      versions: [
        { key: first!.key, revision: first!.revision, facts },
        { key: second!.key, revision: "one-that-is-gone", facts },
      ],
    }),
  )!;
  expect(next.versions.map((version) => version.facts.length)).toEqual([1, ...opened.versions.slice(1).map(() => 0)]);
});
