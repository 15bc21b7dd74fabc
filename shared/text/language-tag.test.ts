import { expect, test } from "vitest";
import { isLanguageTag, languageOf, primarySubtag } from "./language-tag.ts";

test.each(["vi", "de", "en-GB", "zh-Hant-TW", "en-x-b", "EN-gb"])("%s is a language tag", (tag) => {
  expect(isLanguageTag(tag)).toBe(true);
});

test.each(["", "deutsch_1", "d", "de-", "-de", "en x", "123", "en-x-", "../de"])("%j is none", (tag) => {
  expect(isLanguageTag(tag)).toBe(false);
});

test.each([
  ["en-x-b", "en"],
  ["en-GB-x-b", "en-GB"],
  ["EN-gb", "en-GB"],
  ["vi", "vi"],
  ["x-b", "und"],
  ["", "und"],
])("the language of %j is %s", (key, language) => {
  expect(languageOf(key)).toBe(language);
});

test("language data is filed under the primary subtag", () => {
  expect(["de-AT", "DE", "zh-Hant", "vi"].map(primarySubtag)).toEqual(["de", "de", "zh", "vi"]);
});
