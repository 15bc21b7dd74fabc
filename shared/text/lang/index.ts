import { primarySubtag } from "../language-tag.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import type { LanguageText } from "./language-text.ts";
import { vietnamese } from "./vi.ts";

/** What is known of each language, by primary subtag. A new language is a file and a line here. */
const languages: ReadonlyMap<string, LanguageText> = new Map([
  ["de", german],
  ["en", english],
  ["vi", vietnamese],
]);

/** Nothing in particular: how a language without a file of its own is read. */
const unknownLanguage: LanguageText = {
  abbreviations: [],
  openAbbreviations: [],
  numberAbbreviations: [],
  ordinalStop: false,
  sentenceStarters: [],
  requiredLetters: null,
  commonWords: [],
  boilerplate: {
    lines: { credit: [], links: [], promotion: [], navigation: [], notice: [] },
    headCredits: [],
    tailCredits: [],
    linkLeads: [],
  },
};

/** The knowledge for a BCP 47 tag, looked up by its primary subtag; never missing, empty for an unknown language. */
export function languageTextOf(language: string): LanguageText {
  return languages.get(primarySubtag(language)) ?? unknownLanguage;
}
