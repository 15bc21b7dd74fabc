import * as z from "zod";
import { readPublication } from "../../project/publication.ts";
import type { RawRange } from "../../text/range.ts";
import { languageOf } from "../../text/language-tag.ts";
import { readLanguage } from "../glossary/languages.ts";
import { readXml, type XmlElement, type XmlListener } from "../glossary/read-xml.ts";
import { refuse } from "../glossary/refusal.ts";
import { MOST_MEBI, type AlignmentReading } from "./alignment-reading.ts";
import { readShare, readStatus } from "./alignment-table.ts";
import type { ExchangeBead, ExchangeVersion } from "./exchange-alignment.ts";
import { codeUnit } from "./xml-text.ts";

/** Elements that begin a line of their own. */
const BLOCKS = new Set(["p", "ab", "head", "l", "item", "opener", "closer", "row", "u"]);
/** Elements that a link may name. */
const LINKED = new Set(["seg", "s", "p", "ab", "head", "l", "u"]);
const TEXTS = new Set(["text", "div", "body"]);

/**
 * Reads a TEI P5 file that holds its texts, each in an element with `xml:lang`, and their alignment in a `linkGrp`: one
 * `link` (or `ptr`) a bead. White space counts under `xml:space="preserve"`, as ours is written, and is folded elsewhere.
 * Links to other files are not followed: what they name is left out and counted.
 */
export function readTei(xml: string): AlignmentReading {
  const listener = new TeiListener();
  return readXml(xml, { roots: ["TEI"], mostMebi: MOST_MEBI }, listener) ?? listener.reading();
}

interface OpenText {
  readonly key: string;
  /** How deep its element is. */
  readonly depth: number;
  text: string;
}

interface Place {
  readonly key: string;
  readonly range: RawRange;
}

interface Link extends Omit<ExchangeBead, "spans"> {
  readonly id: string;
  readonly targets: readonly string[];
  readonly notes: string[];
}

type About = Omit<ExchangeVersion, "key" | "text">;

class TeiListener implements XmlListener {
  readonly #texts = new Map<string, OpenText>();
  readonly #places = new Map<string, Place>();
  readonly #links: Link[] = [];
  readonly #notes: { readonly target: string; text: string }[] = [];
  readonly #about = new Map<string, { -readonly [Field in keyof About]: About[Field] }>();
  #title = "";
  #text: OpenText | null = null;
  /** What is open from the root inwards, with where a linked element began. */
  readonly #open: { readonly id: string | null; readonly start: number; readonly isKept: boolean }[] = [];
  #bibl: string | null = null;
  #heard: "title" | "publisher" | "note" | null = null;
  #value = "";
  #isInHeader = false;

