import { expect, test } from "vitest";
import { concepts } from "../lexicon.ts";
import { conceptFiles } from "./index.ts";

const LANGUAGES = ["de", "en", "vi"];
/** A word of more meanings is evidence for none. */
const MOST_MEANINGS = 4;

const entries = conceptFiles.flatMap((file) => Object.entries(file));

test("every concept is named in all languages", () => {
  const lacking = concepts().filter(({ forms }) => LANGUAGES.some((language) => !forms[language]?.length));
  expect(lacking.map(({ key }) => key)).toEqual([]);
});

test("forms are NFC, trimmed, have a letter, and stand once in their list", () => {
  const faulty = entries.flatMap(([id, forms]) =>
    Object.entries(forms).flatMap(([language, names]) => {
      return names
        .filter((form, index) => !isClean(form) || names.indexOf(form) !== index)
        .map((form) => `${id} ${language} ${form}`);
    }),
  );
  expect(faulty).toEqual([]);
});

test("no form means more than a few things", () => {
  const meanings = new Map<string, string[]>();
  for (const { key, forms } of concepts()) {
    for (const [language, names] of Object.entries(forms)) {
      for (const form of names)
        meanings.set(`${language} ${form}`, [...(meanings.get(`${language} ${form}`) ?? []), key]);
    }
  }
  expect([...meanings].filter(([, keys]) => keys.length > MOST_MEANINGS)).toEqual([]);
});

function isClean(form: string): boolean {
  return form === form.normalize("NFC").trim() && /\p{L}/u.test(form) && !/\s\s/u.test(form);
}
