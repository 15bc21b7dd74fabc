import { german } from "./de.ts";
import { english } from "./en.ts";
import type { LexiconLanguage } from "./lexicon-language.ts";
import { vietnamese } from "./vi.ts";

/** By primary language subtag. */
export const lexiconLanguages: ReadonlyMap<string, LexiconLanguage> = new Map([
  ["de", german],
  ["en", english],
  ["vi", vietnamese],
]);

/** A language whose forms the concepts hold, but whose grammar nobody has written down: words match as they stand. */
export const plainLanguage: LexiconLanguage = {
  inflections: [],
  lookalikes: new Set(),
  links: null,
  inner: null,
  writtenPlain: false,
  unify: (word) => word,
};
