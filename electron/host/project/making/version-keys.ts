import { languageOf } from "../../../../shared/text/language-tag.ts";

/** A key for each text by its language; the second of a language gets a private subtag: `vi`, `vi-x-b`. */
export function versionKeys(languages: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return languages.map((tag) => {
    const language = languageOf(tag);
    const before = counts.get(language) ?? 0;
    counts.set(language, before + 1);
    return before === 0 ? language : `${language}-x-${letterOf(before)}`;
  });
}

/** The key of one more text beside those that have `taken`. */
export function freeVersionKey(language: string, taken: ReadonlySet<string>): string {
  const keys = versionKeys(Array.from({ length: taken.size + 1 }, () => language));
  return keys.find((key) => !taken.has(key))!;
}

/** 1: b, 2: c. There are at most eight texts. */
const letterOf = (index: number): string => String.fromCharCode("a".charCodeAt(0) + index);
