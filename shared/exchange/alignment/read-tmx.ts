import type { BeadStatus } from "../../project/records.ts";
import { readLanguage } from "../glossary/languages.ts";
import { readXml, type XmlElement, type XmlListener } from "../glossary/read-xml.ts";
import { bareColumn, finishReading, MOST_MEBI, type AlignmentReading } from "./alignment-reading.ts";
import { readColumn, readShare, readStarts, readStatus, type Column, type Row, type Side } from "./alignment-table.ts";
import { SegmentReading } from "./segment-reading.ts";

/**
 * Reads a TMX file (1.4b and the versions before it) as an alignment, a bead a unit. A file of ours comes back as it
 * went out; of others' the text is made of the units, and of two variants in one language the first counts.
 */
export function readTmxAlignment(xml: string): AlignmentReading {
  const listener = new TmxListener();
  return readXml(xml, { roots: ["tmx"], mostMebi: MOST_MEBI }, listener) ?? listener.reading();
}

interface OpenUnit {
  readonly sides: Map<string, Side>;
  readonly notes: string[];
  status: BeadStatus;
  confidence: number | null;
  bookmarked: boolean;
}

class TmxListener implements XmlListener {
  readonly #columns = new Map<string, Column>();
  readonly #rows: Row[] = [];
  #title = "";
  #leftOut = 0;
  #unit: OpenUnit | null = null;
  #key: string | null = null;
  #starts: readonly number[] | null = null;
  #segment: SegmentReading | null = null;
  /** The type of the `prop` that is open, `note` for a note. */
  #property: string | null = null;
  #value = new SegmentReading();

  opened(element: XmlElement): void {
    const { name, attributes } = element;
    if (this.#segment !== null) this.#segment.opened(element);
    else if (this.#property !== null) this.#value.opened(element);
    else if (name === "tu") {
      this.#unit = { sides: new Map(), notes: [], status: "auto", confidence: null, bookmarked: false };
    } else if (name === "tuv") {
      this.#key = tagOf(attributes["xml:lang"] ?? attributes["lang"]);
      this.#starts = null;
    } else if (name === "seg") this.#segment = new SegmentReading();
    else if (name === "prop" || name === "note") {
      this.#property = name === "note" ? "note" : (attributes["type"] ?? "");
      this.#value = new SegmentReading();
    }
  }

  text(text: string): void {
    if (this.#segment !== null) this.#segment.text(text);
    else if (this.#property !== null) this.#value.text(text);
  }

  closed(name: string): void {
    if (name === "seg") this.#closeSegment();
    else if (this.#segment !== null) this.#segment.closed(name);
    else if (name === "prop" || name === "note") this.#closeProperty();
    else if (this.#property !== null) this.#value.closed(name);
    else if (name === "tu" && this.#unit !== null) {
      this.#rows.push(this.#unit);
      this.#unit = null;
    }
  }

  reading(): AlignmentReading {
    return finishReading(this.#title, [...this.#columns.values()], this.#rows, this.#leftOut);
  }

  #closeProperty(): void {
    const type = this.#property;
    const value = this.#value.pieces.join("");
    this.#property = null;
    const unit = this.#unit;
    if (unit === null) this.#headerProperty(type, value);
    else if (type === "x-starts") this.#starts = readStarts(value);
    else if (type === "x-status") unit.status = readStatus(value) ?? "auto";
    else if (type === "x-confidence") unit.confidence = readShare(value);
    else if (type === "x-bookmarked") unit.bookmarked = value === "yes";
    else if (type === "note" && value.trim() !== "") unit.notes.push(value);
  }

  #headerProperty(type: string | null, value: string): void {
    if (type === "x-title") this.#title = value;
    const column = type === "x-version" ? readColumn(value) : null;
    if (column !== null) this.#columns.set(column.key, column);
  }

  #closeSegment(): void {
    const pieces = this.#segment?.pieces ?? [];
    this.#segment = null;
    if (this.#key === null || this.#unit === null || pieces.length === 0) return;
    if (!this.#columns.has(this.#key)) this.#columns.set(this.#key, bareColumn(this.#key, this.#title));
    if (this.#unit.sides.has(this.#key)) this.#leftOut += 1;
    else this.#unit.sides.set(this.#key, { pieces, starts: this.#starts });
  }
}

/** Ours are keys, `en-x-b` among them; others' may be written `en_us`. */
function tagOf(tag: string | undefined): string | null {
  return tag !== undefined && /-x-/iu.test(tag) ? tag : readLanguage(tag);
}
