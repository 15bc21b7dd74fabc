import { expect, test } from "vitest";
import { quoteInContext } from "./quotes.ts";

const LONG = "wort ".repeat(30);

test.each([
  ["stays in its paragraph", "before\nso 86 yen it is\nafter", [10, 16], "so ", "86 yen", " it is"],
  ["has nothing around it at the ends", "86 yen", [0, 6], "", "86 yen", ""],
  ["of missing words is empty", "a b", [2, 2], "a ", "", "b"],
] as const)("a quote %s", (_name, text, range, before, words, after) => {
  expect(quoteInContext({ text }, range)).toEqual({ before, words, after });
});

test("a long paragraph is cut at spaces, with an ellipsis", () => {
  const { before, after } = quoteInContext({ text: `${LONG}HERE ${LONG}` }, [150, 154]);
  expect(before).toMatch(/^… (wort )+$/u);
  expect(after).toMatch(/^( wort)+ …$/u);
});
