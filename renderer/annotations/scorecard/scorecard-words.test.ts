import { expect, test } from "vitest";
import { createTranslator } from "../../../shared/i18n/create-translator.ts";
import type { MqmSeverity } from "../../../shared/project/annotations/mqm.ts";
import { DEFAULT_SCHEME, scoreVersion } from "../../../shared/project/annotations/scorecard.ts";
import { scoreWorking } from "./scorecard-words.ts";

const wordsOf = (language: "en" | "de" | "vi") => ({ language, t: createTranslator(language).translate });
const cardOf = (severities: readonly MqmSeverity[], size: number) =>
  scoreVersion(
    severities.map((severity) => ({ severity, category: "style" as const })),
    size,
  );

test.each([
  ["en", "1 × 25 + 2 × 1 = 27; 27 ÷ 540 words × 1,000 = 50"],
  ["de", "1 × 25 + 2 × 1 = 27; 27 ÷ 540 Wörter × 1.000 = 50"],
  ["vi", "1 × 25 + 2 × 1 = 27; 27 ÷ 540 chữ × 1.000 = 50"],
] as const)("the working stands in %s as one would write it by hand", (language, expected) => {
  const card = cardOf(["minor", "critical", "minor"], 540);
  expect(scoreWorking(wordsOf(language), card, DEFAULT_SCHEME)).toBe(expected);
});

test("a rounded score says so; a text without words has none", () => {
  expect(scoreWorking(wordsOf("en"), cardOf(["minor"], 3), DEFAULT_SCHEME)).toBe(
    "1 × 1 = 1; 1 ÷ 3 words × 1,000 ≈ 333.33",
  );
  expect(scoreWorking(wordsOf("en"), cardOf(["minor"], 0), DEFAULT_SCHEME)).toBe("1 × 1 = 1");
  expect(scoreWorking(wordsOf("en"), cardOf([], 3), DEFAULT_SCHEME)).toBe("0; 0 ÷ 3 words × 1,000 = 0");
});
