import type { TranslationMemory } from "../../align/evidence/memory-evidence.ts";
import { cleanText } from "./collect-forms.ts";
import { readLanguage } from "./languages.ts";
import { readXml, type XmlElement, type XmlListener } from "./read-xml.ts";
import type { GlossaryRefusal } from "./refusal.ts";

const FORMAT = { roots: ["tmx"], mostMebi: 256 };
/** Inline elements whose content is another program's code. That of `hi` is the segment's own text (TMX 1.4b, hi). */
const CODE = new Set(["bpt", "ept", "ph", "it", "ut"]);

export type MemoryReading = { readonly ok: true; readonly memory: TranslationMemory } | GlossaryRefusal;

/**
 * Reads the segments of a TMX file (1.4b and the versions before it) as plain text, markup left out. Of two variants in
 * one language the first counts; units with text in fewer than two languages are counted as skipped.
 */
export function readTmx(xml: string): MemoryReading {
  const units = new UnitListener();
  return readXml(xml, FORMAT, units) ?? { ok: true, memory: units.memory() };
}

class UnitListener implements XmlListener {
  readonly #units: Readonly<Record<string, string>>[] = [];
  #skipped = 0;
  #sides = new Map<string, string>();
  #language: string | null = null;
  /** `null` outside a segment. */
  #segment: string | null = null;
  /** Code elements that are open; they nest through `sub`. */
  #codes = 0;

  opened({ name, attributes }: XmlElement): void {
    if (name === "tu") this.#sides = new Map();
    else if (name === "tuv") this.#language = readLanguage(attributes["xml:lang"] ?? attributes["lang"]);
    else if (name === "seg") this.#segment = "";
    else if (CODE.has(name)) this.#codes += 1;
  }

  text(text: string): void {
    if (this.#segment !== null && this.#codes === 0) this.#segment += text;
  }

  closed(name: string): void {
    if (CODE.has(name)) this.#codes -= 1;
    else if (name === "seg") this.#closeSegment();
    else if (name === "tuv") this.#language = null;
    else if (name === "tu") this.#closeUnit();
  }

  memory(): TranslationMemory {
    return { units: this.#units, skipped: this.#skipped };
  }

  #closeSegment(): void {
    const text = cleanText(this.#segment ?? "");
    this.#segment = null;
    if (this.#language === null || text === "" || this.#sides.has(this.#language)) return;
    this.#sides.set(this.#language, text);
  }

  #closeUnit(): void {
    if (this.#sides.size < 2) this.#skipped += 1;
    else this.#units.push(Object.fromEntries(this.#sides));
  }
}