  opened({ name, attributes }: XmlElement, parents: readonly string[]): void {
    const isKept = attributes["xml:space"] === "preserve" || this.#open.at(-1)?.isKept === true;
    if (name === "teiHeader") this.#isInHeader = true;
    if (this.#isInHeader) this.#headerOpened(name, attributes);
    else if (name === "link" || name === "ptr") this.#link(attributes, parents);
    else if (name === "note") this.#noteOpened(attributes);
    else this.#wordsOpened(name, attributes, isKept);
    this.#open.push({ id: attributes["xml:id"] ?? null, start: this.#text?.text.length ?? 0, isKept });
  }

  text(text: string): void {
    if (this.#heard !== null) this.#value += text;
    else if (this.#text !== null && !this.#isInHeader) this.#append(text, this.#open.at(-1)?.isKept === true);
  }

  closed(name: string): void {
    const { id, start } = this.#open.pop()!;
    if (name === "teiHeader") this.#isInHeader = false;
    if (name === this.#heard) this.#valueHeard();
    else if (name === "bibl") this.#bibl = null;
    const text = this.#text;
    if (text === null) return;
    if (id !== null && LINKED.has(name)) this.#placed(id, text, start);
    if (this.#open.length === text.depth) this.#text = null;
  }

  reading(): AlignmentReading {
    const versions = [...this.#texts.values()].map(({ key, text }): ExchangeVersion => {
      const about = this.#about.get(key) ?? {
        ...{ language: languageOf(key), title: this.#title, source: null, url: null, publishedOn: null },
      };
      return { key, ...about, text };
    });
    if (versions.every(({ text }) => text.trim() === "")) return refuse("empty", "The file holds no text.");
    if (versions.length < 2) return refuse("no-language-columns", "The file holds texts of one language only.");
    for (const { target, text } of this.#notes) this.#links.find(({ id }) => `#${id}` === target)?.notes.push(text);
    let leftOut = 0;
    const taken = new Set<string>();
    const beads = this.#links.map(({ targets, status, confidence, bookmarked, notes }): ExchangeBead => {
      const spans: Record<string, RawRange[]> = {};
      for (const target of targets) {
        const place = this.#places.get(target.slice(1));
        if (!target.startsWith("#") || place === undefined || taken.has(target)) leftOut += 1;
        else {
          taken.add(target);
          (spans[place.key] ??= []).push(place.range);
        }
      }
      for (const ranges of Object.values(spans)) ranges.sort((a, b) => a.start - b.start);
      return { status, confidence, bookmarked, notes, spans };
    });
    const told = beads.filter(({ spans }) => Object.keys(spans).length > 0);
    return { ok: true, alignment: { title: this.#title, versions, beads: told }, leftOut };
  }

  #headerOpened(name: string, attributes: XmlElement["attributes"]): void {
    const about = this.#bibl === null ? undefined : this.#about.get(this.#bibl);
    if (name === "title" || name === "publisher") {
      this.#heard = name;
      this.#value = "";
    } else if (name === "g") this.#value += codeUnit((attributes["ref"] ?? "").slice(2));
    else if (name === "bibl" && attributes["n"] !== undefined) {
      this.#bibl = attributes["n"];
      const language = languageOf(this.#bibl);
      this.#about.set(this.#bibl, { language, title: "", source: null, url: null, publishedOn: null });
    } else if (about !== undefined) {
      if (name === "textLang") about.language = readLanguage(attributes["mainLang"]) ?? about.language;
      if (name === "date") {
        const published = readPublication(attributes["when"] ?? "");
        about.publishedOn = published?.publishedOn ?? null;
        about.publishedTime = published?.publishedTime ?? undefined;
      }
      if (name === "ref") about.url = z.url().safeParse(attributes["target"]).data ?? null;
    }
  }

  #link(attributes: XmlElement["attributes"], parents: readonly string[]): void {
    if (!parents.includes("linkGrp")) return;
    this.#links.push({
      id: attributes["xml:id"] ?? "",
      targets: (attributes["target"] ?? "").split(/\s+/u).filter((target) => target !== ""),
      status: readStatus(attributes["subtype"]) ?? "auto",
      confidence: readShare(attributes["cert"]),
      bookmarked: (attributes["ana"] ?? "").split(/\s+/u).includes("#bookmarked"),
      notes: [],
    });
  }

  #noteOpened(attributes: XmlElement["attributes"]): void {
    this.#heard = "note";
    this.#value = "";
    this.#notes.push({ target: attributes["target"] ?? "", text: "" });
  }

  #wordsOpened(name: string, attributes: XmlElement["attributes"], isKept: boolean): void {
    const key = attributes["xml:lang"];
    if (this.#text === null && TEXTS.has(name) && key !== undefined) {
      const known = this.#texts.get(key);
      this.#text = known ?? { key, depth: this.#open.length, text: "" };
      this.#texts.set(key, this.#text);
    }
    const text = this.#text;
    if (text === null) return;
    if (name === "g") {
      const unit = codeUnit((attributes["ref"] ?? "").slice(2));
      if (this.#heard === null) text.text += unit;
      else this.#value += unit;
    } else if (!isKept && BLOCKS.has(name) && text.text !== "") text.text = `${text.text.trimEnd()}\n`;
  }

  #append(words: string, isKept: boolean): void {
    const text = this.#text!;
    if (isKept) text.text += words;
    else {
      const folded = words.replace(/\s+/gu, " ");
      text.text += /(?:^|\s)$/u.test(text.text) ? folded.trimStart() : folded;
    }
  }

  #placed(id: string, { key, text }: OpenText, from: number): void {
    const words = text.slice(from);
    const isKept = this.#open.at(-1)?.isKept === true;
    const start = isKept ? from : from + (words.length - words.trimStart().length);
    const end = isKept ? text.length : Math.max(start, text.trimEnd().length);
    if (end > start) this.#places.set(id, { key, range: { start, end } });
  }

  #valueHeard(): void {
    const value = this.#value;
    const about = this.#bibl === null ? undefined : this.#about.get(this.#bibl);
    if (this.#heard === "note") this.#notes.at(-1)!.text = value;
    else if (this.#heard === "publisher" && about !== undefined) about.source = value || null;
    else if (this.#heard === "title" && about !== undefined) about.title = value;
    else if (this.#heard === "title") this.#title ||= value;
    this.#heard = null;
  }
}
