import type { Glossary, GlossaryEntry } from "../../align/evidence/glossary-evidence.ts";
import { EntryForms } from "./collect-forms.ts";
import { readLanguage } from "./languages.ts";
import type { GlossaryReading } from "./read-csv.ts";
import { readXml, type XmlElement, type XmlListener } from "./read-xml.ts";

const FORMAT = { roots: ["tbx", "martif"], mostMebi: 50 };
/** ISO 30042:2019 and, after it, ISO 30042:2008. */
const ENTRY = new Set(["conceptEntry", "termEntry"]);
const LANGUAGE = new Set(["langSec", "langSet"]);
const HOLDS_TERM = new Set(["termSec", "tig", "termGrp"]);

/**
 * Reads the terms of a TBX file (ISO 30042:2019 in its DCA and DCT styles, and ISO 30042:2008); definitions and other
 * data categories are left alone. Concepts with terms in fewer than two languages are counted as skipped.
 */
export function readGlossaryTbx(xml: string): GlossaryReading {
  const terms = new TermListener();
  return readXml(xml, FORMAT, terms) ?? { ok: true, glossary: terms.glossary() };
}

class TermListener implements XmlListener {
  readonly #entries: GlossaryEntry[] = [];
  #skipped = 0;
  #forms = new EntryForms();
  #language: string | null = null;
  /** `null` outside a term. */
  #term: string | null = null;

  opened({ name, attributes }: XmlElement, parents: readonly string[]): void {
    if (ENTRY.has(name)) this.#forms = new EntryForms();
    else if (LANGUAGE.has(name)) this.#language = readLanguage(attributes["xml:lang"] ?? attributes["lang"]);
    else if (name === "term" && HOLDS_TERM.has(parents.at(-1) ?? "")) this.#term = "";
  }

  text(text: string): void {
    if (this.#term !== null) this.#term += text;
  }

  closed(name: string): void {
    if (name === "term") this.#closeTerm();
    else if (LANGUAGE.has(name)) this.#language = null;
    else if (ENTRY.has(name)) this.#closeEntry();
  }

  glossary(): Glossary {
    return { entries: this.#entries, skipped: this.#skipped };
  }

  #closeTerm(): void {
    if (this.#term !== null && this.#language !== null) this.#forms.add(this.#language, this.#term);
    this.#term = null;
  }

  #closeEntry(): void {
    const entry = this.#forms.finish();
    if (entry) this.#entries.push(entry);
    else this.#skipped += 1;
  }
}
