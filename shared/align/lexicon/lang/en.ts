import type { LexiconLanguage } from "./lexicon-language.ts";

export const english: LexiconLanguage = {
  inflections: [
    { ending: "s", base: "" },
    { ending: "es", base: "" },
    { ending: "ies", base: "y" },
    { ending: "ed", base: "" },
    { ending: "d", base: "" },
    { ending: "ied", base: "y" },
    { ending: "ing", base: "" },
    { ending: "ing", base: "e" },
  ],
  lookalikes: new Set(),
  links: null,
  inner: null,
  writtenPlain: false,
  unify: (word) => word,
};
