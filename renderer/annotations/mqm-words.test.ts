import { expect, test } from "vitest";
import { MQM_CATEGORIES } from "../../shared/project/annotations/mqm.ts";
import { categoryName, categoryOf, categoryParts } from "./mqm-words.ts";
import { createTranslator } from "../../shared/i18n/create-translator.ts";

test.each(["en", "de", "vi"] as const)("every category comes back from its parts, and has a name in %s", (language) => {
  const words = { language, t: createTranslator(language).translate };
  for (const category of MQM_CATEGORIES) {
    expect(categoryOf(categoryParts(category))).toBe(category);
    expect(categoryName(words, category)).not.toMatch(/mqm|undefined/u);
  }
});

test("a type of another dimension falls back on the dimension", () => {
  expect(categoryOf({ dimension: "style", type: "mistranslation" })).toBe("style");
});
