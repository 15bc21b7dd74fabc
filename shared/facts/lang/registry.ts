import { DE } from "./de.ts";
import { EN } from "./en.ts";
import type { LanguageData } from "./language-data.ts";
import { VI } from "./vi.ts";

const LANGUAGES: Readonly<Record<string, LanguageData>> = { de: DE, en: EN, vi: VI };

/** The languages of which facts are known, by primary subtag. */
export const FACT_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

/** A language's data by the primary subtag of a BCP 47 tag (`en-x-b` → English); null where facts know none. */
export function languageData(tag: string): LanguageData | null {
  if (Object.hasOwn(LANGUAGES, tag)) return LANGUAGES[tag]!;
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0] ?? "";
  return Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary]! : null;
}
