import type { GlossaryEntry } from "../../align/evidence/glossary-evidence.ts";
import { composeCharacters } from "../../text/compose-characters.ts";
import { foldCharacters } from "../../text/fold-characters.ts";

/** The form a version's view text has (NFC, plain spaces), white space run together and trimmed. */
export function cleanText(raw: string): string {
  return composeCharacters(foldCharacters(raw).text).text.replace(/\s+/gu, " ").trim();
}

/** Gathers one entry's forms, language by language. A form without a letter (a number, a dash) is no term. */
export class EntryForms {
  readonly #forms = new Map<string, Set<string>>();

  add(language: string, raw: string): void {
    const form = cleanText(raw);
    if (!/\p{L}/u.test(form)) return;
    const forms = this.#forms.get(language);
    if (forms) forms.add(form);
    else this.#forms.set(language, new Set([form]));
  }

  /** The entry; `null` unless two languages have a form, for such an entry connects nothing. */
  finish(): GlossaryEntry | null {
    if (this.#forms.size < 2) return null;
    return Object.fromEntries(Array.from(this.#forms, ([language, forms]) => [language, [...forms]]));
  }
}
