import { expect, test } from "vitest";
import { findMatches, needleOf } from "./find-matches.ts";
import { foldText } from "./fold.ts";
import { EMPTY_QUERY, type SearchQuery } from "./search-query.ts";

/** What is found of `text`, as it stands there. */
function found(text: string, looked: string, options: Partial<SearchQuery> = {}, most = 100): string[] {
  const query = { ...EMPTY_QUERY, ...options, text: looked };
  const needle = needleOf(query)!;
  const folded = foldText(text, { ...query, matchCase: query.matchCase || query.isExpression });
  return findMatches(folded, needle, most).ranges.map(([start, end]) => text.slice(start, end));
}

const STRICT = { matchCase: true };
const BARE = { ignoreDiacritics: true };
const EXPRESSION = { isExpression: true };

const SENTENCE = "Ở Tokyo, tỷ lệ ủng hộ ông Đỗ là 43 %; Straße und STRASSE, Œuvre.";

test.each([
  ["ở", {}, ["Ở"]],
  ["ở", STRICT, []],
  ["o", {}, ["o", "o"]],
  ["o", BARE, ["Ở", "o", "o", "ộ", "ô", "ỗ"]],
  ["do", BARE, ["Đỗ"]],
  ["đỗ", BARE, ["Đỗ"]],
  ["đo", {}, []],
  ["ung ho", BARE, ["ủng hộ"]],
  ["straße", {}, ["Straße", "STRASSE"]],
  ["strasse", STRICT, []],
  ["s", { matchCase: false }, ["S", "S", "S", "S"]],
  ["43 %", {}, ["43 %"]],
  ["", {}, []],
])("%j with %j finds %j", (looked, options, expected) => {
  expect(found(SENTENCE, looked, options)).toEqual(expected);
});

test.each(["NFC", "NFD"] as const)("what is looked for as %s is found in texts of both forms, whole", (form) => {
  for (const text of [SENTENCE.normalize("NFC"), SENTENCE.normalize("NFD")]) {
    const words = (list: string[]): string[] => list.map((each) => each.normalize("NFC"));
    expect(words(found(text, "ủng hộ".normalize(form)))).toEqual(["ủng hộ"]);
    expect(words(found(text, "[ủứ]ng".normalize(form), EXPRESSION))).toEqual(["ủng"]);
    // An u with a mark is no u.
    expect(found(text, "u".normalize(form), { matchCase: true })).toEqual(["u", "u"]);
  }
});

test("horns and strokes are marks where diacritics do not count, and letters of their own where they do", () => {
  expect(found("Người được thưởng Łódź", "nguoi duoc thuong lodz", BARE)).toEqual(["Người được thưởng Łódź"]);
  expect(found("người, nguội, nguoi", "ngươi")).toEqual([]);
});

test("signs that a keyboard does not have are found by those that it has", () => {
  expect(found("won\u2019t, 5\u00A0%, 5\u202F%, Block\u00ADchain", "won't")).toEqual(["won\u2019t"]);
  expect(found("5\u00A0% und 5\u202F%", "5 %")).toEqual(["5\u00A0%", "5\u202F%"]);
  expect(found("die Block\u00ADchain", "blockchain")).toEqual(["Block\u00ADchain"]);
});

test("a whole word is one that no letter goes on from, in any script of the story", () => {
  const whole = { wholeWord: true };
  expect(found("Bitcoin, coin, coins, coin-Kurs", "coin", whole)).toEqual(["coin", "coin"]);
  expect(found("độc, độ, tiến độ", "độ", whole)).toEqual(["độ", "độ"]);
  expect(found("độc, độ", "đo", { ...whole, ...BARE })).toEqual(["độ"]);
  // A sign ends a word by itself.
  expect(found("US$5, $5", "$5", whole)).toEqual(["$5", "$5"]);
  expect(found("coin 𝒜coin", "coin", whole)).toEqual(["coin"]);
});

test("expressions: capitals by the option, lines by their ends, empty matches left out", () => {
  const text = "Yen 86\nyen 5\nBitcoin";
  expect(found(text, "^y\\w+ \\d+$", EXPRESSION)).toEqual(["Yen 86", "yen 5"]);
  expect(found(text, "^y\\w+", { ...EXPRESSION, matchCase: true })).toEqual(["yen"]);
  expect(found(text, "x*", EXPRESSION)).toEqual([]);
  expect(found(text, "\\S+", EXPRESSION)).toHaveLength(5);
  expect(found("độ, đo", "đ\\p{L}", { ...EXPRESSION, ...BARE })).toEqual(["độ", "đo"]);
});

test.each(["(", "[a-", "*", "\\p{Nothing}"])("%j is no expression, and as words it is just looked for", (text) => {
  expect(needleOf({ ...EMPTY_QUERY, text, isExpression: true })).toBeNull();
  expect(found(`a ${text} b`, text)).toEqual([text]);
});

test("no more matches are kept than asked for, and that there are more is said", () => {
  const needle = needleOf({ ...EMPTY_QUERY, text: "a" })!;
  const text = foldText("a a a", EMPTY_QUERY);
  expect(findMatches(text, needle, 2)).toEqual({ ranges: [[0, 1], [2, 3]], isCut: true }); // prettier-ignore
  expect(findMatches(text, needle, 3).isCut).toBe(false);
});

test("a long text full of near misses is searched in linear time", () => {
  const text = foldText("ạ\u00AD".repeat(300_000), EMPTY_QUERY);
  const before = process.cpuUsage();
  findMatches(text, needleOf({ ...EMPTY_QUERY, text: "ạạạb", wholeWord: true })!, 10);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
});
