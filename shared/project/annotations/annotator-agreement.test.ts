import { expect, test } from "vitest";
import { makeAnchor } from "../anchor.ts";
import type { RevisionId, VersionId } from "../ids.ts";
import { annotatorAgreement } from "./annotator-agreement.ts";

const TEXT = "One is here. Two is here. Three is here. Four is here.";
const SEGMENTS = [...TEXT.matchAll(/\w[^.]*\./gu)].map(({ index, 0: words }) => ({
  version: "v" as VersionId,
  range: { start: index, end: index + words.length },
}));

const mark = (
  author: string,
  words: string,
  severity: "minor" | "major" = "minor",
  category: "accuracy" | "style" = "accuracy",
) => {
  const start = TEXT.indexOf(words);
  const range = { start, end: start + words.length };
  return { author, category, severity, anchor: makeAnchor(TEXT, range, "v" as VersionId, "r" as RevisionId) };
};

test("two people who mark the same words alike agree in all", () => {
  const both = ["A", "B"].flatMap((author) => [mark(author, "One"), mark(author, "Three", "major")]);
  const { exact, overlapping, marked, severity } = annotatorAgreement(both, SEGMENTS, ["A", "B"]);
  expect([exact.f1, overlapping.f1, marked.kappa, severity.kappa]).toEqual([1, 1, 1, 1]);
});

test("words in part are matched one to one, and what only one marked is told apart", () => {
  const marks = [
    mark("A", "One is here"),
    mark("A", "Two"),
    mark("B", "One"),
    mark("B", "is here. Two"),
    mark("B", "Four"),
  ];
  const { exact, overlapping } = annotatorAgreement(marks, SEGMENTS, ["A", "B"]);
  expect(exact).toEqual({ matched: 0, onlyFirst: 2, onlySecond: 3, f1: 0 });
  expect(overlapping).toEqual({ matched: 2, onlyFirst: 0, onlySecond: 1, f1: 0.8 });
});

test("by segments the gravest error counts, and what it is about", () => {
  const marks = [
    mark("A", "One"),
    mark("A", "is here", "major", "style"),
    mark("B", "One", "major", "style"),
    mark("B", "Two"),
  ];
  const { marked, dimension, severity } = annotatorAgreement(marks, SEGMENTS, ["A", "B"]);
  expect(marked).toMatchObject({ count: 4, observed: 0.75 });
  expect(dimension.observed).toBe(0.75);
  expect(severity.observed).toBe(0.75);
});

test("where neither marked anything there is nothing to compare", () => {
  const { exact, marked } = annotatorAgreement([], SEGMENTS, ["A", "B"]);
  expect(exact.f1).toBeNull();
  expect(marked).toMatchObject({ count: 4, observed: 1, kappa: null });
});
