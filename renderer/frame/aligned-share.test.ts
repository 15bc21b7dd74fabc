import { expect, test } from "vitest";
import { project } from "../state/testing/shown-project.ts";
import { openProject } from "../state/project.ts";
import { alignedShare } from "./aligned-share.ts";

const story = openProject(project());
const without = (version: string, bead: string) =>
  story.beads.map((each) => (each.id === bead ? { ...each, spans: { ...each.spans, [version]: [] } } : each));

test("a bead with one version counts as not aligned", () => {
  expect(alignedShare(story)).toBe(1);
  expect(alignedShare({ ...story, beads: without("de", "b1") })).toBeCloseTo(4 / 6);
});

test("credits and links are left out of the count", () => {
  const versions = story.versions.map((version) => ({ ...version, boilerplate: [1] }));
  expect(alignedShare({ versions, beads: without("de", "b1") })).toBe(1);
});

test("without segments there is no share", () => {
  expect(alignedShare({ versions: [], beads: [] })).toBeNull();
});
