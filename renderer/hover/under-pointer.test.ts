import { expect, test } from "vitest";
import { openProject } from "../state/project.ts";
import { project as shownProject } from "../state/testing/shown-project.ts";
import { factAt } from "./under-pointer.ts";

const OPEN = openProject(
  shownProject([], {
    details: [
      {
        bead: "b3",
        findings: [],
        conversions: [],
        facts: [
          { kind: "dateRange", role: null, cells: { vi: { range: [8, 13], date: "2018" } } },
          { kind: "number", role: null, cells: { vi: { range: [9, 11], value: 3 }, de: { range: [8, 9], value: 3 } } },
        ],
      },
    ] as never,
  }),
);

test.each([
  ["vi", 8, "dateRange"],
  ["vi", 10, "number"],
  ["vi", 11, "number"],
  ["vi", 12, "dateRange"],
  ["de", 8, "number"],
  ["de", 11, undefined],
  ["vi", 2, undefined],
] as const)("in %s at %i: %s", (version, offset, kind) => {
  expect(factAt(OPEN, version, offset)?.row.kind).toBe(kind);
});
