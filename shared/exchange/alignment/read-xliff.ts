import type { BeadStatus } from "../../project/records.ts";
import { readLanguage } from "../glossary/languages.ts";
import { readXml, type XmlElement, type XmlListener } from "../glossary/read-xml.ts";
import { bareColumn, finishReading, MOST_MEBI, type AlignmentReading } from "./alignment-reading.ts";
import { readColumn, readShare, readStarts, readStatus, type Column, type Row, type Side } from "./alignment-table.ts";
import { SegmentReading } from "./segment-reading.ts";

/** What says that a person looked at a unit: in 1.2 `approved` or a target's state, in 2.x a segment's state. */
const SETTLED = new Set(["final", "signed-off", "reviewed", "translated"]);

/**
 * Reads an XLIFF file, 1.2 or 2.x, as an alignment, a bead a unit; in 2.x a bead a segment where a unit has several.
 * Files of ours come back as they went out, those of several pairs with one source joined by unit. Alternatives
 * (`alt-trans`, `matches`) are no part of it.
 */
export function readXliff(xml: string): AlignmentReading {
  const listener = new XliffListener();
  return readXml(xml, { roots: ["xliff"], mostMebi: MOST_MEBI }, listener) ?? listener.reading();
}

interface OpenRow extends Row {
  readonly sides: Map<string, Side>;
  readonly notes: string[];
  status: BeadStatus;
}

/** Elements whose words are not the unit's own. */
const ASIDE = new Set(["alt-trans", "matches", "seg-source", "glossary"]);

class XliffListener implements XmlListener {
  readonly #columns = new Map<string, Column>();
  /** By unit id in files of ours, else by number. */
  readonly #rows = new Map<string, OpenRow>();
  #title = "";
  #isOurs = false;
  #isTwo = false;
  #source: string | null = null;
  #target: string | null = null;
  #unit: XmlElement | null = null;
  #row: OpenRow | null = null;
  #words: SegmentReading | null = null;
  #heard: string | null = null;
  #aside = 0;
  /** A unit's notes in 2.x come before its segments. */
  #notes: string[] = [];

  opened(element: XmlElement): void {
    const { name, attributes } = element;
    if (ASIDE.has(name)) this.#aside += 1;
    if (this.#aside > 0) return;
    if (this.#words !== null) this.#words.opened(element);
    else if (name === "xliff") this.#openRoot(attributes);
    else if (name === "file") this.#openFile(attributes);
    else if (name === "unit" || name === "trans-unit") this.#openUnit(element);
    else if (name === "segment") this.#openSegment(attributes);
    else if (name === "source" || name === "target") {
      if (name === "target" && this.#isForeign && SETTLED.has(attributes["state"] ?? "")) this.#settle();
      this.#words = new SegmentReading();
    } else if (["note", "version", "title"].includes(name)) {
      this.#heard = name;
      this.#words = new SegmentReading();
    }
  }

  text(text: string): void {
    if (this.#aside === 0) this.#words?.text(text);
  }

  closed(name: string): void {
    if (ASIDE.has(name)) this.#aside -= 1;
    else if (this.#aside === 0) this.#closed(name);
  }

  reading(): AlignmentReading {
    const rows = [...this.#rows];
    // A bead that only a later version speaks in is told by a later pair alone; ids are the beads' order.
    if (this.#isOurs) rows.sort(([a], [b]) => Number(a) - Number(b));
    return finishReading(
      this.#title,
      [...this.#columns.values()],
      rows.map(([, row]) => row),
    );
  }

  get #isForeign(): boolean {
    return this.#unit?.attributes["px:status"] === undefined;
  }

  #closed(name: string): void {
    if (name === "source" || name === "target") this.#closeSide(name);
    else if (name === this.#heard) this.#closeHeard(name);
    else if (name === "unit" || name === "trans-unit") {
      this.#unit = null;
      this.#row = null;
    } else this.#words?.closed(name);
  }

  #openRoot(attributes: XmlElement["attributes"]): void {
    this.#isOurs = attributes["xmlns:px"] !== undefined;
    this.#isTwo = (attributes["version"] ?? "").startsWith("2");
    this.#source = readLanguage(attributes["srcLang"]);
    this.#target = readLanguage(attributes["trgLang"]);
  }

  #openFile(attributes: XmlElement["attributes"]): void {
    this.#source = attributes["px:source"] ?? readLanguage(attributes["source-language"]) ?? this.#source;
    this.#target = attributes["px:target"] ?? readLanguage(attributes["target-language"]) ?? this.#target;
  }

  #openUnit(element: XmlElement): void {
    this.#unit = element;
    this.#notes = [];
    if (this.#isTwo) this.#row = null;
    else this.#openRow();
  }

  #openSegment({ state = "" }: XmlElement["attributes"]): void {
    this.#openRow();
    if (this.#isForeign && SETTLED.has(state) && state !== "translated") this.#settle();
  }

  #openRow(): void {
    const { attributes = {} } = this.#unit ?? {};
    const id = this.#isOurs ? (attributes["id"] ?? "") : String(this.#rows.size);
    const present = this.#rows.get(id);
    this.#row = present ?? {
      sides: new Map(),
      notes: [...this.#notes],
      status: readStatus(attributes["px:status"]) ?? (attributes["approved"] === "yes" ? "confirmed" : "auto"),
      confidence: readShare(attributes["px:confidence"]),
      bookmarked: attributes["px:bookmarked"] === "yes",
    };
    this.#rows.set(id, this.#row);
  }

  #settle(): void {
    if (this.#row?.status === "auto") this.#row.status = "confirmed";
  }

  #closeSide(name: "source" | "target"): void {
    const pieces = this.#words?.pieces ?? [];
    this.#words = null;
    const key = name === "source" ? this.#source : this.#target;
    if (key === null || this.#row === null || pieces.length === 0) return;
    if (!this.#columns.has(key)) this.#columns.set(key, bareColumn(key, this.#title));
    if (this.#row.sides.has(key)) return;
    this.#row.sides.set(key, { pieces, starts: readStarts(this.#unit?.attributes[`px:${name}-starts`]) });
  }

  #closeHeard(name: string): void {
    const text = this.#words?.pieces.join("") ?? "";
    this.#words = null;
    this.#heard = null;
    if (name === "title") this.#title = text;
    const column = name === "version" ? readColumn(text) : null;
    if (column !== null) this.#columns.set(column.key, column);
    if (name !== "note" || text.trim() === "") return;
    const notes = this.#row?.notes ?? this.#notes;
    // Files of ours tell a bead's notes once a pair.
    if (!notes.includes(text)) notes.push(text);
  }
}
