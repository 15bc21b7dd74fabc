import { DE_NAMES } from "../lang/de-names.ts";
import { EN_NAMES } from "../lang/en-names.ts";
import type { NameData } from "../lang/name-data.ts";
import { VI_NAMES } from "../lang/vi-names.ts";

const LANGUAGES: Readonly<Record<string, NameData>> = { de: DE_NAMES, en: EN_NAMES, vi: VI_NAMES };

/** What is known of a language's names, by the primary subtag of its BCP 47 tag; null where nothing is. */
export function nameDataOf(tag: string): NameData | null {
  const primary = tag.toLowerCase().split(/[-_]/u, 1)[0] ?? "";
  return Object.hasOwn(LANGUAGES, primary) ? (LANGUAGES[primary] ?? null) : null;
}
