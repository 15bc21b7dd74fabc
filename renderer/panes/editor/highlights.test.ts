import { expect, test } from "vitest";
import { Dismissals } from "../../../shared/project/dismissals.ts";
import { dismissal, finding, project as shownProject } from "../../state/testing/shown-project.ts";
import { openProject } from "../../state/project.ts";
import { currentHighlights, findingAt, highlightsOf } from "./highlights.ts";
import { beadAt, beadPlaces } from "../bead-places.ts";

const OPEN = openProject(
  shownProject([
    finding("long", "b2", { severity: "critical", odd: "vi", spans: { vi: [[0, 7]], de: [[0, 3]] } }),
    finding("short", "b2", { severity: "minor", spans: { vi: [[4, 7]], de: [[5, 5]] } }),
  ]),
);
const [VI, DE] = OPEN.versions;

test("the current finding is solid in the version that is odd; what it is held against gets a line", () => {
  expect(currentHighlights(OPEN, "vi", "long")).toEqual([{ range: [0, 7], className: "strong strong-critical" }]);
  expect(currentHighlights(OPEN, "de", "long")).toEqual([]);
  expect(highlightsOf(OPEN, DE!).map(({ className }) => className)).toEqual(["hl hl-note", "hl hl-minor"]);
});

test("a current finding without an odd version is solid in all, its gap as well as its words", () => {
  expect(currentHighlights(OPEN, "vi", "short")).toEqual([{ range: [4, 7], className: "strong strong-minor" }]);
  expect(currentHighlights(OPEN, "de", "short")).toEqual([{ range: [5, 5], className: "strong strong-minor" }]);
});

test("a dismissed finding has no mark", () => {
  const dismissals = new Dismissals([dismissal("long")]) as unknown as typeof OPEN.dismissals;
  expect(highlightsOf({ ...OPEN, dismissals }, VI!).map(({ className }) => className)).toEqual(["hl hl-minor"]);
});

test.each([
  [1, null, "long"],
  [5, null, "short"],
  [5, "long", "long"],
  [9, null, null],
])("a click at %i while %s is current means %s", (offset, current, expected) => {
  expect(findingAt(OPEN, "vi", offset, current)).toBe(expected);
});

test.each([
  [0, "b2"],
  [3, "b2"],
  [4, "b1"],
  [13, "b3"],
])("offset %i is in bead %s", (offset, bead) => {
  expect(beadAt(beadPlaces(OPEN.beads, "vi"), offset)).toBe(bead);
});
