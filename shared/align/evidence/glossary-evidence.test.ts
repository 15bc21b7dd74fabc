import fc from "fast-check";
import { expect, test } from "vitest";
import { glossaryEvidence } from "./glossary-evidence.ts";

const glossary = {
  skipped: 0,
  entries: [
    { en: ["bank"], de: ["Bank"], vi: ["ngân hàng"] },
    { en: ["World Bank"], de: ["Weltbank"], vi: ["Ngân hàng Thế giới"] },
    { en: ["US", "United States"], de: ["USA"], vi: ["Mỹ"] },
    { en: ["treaty"], de: ["Abkommen"], vi: ["hiệp định"] },
    { en: ["European Commission"], de: ["Europäische Kommission"], vi: ["Ủy ban châu Âu"] },
    { en: ["shore", "bank"], de: ["Ufer"], vi: ["bờ"] },
    { "zh-Hant": ["COVID-19"], vi: ["phong"] },
  ],
};
const source = glossaryEvidence(glossary);

function termsIn(version: string, text: string): readonly number[] {
  const items = source.itemsOf({ text, paragraph: 0, boilerplate: false, facts: [] }, version);
  return items.map(({ key }) => Number(/^term (\d+)$/u.exec(key)?.[1]));
}

test.each([
  ["en", "The treaty holds.", [3], "a word"],
  ["en", "THE TREATY HOLDS", [3], "in any case"],
  ["en", "The World Bank warns.", [1], "the longest, not what is inside it"],
  ["en", "World news: the bank warns.", [0, 5], "every concept that shares a form"],
  ["en", "Banks and bankers", [], "short words have no endings"],
  ["en", "The treaties", [], "no stem that changes"],
  ["en", "The US and us", [2], "capitals"],
  ["en", "They told us.", [], "capitals only in capitals"],
  ["en-GB-x-b", "A treaty", [3], "in a version with region and private subtag"],
  ["de-AT", "des Abkommens", [3], "with an ending"],
  ["de", "Abkommensbruch", [], "not with a second word"],
  ["de", "der Europäischen Kommissionen", [4], "with endings inside"],
  ["vi", "ngân hàng thế giới", [1], "of four syllables"],
  ["vi", "Ngân hàng ở Mỹ", [0, 2], "two"],
  ["vi", "phòng và phóng", [], "tones tell words apart"],
  ["vi", "quô\u0301c hiê\u0323p đi\u0323nh", [3], "decomposed"],
  ["zh", "COVID-19", [6], "with digits, in another script's language"],
  ["zh", "COVID-2019", [], "whole numbers"],
  ["fr", "bank", [], "a language that the glossary lacks"],
  ["en", "", [], "nothing"],
])("%s: %j holds %j (%s)", (version, text, entries) => {
  expect([...termsIn(version, text)].sort((a, b) => a - b)).toEqual(entries);
});

test("an uninflecting language takes no ending", () => {
  const english = glossaryEvidence({ entries: [{ vi: ["nghiêng"], en: ["nghiêng"] }], skipped: 0 });
  const found = (version: string): number =>
    english.itemsOf({ text: "nghiêngab", paragraph: 0, boilerplate: false, facts: [] }, version).length;
  expect([found("vi"), found("en")]).toEqual([0, 1]);
});

const words = fc
  .array(fc.stringMatching(/^[A-Za-zäöüßạảãđĐ]{1,9}$/u), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(" "));

test("a term gives the same key in both its languages, wherever it stands", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), fc.nat(), (pairs, pick) => {
      const entry = pick % pairs.length;
      const entries = pairs.map(([en, de]) => ({ en: [en], de: [de] }));
      const evidence = glossaryEvidence({ entries, skipped: 0 });
      const keys = (version: string, text: string): readonly string[] =>
        evidence.itemsOf({ text, paragraph: 0, boilerplate: false, facts: [] }, version).map(({ key }) => key);
      const [en, de] = pairs[entry]!;
      expect(keys("en", `(${en}) 1.`)).toContain(`term ${entry}`);
      expect(keys("de", `1: ${de}!`)).toContain(`term ${entry}`);
    }),
    { seed: 11, numRuns: 300 },
  );
});
