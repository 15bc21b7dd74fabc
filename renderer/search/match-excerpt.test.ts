import { expect, test } from "vitest";
import { matchExcerpt } from "./match-excerpt.ts";

const TEXT = `Title\n${"vor dem Wort ".repeat(5)}stand das Ziel, ${"danach noch mehr ".repeat(9)}Ende.\nNext`;
const at = TEXT.indexOf("Ziel");

test("words stand in their paragraph, whole, with an ellipsis where some are left away", () => {
  const { before, words, after } = matchExcerpt(TEXT, [at, at + 4]);
  expect(words).toBe("Ziel");
  expect(before).toBe("… vor dem Wort stand das ");
  expect(after).toMatch(/^, danach .* (?:danach|noch|mehr) …$/u);
  expect(after.length).toBeLessThan(100);
});

test("a short paragraph stands whole, without its neighbours", () => {
  expect(matchExcerpt(TEXT, [0, 5])).toEqual({ before: "", words: "Title", after: "" });
  expect(matchExcerpt("eins zwei drei", [5, 9])).toEqual({ before: "eins ", words: "zwei", after: " drei" });
});

test("a match as long as a paragraph is cut", () => {
  const { words, after } = matchExcerpt(TEXT, [6, TEXT.length - 5]);
  expect(words).toMatch(/^vor dem .* …$/u);
  expect(words.length).toBeLessThan(125);
  expect(after).toBe("");
});
