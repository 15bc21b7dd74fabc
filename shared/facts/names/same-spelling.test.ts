import { expect, test } from "vitest";
import { sameSpelling, spellingDistance, spelt } from "./same-spelling.ts";
import { isReadingOf, sinoVietnameseSyllables } from "./sino-vietnamese.ts";

const same = (a: string, aLanguage: string, b: string, bLanguage: string): boolean =>
  sameSpelling(spelt(a, aLanguage), spelt(b, bLanguage)) && sameSpelling(spelt(b, bLanguage), spelt(a, aLanguage));

test.each([
  ["Gorbatschow", "Gorbachev"],
  ["Chruschtschow", "Khrushchev"],
  ["Selenskyj", "Zelensky"],
  ["Selenskyj", "Zelenskyy"],
  ["Janukowytsch", "Yanukovych"],
  ["Schoigu", "Shoigu"],
  ["Chodorkowski", "Khodorkovsky"],
  ["Netanjahu", "Netanyahu"],
  ["Saporischschja", "Zaporizhzhia"],
  ["Erdoğan", "Erdogan"],
  ["Müller", "Mueller"],
  ["Farages", "Farage"],
])("German %s is English %s", (de, en) => {
  expect(same(de, "de", en, "en")).toBe(true);
});

test.each([
  ["Obama", "Trump"],
  ["Merkel", "Macron"],
  ["Kerr", "Kern"],
  ["Lee", "Leo"],
  ["Marin", "Moreno"],
  ["Moskau", "Minsk"],
])("%s is not %s", (de, en) => {
  expect(same(de, "de", en, "en")).toBe(false);
});

test.each([
  ["Ly Khac Cuong", "Li Keqiang", true],
  ["Vuong Nghi", "Wang Yi", true],
  ["Tan Cuong", "Qin Gang", true],
  ["Tap Can Binh", "Xi Jinping", true],
  ["Chu Dung Co", "Zhu Rongji", true],
  ["Ta Phong", "Xie Feng", true],
  ["Ly Khac Cuong", "Li Qiang", false],
  ["Vuong Nghi", "Wang Wenbin", false],
  ["Nguyen Van", "Xi Jinping", false],
])("%s read in Chinese is %s: %s", (vietnamese, pinyin, expected) => {
  const syllables = sinoVietnameseSyllables(vietnamese.toLowerCase().split(" "));
  expect(syllables !== null && isReadingOf(syllables, pinyin.toLowerCase().split(" "))).toBe(expected);
});

test("a word that reads no characters makes no Chinese name", () => {
  expect(sinoVietnameseSyllables(["donald", "trump"])).toBeNull();
  expect(sinoVietnameseSyllables(["vuong"])).toBeNull();
});

test("distance is a share of the longer word", () => {
  expect(spellingDistance("Baer", "Bär")).toBe(0.25);
  expect(spellingDistance("Putin", "putin")).toBe(0);
  expect(spellingDistance("", "abc")).toBe(1);
});
