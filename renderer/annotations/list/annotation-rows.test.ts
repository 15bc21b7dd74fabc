import { expect, test } from "vitest";
import type { ShownAnnotation } from "../../../shared/ipc/shown/records.ts";
import { openProject } from "../../state/project.ts";
import { project } from "../../state/testing/shown-project.ts";
import {
  annotationRows,
  countAnnotations,
  filterAnnotations,
  NO_ANNOTATION_FILTER,
  type AnnotationFilter,
} from "./annotation-rows.ts";

const annotation = (id: string, version: string, start: number | null, change: Partial<ShownAnnotation> = {}) =>
  ({
    id,
    anchor: { version, range: start === null ? null : [start, start + 3], exact: id },
    category: "style",
    severity: "minor",
    note: "",
    suggestion: null,
    author: "Mai",
    createdAt: "2018-06-22T08:00:00.000Z",
    thread: [],
    resolved: null,
    ...change,
  }) as ShownAnnotation;

const STORY = openProject(project());
const rowsOf = (annotations: readonly ShownAnnotation[], grouping: "version" | "bead" = "version") =>
  annotationRows({ ...STORY, annotations: new Map(annotations.map((each) => [each.id, each])) }, grouping);
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

test("rows go by version, each from its top, or by bead; words without a place come last", () => {
  const all = [
    annotation("lost", "vi", null),
    annotation("de-first", "de", 0),
    annotation("vi-second", "vi", 4),
    annotation("vi-first", "vi", 0),
  ];
  expect(ids(rowsOf(all))).toEqual(["vi-first", "vi-second", "lost", "de-first"]);
  expect(ids(rowsOf(all, "bead"))).toEqual(["vi-first", "de-first", "vi-second", "lost"]);
  expect(rowsOf(all).map(({ bead }) => bead?.number ?? null)).toEqual([1, 2, null, 1]);
});

const DONE = { as: "done", author: "Lan", at: "2018-06-22T09:00:00.000Z" } as const;
const REPLY = { author: "Lan", at: "2018-06-22T09:00:00.000Z", text: "Đồng ý với chị" };
const ALL = [
  annotation("a", "vi", 0, { note: "Sai đơn vị tiền tệ", severity: "critical", suggestion: "" }),
  annotation("b", "de", 0, { resolved: DONE, category: "accuracy.omission" }),
  annotation("c", "de", 4, { author: "Lan", thread: [REPLY] }),
];

test.each<[string, Partial<AnnotationFilter>, string[]]>([
  ["nothing asked for", {}, ["a", "b", "c"]],
  ["open", { state: "open" }, ["a", "c"]],
  ["resolved", { state: "resolved" }, ["b"]],
  ["a dimension with its types", { dimension: "accuracy" }, ["b"]],
  ["a severity", { severity: "critical" }, ["a"]],
  ["a version", { version: "de" }, ["b", "c"]],
  ["an author", { author: "Lan" }, ["c"]],
  ["with a suggestion, be it to strike the words", { withSuggestion: true }, ["a"]],
  ["words of a note, typed without diacritics", { words: "tien te" }, ["a"]],
  ["words of a reply", { words: "DONG Y" }, ["c"]],
  ["two at once", { version: "de", state: "open" }, ["c"]],
])("%s", (_name, filter, expected) => {
  expect(ids(filterAnnotations(rowsOf(ALL), { ...NO_ANNOTATION_FILTER, ...filter }))).toEqual(expected);
});

test("counts are of all rows", () => {
  expect(countAnnotations(rowsOf(ALL))).toMatchObject({ open: 2, resolved: 1, severities: { critical: 1, minor: 2 } });
});
