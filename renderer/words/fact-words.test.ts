import { expect, test } from "vitest";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import type { InterfaceLanguage } from "../../shared/i18n/resources.ts";
import type { FactCell, FactRow } from "../../shared/ipc/shown/bead-detail.ts";
import { arithmeticWords } from "../../shared/i18n/words/arithmetic-words.ts";
import { factCellWords, factIcon, factLabel } from "./fact-words.ts";

const wordsOf = (language: InterfaceLanguage) => ({ language, t: createTranslator(language).translate });

test.each<[InterfaceLanguage, FactRow["kind"], Omit<FactCell, "range">, string]>([
  ["en", "number", { value: 13_000, bound: "over" }, "> 13,000"],
  ["de", "money", { value: 86e6, currency: "JPY" }, "86 Mio. JPY"],
  ["vi", "money", { value: 80e6, max: 90e6, currency: "JPY" }, "80 triệu JPY–90 triệu JPY"],
  ["de", "percent", { value: 5.6 }, "5,6 %"],
  ["en", "percentPoints", { value: 1 }, "1 percentage point"],
  ["de", "duration", { value: 3, unit: "year" }, "3 Jahre"],
  ["vi", "age", { value: 29, unit: "year" }, "29 năm"],
  ["en", "measure", { value: 20, unit: "Cel", bound: "about" }, "≈ 20 °C"],
  ["en", "measure", { value: 2, unit: "[mi_i]" }, "2 mi"],
  ["vi", "date", { date: "2018-06-21" }, "21/6/2018"],
  ["de", "relativeDate", { date: "2018-06" }, "6/2018"],
  ["en", "date", { date: "2018" }, "2018"],
  ["en", "relativeDate", {}, "as printed"],
  ["en", "relativeDate", { date: "2018-W25" }, "as printed"],
  ["de", "dateRange", { date: "2018-06-21/2018-06-24" }, "21.06.2018–24.06.2018"],
  ["vi", "dateRange", { date: "1990/1999" }, "1990–1999"],
])("%s %s: %o", (language, kind, cell, expected) => {
  const shown = factCellWords(wordsOf(language), kind, { range: [0, 1], ...cell }, "as printed");
  expect(shown.replaceAll("\u00A0", " ")).toBe(expected);
});

test("what restates a sum is called by its role", () => {
  expect(factLabel(wordsOf("de"), { kind: "money", role: "equivalent" })).toBe("Gegenwert");
  expect(factLabel(wordsOf("de"), { kind: "money", role: "amount" })).toBe("Betrag");
  expect(factLabel(wordsOf("de"), { kind: "name", role: "person" })).toBe("Person");
  expect(factIcon({ kind: "name", role: "place" })).toBe("place");
});

test("arithmetic keeps every digit and takes the reader's separators", () => {
  const line = "86,000,000 JPY ÷ 128.3 × 1.1648 = 780,770 USD";
  expect(arithmeticWords(wordsOf("en"), line)).toBe(line);
  expect(arithmeticWords(wordsOf("de"), line)).toBe("86.000.000 JPY ÷ 128,3 × 1,1648 = 780.770 USD");
});
