import { expect, test } from "vitest";
import type { MqmCategory, MqmSeverity } from "./mqm.ts";
import { annotatorDifferences } from "./annotator-differences.ts";

const mark = (
  author: string,
  start: number,
  end: number,
  severity: MqmSeverity = "minor",
  category: MqmCategory = "style",
) => ({ author, severity, category, anchor: { version: "de", range: { start, end } } });

const told = (marks: Parameters<typeof annotatorDifferences>[0]): readonly string[] =>
  annotatorDifferences(marks, ["A", "B"]).map(({ first, second, in: parts }) =>
    [first?.anchor.range.start ?? "-", second?.anchor.range.start ?? "-", ...parts].join(" "),
  );

test("judgements that are alike are no difference; what one of two passed over is", () => {
  expect(told([mark("A", 0, 5), mark("B", 0, 5), mark("A", 10, 12), mark("B", 20, 25)])).toEqual(["10 -", "- 20"]);
});

test("words that overlap are one place, and what differs there is named", () => {
  expect(told([mark("A", 0, 5), mark("B", 2, 5, "major", "accuracy")])).toEqual(["0 2 words category severity"]);
});

test("the same words are paired before words that overlap", () => {
  expect(told([mark("A", 0, 9), mark("A", 2, 5), mark("B", 2, 5)])).toEqual(["0 -"]);
});

test("other people's judgements, and those of another version, are left alone", () => {
  const elsewhere = { ...mark("B", 0, 5), anchor: { version: "en", range: { start: 0, end: 5 } } };
  expect(told([mark("C", 0, 5), mark("A", 0, 5), elsewhere])).toEqual(["0 -", "- 0"]);
});
