import { expect, test } from "vitest";
import type { ShownAnnotation } from "../../../shared/ipc/shown/records.ts";
import { openProject } from "../../state/project.ts";
import { project } from "../../state/testing/shown-project.ts";
import { termTable, termTableText } from "./term-table.ts";

const STORY = openProject(project());

const judgement = (id: string, version: string, exact: string, suggestion: string, note = "") =>
  ({
    ...{ id, note, suggestion, category: "terminology.wrongTerm", severity: "minor", author: "Mai" },
    anchor: { version, range: [0, 3], exact },
    ...{ createdAt: "2018-06-22T08:00:00.000Z", thread: [], resolved: null },
  }) as unknown as ShownAnnotation;

const tableOf = (...annotations: readonly ShownAnnotation[]) =>
  termTable({ ...STORY, annotations: new Map(annotations.map((each) => [each.id, each])) });

test("terms of one bead stand side by side, in the order of the versions", () => {
  const table = tableOf(judgement("1", "de", "Papierscheck", "Scheck"), judgement("2", "vi", "giấy tờ", "séc giấy"));
  expect(table.languages).toEqual(["vi", "de"]);
  expect(termTableText(table, ["VI", "DE", "Not", "Note"])).toBe(
    "VI\tDE\tNot\tNote\nséc giấy\tScheck\tgiấy tờ; Papierscheck\t",
  );
});

test("what is copied is no formula and keeps to its cell", () => {
  const table = tableOf(judgement("1", "vi", "x", "=SUM(A1)", "two\nlines\tand a tab"));
  expect(termTableText(table, ["VI", "Not", "Note"]).split("\n")[1]).toBe("'=SUM(A1)\tx\ttwo lines and a tab");
});
