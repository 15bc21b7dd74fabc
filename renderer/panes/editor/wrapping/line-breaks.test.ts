import { expect, test } from "vitest";
import { lineBreaks, type TextWidths } from "./line-breaks.ts";

/** Each letter 10 px, each blank 4. */
const WIDTHS: TextWidths = { word: (text) => text.length * 10, blank: () => 4 };

const lines = (text: string, widthPx: number): readonly string[] | null => {
  const breaks = lineBreaks(text, widthPx, WIDTHS);
  return breaks && [0, ...breaks].map((start, index) => text.slice(start, breaks[index]));
};

test("a line takes as many words as fit, and its last blank takes no room", () => {
  expect(lines("năm người đi xa", 95)).toEqual(["năm người ", "đi xa"]);
  expect(lines("năm người", 95)).toEqual(["năm người"]);
  expect(lines("năm người", 83)).toEqual(["năm ", "người"]);
  expect(lines("", 95)).toEqual([""]);
});

test("a compound breaks behind the last hyphen that fits, at numbers nowhere", () => {
  expect(lines("die Block-Chain-Welt", 150)).toEqual(["die Block-", "Chain-Welt"]);
  expect(lines("die Block-Chain-Welt", 170)).toEqual(["die Block-Chain-", "Welt"]);
  expect(lines("der Block-Chain", 85)).toEqual(["der ", "Block-", "Chain"]);
  expect(lines("die COVID-19", 95)).toBeNull();
});

test.each([
  ["a word that ends at the very edge", "ab cd", 44],
  ["a word wider than the line", "Donaudampfschiff", 95],
  ["a word that might break inside at the end of a line", "ab und/oder", 95],
  ["an opening mark that keeps the next word", "ab „ cd", 50],
  ["two blanks, one of which stays", "ab  cd", 200],
  ["a blank at the start", " ab", 200],
  ["a blank at the end", "ab ", 200],
  ["a tab", "ab\tcd", 200],
  ["a soft hyphen", "ab\u00adcd", 200],
  ["a script without blanks", "中国", 200],
  ["a script from right to left", "עברית", 200],
  ["a pair of surrogates", "ab 🇻🇳", 200],
])("left to Monaco: %s", (_, text, widthPx) => {
  expect(lineBreaks(text, widthPx, WIDTHS)).toBeNull();
});

test("marks at a word go with it, and a dash is a word", () => {
  expect(lines("ab (cd), “ef” – gh.", 95)).toEqual(["ab (cd), ", "“ef” – gh."]);
});

test("a word of endless parts is refused before it is measured", () => {
  const asked: string[] = [];
  const widths: TextWidths = { ...WIDTHS, word: (text) => asked.push(text) };
  expect(lineBreaks("a-".repeat(5_000), 200, widths)).toBeNull();
  expect(asked).toEqual([]);
});
