import { expect, test } from "vitest";
import { excerptsOf } from "./excerpt.ts";

const WORDS = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
const shown = (text: string, segments: [number, number][], focus: [number, number][]): string =>
  excerptsOf(text, segments, focus)
    .map(
      ({ start, end, isCutBefore, isCutAfter }) =>
        `${isCutBefore ? "…" : ""}${text.slice(start, end)}${isCutAfter ? "…" : ""}`,
    )
    .join(" | ");
const rangeOf = (word: string): [number, number] => {
  const start = WORDS.indexOf(`${word} `);
  return [start, start + word.length];
};

test("words in focus are shown with whole words around them", () => {
  expect(shown(WORDS, [[0, WORDS.length]], [rangeOf("word20")])).toBe(
    "…word17 word18 word19 word20 word21 word22 word23 word24 word25…",
  );
});

test("two places close to each other are one excerpt, far ones are two", () => {
  const all: [number, number][] = [[0, WORDS.length]];
  expect(shown(WORDS, all, [rangeOf("word20"), rangeOf("word24")]).split(" | ")).toHaveLength(1);
  expect(shown(WORDS, all, [rangeOf("word20"), rangeOf("word50")]).split(" | ")).toHaveLength(2);
});

test("an excerpt ends with its segment, without an ellipsis", () => {
  expect(shown("One two. Three four.", [[9, 20]], [[15, 19]])).toBe("Three four.");
});

test("a place where words are missing counts as focus", () => {
  expect(shown("One two.", [[0, 8]], [[3, 3]])).toBe("One two.");
});

test("without focus the bead's beginning is shown; a version that says nothing has no excerpt", () => {
  expect(shown(WORDS, [[0, WORDS.length]], [])).toMatch(/^word0 .*…$/u);
  expect(shown(WORDS, [], [])).toBe("");
});
