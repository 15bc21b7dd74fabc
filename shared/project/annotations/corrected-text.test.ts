import { describe, expect, test } from "vitest";
import { makeAnchor } from "../anchor.ts";
import type { AnnotationId, RevisionId, VersionId } from "../ids.ts";
import { correctedText } from "./corrected-text.ts";

const TEXT = "The fund took 86 million yen, they said, in April.";

function suggest(text: string, words: string, suggestion: string | null, id = words) {
  const start = text.indexOf(words);
  const anchor = makeAnchor(text, { start, end: start + words.length }, "v" as VersionId, "r" as RevisionId);
  return { id: id as AnnotationId, anchor, suggestion };
}

function insertAfter(text: string, words: string, suggestion: string) {
  const at = text.indexOf(words) + words.length;
  return {
    ...suggest(text, words, suggestion),
    anchor: makeAnchor(text, { start: at, end: at }, "v" as never, "r" as never),
  };
}

describe("a corrected text", () => {
  test("has each suggestion in its place and says where", () => {
    const { text, corrections } = correctedText(TEXT, [
      suggest(TEXT, "April", "early May"),
      suggest(TEXT, "yen", "yuan"),
      suggest(TEXT, "fund", null),
    ]);
    expect(text).toBe("The fund took 86 million yuan, they said, in early May.");
    expect(corrections.map(({ annotation, range }) => [annotation, text.slice(range.start, range.end)])).toEqual([
      ["yen", "yuan"],
      ["April", "early May"],
    ]);
  });

  test("takes one of two suggestions about the same words, and names the other", () => {
    const corrected = correctedText(TEXT, [
      suggest(TEXT, "million yen", "bn"),
      suggest(TEXT, "86 million yen", "€11m"),
    ]);
    expect(corrected.text).toBe("The fund took €11m, they said, in April.");
    expect(corrected.leftOut).toEqual([{ annotation: "million yen", because: "overlap" }]);
  });

  test("leaves a text alone whose words have gone", () => {
    const gone = suggest(TEXT, "April", "May");
    const corrected = correctedText(TEXT.replace("April", "March"), [gone]);
    expect(corrected).toEqual({
      text: TEXT.replace("April", "March"),
      corrections: [],
      leftOut: [{ annotation: "April", because: "moved" }],
    });
  });

  test("strikes words with one of the spaces around them", () => {
    expect(correctedText(TEXT, [suggest(TEXT, ", they said,", "")]).text).toBe(
      "The fund took 86 million yen in April.",
    );
    expect(correctedText(TEXT, [suggest(TEXT, "million", "")]).text).toBe("The fund took 86 yen, they said, in April.");
  });

  test("puts missing words apart from those beside them", () => {
    const { text } = correctedText(TEXT, [insertAfter(TEXT, "yen", "($780,000)"), insertAfter(TEXT, "in", "early")]);
    expect(text).toBe("The fund took 86 million yen($780,000), they said, in early April.");
  });

  test("is written as the text is: decomposed letters, line ends", () => {
    const decomposed = "Quỹ nhận 86 triệu yên.\r\n".normalize("NFD");
    const { text } = correctedText(decomposed, [suggest(decomposed, "yên".normalize("NFD"), "nhân dân tệ\nmới")]);
    expect(text).toBe("Quỹ nhận 86 triệu nhân dân tệ\r\nmới.\r\n".normalize("NFD"));
  });
});
