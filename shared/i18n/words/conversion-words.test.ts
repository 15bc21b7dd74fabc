import { expect, test } from "vitest";
import { createTranslator } from "../create-translator.ts";
import type { InterfaceLanguage } from "../resources.ts";
import {
  convertedWords,
  offByWords,
  scaleOf,
  statedWords,
  verdictLines,
  type ConvertedRow,
  type ConvertedTable,
} from "./conversion-words.ts";

const wordsOf = (language: InterfaceLanguage) => ({ language, t: createTranslator(language).translate });
const row = (change: Partial<ConvertedRow>): ConvertedRow => ({
  value: 13e6,
  currency: "USD",
  cells: [13e6, 1.43e9],
  verdict: "base",
  ...change,
});
const YEN = row({ value: 86e6, currency: "JPY", cells: [780_770, 86e6], verdict: "inconsistent" });
const table = (rows: readonly ConvertedRow[], likely: ConvertedTable["likely"] = null): ConvertedTable => ({
  currencies: ["USD", "JPY"],
  rows,
  likely,
});
const lines = (language: InterfaceLanguage, of: ConvertedTable): string[] =>
  verdictLines(wordsOf(language), of).map(({ kind, strong, rest }) =>
    `${kind}: ${strong} ${rest}`.replaceAll("\u00A0", " "),
  );

test("a contradiction is said as a multiple, with what would fit", () => {
  const likely = { row: 0, currency: "CNY", value: 13_234_790, base: "USD" };
  expect(lines("en", table([YEN, row({})], likely))).toEqual([
    "inconsistent: Inconsistent: 17 times apart against 13 M USD",
    "likely: Likely CNY, not JPY: 86 M CNY = 13.2 M USD",
  ]);
  expect(lines("de", table([YEN, row({})]))).toEqual(["inconsistent: Unstimmig: Faktor 17 gegenüber 13 Mio. USD"]);
});

test("below twice the amount the distance is in per cent", () => {
  const off = row({ value: 18e6, cells: [18e6, 2e9], verdict: "inconsistent" });
  expect(lines("en", table([off, row({})]))).toEqual(["inconsistent: Inconsistent: 38% apart against 13 M USD"]);
});

test("only a table in which everything fits is called consistent; one without a base is not judged", () => {
  const fits = row({ verdict: "consistent" });
  expect(lines("en", table([row({}), fits]))).toEqual(["consistent: Consistent against 13 M USD"]);
  expect(lines("en", table([row({}), fits, row({ verdict: "rough" })]))).toEqual([
    "rough: Roughly fits against 13 M USD",
  ]);
  expect(lines("en", table([fits]))).toEqual([]);
});

test.each([
  [12e9, 14e9, "conv.titleBillions"],
  [86e6, 14e9, "conv.title"],
  [500, 14e9, "conv.titlePlain"],
])("%d and %d are counted by the smaller: %s", (a, b, title) => {
  expect(scaleOf(table([row({ value: a }), row({ value: b })])).title).toBe(title);
});

test("figures follow the language, with a true minus sign", () => {
  expect(offByWords(wordsOf("de"), -0.9386).replaceAll("\u00A0", " ")).toBe("−94 %");
  expect(offByWords(wordsOf("en"), 0.0176)).toBe("+1.8%");
  expect(convertedWords(wordsOf("de"), 1431.6)).toBe("1.432");
  expect(statedWords(wordsOf("de"), row({ value: 11.15e6, max: 12e6 }), { title: "conv.title", size: 1e6 })).toBe(
    "11,15–12",
  );
});
