import type { VersionKey } from "./version.ts";

/**
 * Whether a tag is a well-formed BCP 47 language tag (RFC 5646) that begins with a language: `vi`, `en-GB`,
 * `zh-Hant-TW`, `en-x-b`. Well-formed is not registered: `xx` passes, `deutsch_1` and the empty string do not.
 */
export function isLanguageTag(tag: string): boolean {
  return canonical(tag) !== null;
}

/**
 * A version's language: its key without the private subtag, in canonical case (`en-x-b` is `en`, `EN-gb` is `en-GB`).
 * A key that is no language tag gives `und`, the tag for an undetermined language.
 */
export function languageOf(key: VersionKey): string {
  let language = languages.get(key);
  if (language === undefined) {
    if (languages.size >= MOST_KNOWN) languages.clear();
    languages.set(key, (language = canonical(key.replace(/-x-.*$/isu, "")) ?? "und"));
  }
  return language;
}

/** A story has few versions and is asked for their languages often; what strangers name must not grow without bound. */
const MOST_KNOWN = 1_000;
const languages = new Map<VersionKey, string>();

/** The language alone, lower case: what language data is filed under (`de` for `de-AT`). */
export function primarySubtag(language: string): string {
  const end = language.search(/[^a-z]/iu);
  return (end < 0 ? language : language.slice(0, end)).toLowerCase();
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
