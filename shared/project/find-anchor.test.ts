import { describe, expect, it } from "vitest";
import { makeAnchor, type Anchor } from "./anchor.ts";
import { findAnchor } from "./find-anchor.ts";
import type { RevisionId, VersionId } from "./ids.ts";

const TEXT =
  "Một cặp vợ chồng ở Đà Nẵng đã trả 86 triệu yên (khoảng 13 triệu USD) cho căn nhà. " +
  "Theo cảnh sát, số tiền này được chuyển trong ba ngày. Căn nhà nằm bên sông Hàn. " +
  "Người bán cho biết ông đã nhận 86 triệu yên vào thứ Hai, trước khi rời thành phố.";

const anchorOf = (text: string, quote: string, from = 0): Anchor => {
  const start = text.indexOf(quote, from);
  return makeAnchor(text, { start, end: start + quote.length }, "v" as VersionId, "r" as RevisionId);
};
/** The words found, and how sure. */
const find = (anchor: Anchor, text: string): readonly [string, number] | null => {
  const found = findAnchor(anchor, text);
  return found && [text.slice(found.range.start, found.range.end), found.score];
};

describe("an anchor", () => {
  it("has 32 characters on each side and cuts no emoji in two", () => {
    const text = `${"😀".repeat(40)}xyenx${"😀".repeat(40)}`;
    const { prefix, suffix } = anchorOf(text, "yen");
    expect(prefix).toBe(`${"😀".repeat(15)}x`);
    expect(suffix).toBe(`x${"😀".repeat(15)}`);
  });
  it("of a range outside the text is a bug", () => {
    expect(() => makeAnchor("yen", { start: 1, end: 9 }, "v" as VersionId, "r" as RevisionId)).toThrow(RangeError);
  });
});

describe("finding an anchor again", () => {
  it("in the same text is certain", () => {
    expect(find(anchorOf(TEXT, "86 triệu yên"), TEXT)).toEqual(["86 triệu yên", 1]);
  });
  it("follows its words when text is put before them", () => {
    const [quote, score] = find(anchorOf(TEXT, "ba ngày"), `Cập nhật lúc 10 giờ. ${TEXT}`)!;
    expect(quote).toBe("ba ngày");
    expect(score).toBeGreaterThan(0.95);
  });
  it("tells the second of two equal quotes by its context", () => {
    const anchor = anchorOf(TEXT, "86 triệu yên", 100);
    const edited = `Đà Nẵng, 22/6. ${TEXT}`;
    expect(findAnchor(anchor, edited)?.range.start).toBe(edited.lastIndexOf("86 triệu yên"));
  });
  it("finds an edited quote", () => {
    const edited = TEXT.replace("được chuyển trong ba ngày", "được chuyển trong bốn ngày");
    expect(find(anchorOf(TEXT, "chuyển trong ba ngày"), edited)?.[0]).toBe("chuyển trong bốn ngày");
  });
  it("finds the raw range in a text saved in NFD, and back", () => {
    const decomposed = `${"Tin mới. ".normalize("NFD")}${TEXT.normalize("NFD")}`;
    expect(find(anchorOf(TEXT, "cảnh sát"), decomposed)?.[0]).toBe("cảnh sát".normalize("NFD"));
    expect(find(anchorOf(decomposed, "cảnh sát".normalize("NFD")), TEXT)?.[0]).toBe("cảnh sát");
  });
  it("finds where something is missing by its context", () => {
    const at = TEXT.indexOf("Căn nhà");
    const anchor = makeAnchor(TEXT, { start: at, end: at }, "v" as VersionId, "r" as RevisionId);
    const edited = `Mới: ${TEXT}`;
    expect(findAnchor(anchor, edited)?.range).toEqual({ start: at + 5, end: at + 5 });
  });

  it("the more of quote and context is left, the higher the score", () => {
    const anchor = anchorOf(TEXT, "được chuyển trong ba ngày");
    const moved = `Mới. ${TEXT}`;
    const contextEdited = moved.replace("số tiền này", "khoản này");
    const quoteEdited = contextEdited.replace("trong ba ngày", "trong 3 ngày");
    const scores = [TEXT, moved, contextEdited, quoteEdited].map((text) => findAnchor(anchor, text)?.score ?? 0);
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => b - a));
    expect(scores.at(-1)).toBeGreaterThan(0);
  });

  it("gives up rather than guess: words gone, or two places alike", () => {
    expect(findAnchor(anchorOf(TEXT, "bên sông Hàn"), TEXT.replace("Căn nhà nằm bên sông Hàn. ", ""))).toBeNull();
    const anchor = anchorOf("Giá: 13 USD. Hết.", "13 USD");
    expect(findAnchor(anchor, "Mới. Giá: 13 USD. Hết. Giá: 13 USD. Hết.")).toBeNull();
  });
});
