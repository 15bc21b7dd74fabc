import { SaxesParser } from "saxes";
import { refuse, refuseSize, type GlossaryFault, type GlossaryRefusal } from "./refusal.ts";

/** Written to the parser at once, so that reading stops soon after a fault. */
const CHUNK_CHARACTERS = 65_536;
/** No exchange format nests deeper than some twenty; more is an attack or no such file. */
const MOST_DEPTH = 200;

/** An element's name without its prefix, and its attributes by full name (`xml:lang`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a format's reader hears, in document order. */
export interface XmlListener {
  /** `parents` from the root inwards, the element itself left out; valid during the call only. */
  opened(element: XmlElement, parents: readonly string[]): void;
  /** Text, CDATA included; a paragraph may come in several pieces. */
  text(text: string): void;
  closed(name: string): void;
}

export interface XmlFormat {
  /** Names that the root may have. */
  readonly roots: readonly string[];
  /** Mebi characters of the largest file that is read. */
  readonly mostMebi: number;
}

/**
 * Reads XML 1.0 as it streams by, and keeps nothing of it. Document types are neither fetched nor obeyed; a file that
 * declares or uses an entity beyond XML's own five is refused, and so none is ever expanded. What the listener has
 * heard is void if this returns a refusal; `null` for a file read to its end. Linear.
 */
export function readXml(xml: string, { roots, mostMebi }: XmlFormat, listener: XmlListener): GlossaryRefusal | null {
  const refusal = refuseSize(xml, mostMebi);
  if (refusal) return refusal;
  // The parser would name the line where such a text ends.
  if (!/^\ufeff?\s*</u.test(xml)) return refuse("malformed", "this is no XML file.", 1);
  return new XmlReading(roots, listener).read(xml);
}

/** One pass over one file; after its first fault the listener hears nothing more. */
class XmlReading {
  readonly #parser = new SaxesParser();
  readonly #roots: readonly string[];
  readonly #listener: XmlListener;
  /** Names of the elements that are open, from the root inwards. */
  readonly #open: string[] = [];
  #refusal: GlossaryRefusal | null = null;

  constructor(roots: readonly string[], listener: XmlListener) {
    this.#roots = roots;
    this.#listener = listener;
    this.#parser.on("error", ({ message }) => {
      this.#faultFound(message.replace(/^\d+:\d+: /u, ""));
    });
    this.#parser.on("doctype", (doctype) => {
      if (doctype.includes("<!ENTITY")) this.#refuse("entities", "the file declares entities of its own.");
    });
    this.#parser.on("opentag", ({ name, attributes }) => {
      this.#opened({ name: withoutPrefix(name), attributes });
    });
    for (const event of ["text", "cdata"] as const) {
      this.#parser.on(event, (text) => {
        if (!this.#refusal && this.#open.length > 0) listener.text(text);
      });
    }
    this.#parser.on("closetag", ({ name }) => {
      this.#closed(withoutPrefix(name));
    });
  }

  read(xml: string): GlossaryRefusal | null {
    for (let start = 0; start < xml.length && !this.#refusal; start += CHUNK_CHARACTERS) {
      this.#parser.write(xml.slice(start, start + CHUNK_CHARACTERS));
    }
    if (!this.#refusal) this.#parser.close();
    return this.#refusal;
  }

  #opened(element: XmlElement): void {
    if (this.#open.length === 0 && !this.#roots.includes(element.name)) {
      this.#refuse("wrong-root", `expected <${this.#roots.join("> or <")}>, found <${element.name}>.`);
    }
    if (this.#open.length === MOST_DEPTH) this.#refuse("malformed", `elements are nested deeper than ${MOST_DEPTH}.`);
    if (this.#refusal) return;
    this.#listener.opened(element, this.#open);
    this.#open.push(element.name);
  }

  #closed(name: string): void {
    if (this.#refusal) return;
    this.#open.pop();
    this.#listener.closed(name);
  }

  #faultFound(reason: string): void {
    if (reason === "undefined entity.") this.#refuse("entities", "the file uses an entity that XML does not define.");
    else this.#refuse("malformed", `not well-formed XML: ${reason}`);
  }

  #refuse(code: GlossaryFault, reason: string): void {
    this.#refusal ??= refuse(code, reason, this.#parser.line);
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
