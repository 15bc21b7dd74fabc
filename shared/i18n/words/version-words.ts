import { formatLanguage } from "../format.ts";
import { type InterfaceLanguage, isStringKey } from "../resources.ts";
import type { Words } from "./words.ts";

/** What wording needs to know of the story, in the order in which people see the versions. */
export interface NamedVersions {
  readonly versions: readonly { readonly key: string; readonly language: string }[];
}

/** Which of its language's versions this is, from 1; `null` where it is the only one. */
function ordinalAmongLanguage({ versions }: NamedVersions, key: string): number | null {
  const language = languageOf({ versions }, key);
  const same = versions.filter((version) => version.language === language);
  return same.length < 2 ? null : same.findIndex((version) => version.key === key) + 1;
}

/** The language of a version; of one that is gone, what its key says. */
export function languageOf({ versions }: NamedVersions, key: string): string {
  return versions.find((version) => version.key === key)?.language ?? key.split("-")[0] ?? key;
}

/** `VI`; `EN 2` where two texts share a language. */
export function versionTag(story: NamedVersions, key: string): string {
  const tag = (languageOf(story, key).split("-")[0] ?? key).toUpperCase();
  const ordinal = ordinalAmongLanguage(story, key);
  return ordinal === null ? tag : `${tag}\u00A0${ordinal}`;
}

/** `Vietnamese`, `English 2`: the version's language as a label. */
export function versionLabel({ language }: Words, story: NamedVersions, key: string): string {
  const name = formatLanguage(language, languageOf(story, key));
  const ordinal = ordinalAmongLanguage(story, key);
  return ordinal === null ? name : `${name}\u00A0${ordinal}`;
}

/** `the Vietnamese version` (`ver`), `in the Vietnamese version` (`verIn`), declined as the language needs it. */
export function versionPhrase(words: Words, story: NamedVersions, key: string, phrase: "ver" | "verIn"): string {
  const language = languageOf(story, key);
  const known = `${phrase}.${language.split("-")[0] ?? language}`;
  const ordinal = ordinalAmongLanguage(story, key);
  const text = isStringKey(known)
    ? words.t(known)
    : words.t(`${phrase}.other`, {
        language: INSIDE_SENTENCE[words.language](formatLanguage(words.language, language)),
      });
  return ordinal === null ? text : `${text}\u00A0${ordinal}`;
}

/** How a language prints the name of another one in the middle of a sentence, where the locale data give its label. */
const INSIDE_SENTENCE: Readonly<Record<InterfaceLanguage, (label: string) => string>> = {
  en: (label) => label,
  de: (label) => label,
  vi: (label) => label.charAt(0).toLocaleLowerCase("vi") + label.slice(1),
};

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
