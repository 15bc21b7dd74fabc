import { describe, expect, test } from "vitest";
import { DEFAULT_SCHEME, measureText, scoreVersion } from "./scorecard.ts";

const error = (
  category: "accuracy" | "accuracy.omission" | "style.register",
  severity: "minor" | "major" | "critical",
) => ({ category, severity }) as const;

describe("a scorecard", () => {
  const errors = [error("accuracy", "critical"), error("accuracy.omission", "minor"), error("style.register", "minor")];

  test("adds up by hand", () => {
    const card = scoreVersion(errors, 540);
    expect(card.steps).toEqual([
      { severity: "critical", count: 1, each: 25, points: 25 },
      { severity: "major", count: 0, each: 5, points: 0 },
      { severity: "minor", count: 2, each: 1, points: 2 },
      { severity: "neutral", count: 0, each: 0, points: 0 },
    ]);
    expect(card.points).toBe(27);
    expect(card.rate).toBe(50);
    expect(card.passes).toBeNull();
    expect(card.dimensions).toEqual([
      { dimension: "accuracy", count: 2, points: 26 },
      { dimension: "style", count: 1, points: 1 },
    ]);
  });

  test("passes up to the limit and not beyond", () => {
    expect(scoreVersion(errors, 540, { ...DEFAULT_SCHEME, mostPoints: 50 }).passes).toBe(true);
    expect(scoreVersion(errors, 539, { ...DEFAULT_SCHEME, mostPoints: 50 }).passes).toBe(false);
  });

  test("leaves out what was rejected and keeps what was applied", () => {
    const resolved = (as: "rejected" | "applied") => ({ as, author: "A", at: "2018-06-22T08:00:00.000Z" });
    const [first] = errors;
    expect(scoreVersion([{ ...first!, resolved: resolved("rejected") }], 100).points).toBe(0);
    expect(scoreVersion([{ ...first!, resolved: resolved("applied") }], 100).points).toBe(25);
  });

  test("of an empty text is none", () => {
    expect(scoreVersion([], 0, { ...DEFAULT_SCHEME, mostPoints: 1 })).toMatchObject({ rate: null, passes: null });
  });
});

describe("the length of a text", () => {
  test("counts words", () => {
    expect(measureText("Der Fonds nahm 11,15 Mio. Euro ein.", "de", "words")).toBe(7);
    expect(measureText("Quỹ nhận 86 triệu yên.", "vi", "words")).toBe(5);
  });

  test("does not hang on how letters are composed", () => {
    const text = "Quỹ nhận được tiền.";
    expect(measureText(text.normalize("NFD"), "vi", "characters")).toBe(16);
    expect(measureText(text.normalize("NFD"), "vi", "words")).toBe(measureText(text, "vi", "words"));
  });
});
