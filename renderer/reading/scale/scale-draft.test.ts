import { expect, test } from "vitest";
import { gradeDrafts, gradeProblem, gradesOf, moved, type GradeDraft } from "./scale-draft.ts";

const draft = (key: string, change: Partial<GradeDraft> = {}): GradeDraft => ({
  ...{ key, name: key, verdict: "disputed", rating: "" },
  ...change,
});

test.each([
  ["a name alone is enough", draft("half"), null],
  ["spaces are no name", draft("half", { name: "  " }), "scale.nameMissing"],
  ["a rating is a whole number", draft("half", { rating: "2.5" }), "scale.ratingWrong"],
  ["from 1", draft("half", { rating: "0" }), "scale.ratingWrong"],
  ["to 100", draft("half", { rating: "101" }), "scale.ratingWrong"],
  ["inclusive", draft("half", { rating: " 100 " }), null],
])("%s", (_name, grade, problem) => {
  expect(gradeProblem(grade)).toBe(problem);
});

test("a scale comes back from its drafts as it was; without grades there is none", () => {
  const grades = [
    { key: "true", name: "Đúng", verdict: "verified", rating: 5 },
    { key: "old", name: "Veraltet", verdict: "unverifiable", rating: null },
  ] as const;
  expect(gradesOf(gradeDrafts({ grades } as never))).toEqual(grades);
  expect(gradesOf(gradeDrafts(null))).toBeNull();
});

test("grades change places, and stay at the ends", () => {
  const drafts = ["a", "b", "c"].map((key) => draft(key));
  const keys = (list: readonly GradeDraft[]): string => list.map(({ key }) => key).join("");
  expect(keys(moved(drafts, 2, -1))).toBe("acb");
  expect(keys(moved(drafts, 0, 1))).toBe("bac");
  expect(moved(drafts, 0, -1)).toBe(drafts);
  expect(moved(drafts, 2, 1)).toBe(drafts);
});
