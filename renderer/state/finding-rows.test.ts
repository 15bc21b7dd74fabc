import { expect, test } from "vitest";
import { shownProject } from "../../shared/ipc/shown/project.ts";
import { filterRows, findingRows, neighbour, NO_FILTER, openFindings } from "./finding-rows.ts";
import { openProject } from "./project.ts";
import { dismissal, finding, project } from "./testing/shown-project.ts";

const shown = project([
  finding("minor in b2", "b2", { severity: "minor" }),
  finding("late in b1", "b1", { spans: { vi: [[6, 7]] } }),
  finding("early in b1", "b1", { spans: { vi: [[4, 5]] } }),
  finding("critical in b3", "b3", { severity: "critical", category: "currency", odd: "vi", spans: {} }),
]);
const opened = openProject(shown);
const names = (rows: ReturnType<typeof findingRows>): string[] => rows.map((row) => row.finding.fingerprint);

test("gravest first, then document order", () => {
  expect(names(findingRows(opened))).toEqual(["critical in b3", "early in b1", "late in b1", "minor in b2"]);
  expect(findingRows(opened)[0]!.beadNumber).toBe(3);
});

test.each([
  [{ severities: new Set(["minor" as const]) }, ["minor in b2"]],
  [{ category: "currency" }, ["critical in b3"]],
  [{ version: "de" }, ["minor in b2"]],
  [{ version: "vi" }, ["critical in b3", "early in b1", "late in b1", "minor in b2"]],
])("filter %j leaves %j", (filter, expected) => {
  expect(names(filterRows(findingRows(opened), { ...NO_FILTER, ...filter }))).toEqual(expected);
});

test("next and previous go round, and skip what is dismissed", () => {
  const { document } = shown;
  const dismissals = [dismissal("early in b1")];
  const partly = openProject(project([], { ...shown, document: { ...document, dismissals } as never }));
  const rows = findingRows(partly);
  const step = (from: string | null, by: 1 | -1): string | undefined =>
    neighbour(rows, from, by)?.row.finding.fingerprint;
  expect(step("critical in b3", 1)).toBe("late in b1");
  expect(step(null, 1)).toBe("critical in b3");
  expect(neighbour(rows, "minor in b2", 1)).toMatchObject({ wrapped: true, row: { beadNumber: 3 } });
  expect(neighbour(rows, "critical in b3", -1)).toMatchObject({ wrapped: true });
});

test("findings of one name in several beads are all come to", () => {
  const rows = findingRows(openProject(project([finding("f", "b1"), finding("f", "b2"), finding("last", "b3")])));
  const path = ["b2", "b1", "b3"];
  expect(rows.map((row) => row.finding.bead)).toEqual(path);
  expect(neighbour(rows, "f", 1, "b2")?.row.finding.bead).toBe("b1");
  expect(neighbour(rows, "f", 1, "b1")?.row.finding.bead).toBe("b3");
  expect(neighbour(rows, "f", -1, "b1")?.row.finding.bead).toBe("b2");
});

test("rows are made anew only when what they show has changed", () => {
  const rows = findingRows(opened);
  expect(findingRows({ ...opened, work: { state: "cancelled" } } as typeof opened)).toBe(rows);
  const dismissed = openProject(
    shownProject.parse({ ...shown, document: { ...shown.document, dismissals: [dismissal("late in b1")] } }),
  );
  const changed = { ...opened, dismissals: dismissed.dismissals };
  expect(findingRows(changed)).not.toBe(rows);
  expect(openFindings(changed).map(({ fingerprint }) => fingerprint)).not.toContain("late in b1");
  expect(openFindings(opened)).toHaveLength(4);
});

test("a story without open findings has no next one", () => {
  expect(neighbour([], "gone", 1)).toBeNull();
});
