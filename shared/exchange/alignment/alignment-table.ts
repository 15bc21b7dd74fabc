import * as z from "zod";
import { BEAD_STATUSES, publishedTimeSchema, type BeadStatus } from "../../project/records.ts";
import type { RawRange } from "../../text/range.ts";
import type { ExchangeAlignment, ExchangeBead, ExchangeVersion } from "./exchange-alignment.ts";

/** A version's words in one bead. */
export interface Side {
  /** Each segment's own words, in text order. */
  readonly pieces: readonly string[];
  /** Where each begins in the raw text; `null` where the file doesn't say. */
  readonly starts: readonly number[] | null;
}

export interface Row {
  readonly sides: ReadonlyMap<string, Side>;
  readonly status: BeadStatus;
  readonly confidence: number | null;
  readonly bookmarked: boolean;
  readonly notes: readonly string[];
}

/** A stretch of a text that is in no bead: where it begins, and its words. */
export type Gap = readonly [start: number, text: string];

export interface Column extends Omit<ExchangeVersion, "text"> {
  /** `null` where the file doesn't say: the text is made of the rows then. */
  readonly gaps: readonly Gap[] | null;
}

/** What every format of rows and columns holds, whatever it calls them. */
export interface AlignmentTable {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** As the formats carry a column beside its rows, in JSON. */
export const columnSchema = z
  .strictObject({
    key: z.string().min(2).max(64),
    language: z.string().min(2).max(64),
    title: z.string().max(1000),
    source: z.string().min(1).max(1000).nullable(),
    url: z.url().nullable(),
    publishedOn: z.iso.date().nullable(),
    publishedTime: publishedTimeSchema.optional(),
    gaps: z
      .array(z.tuple([z.int().min(0), z.string()]).readonly())
      .readonly()
      .nullable(),
  })
  .readonly();

/** A column as one line of JSON, without the characters that XML can't hold; `null` back where it is none. */
export function columnText(column: Column): string {
  return JSON.stringify(column).replace(/[\ufffe\uffff\u007f-\u009f]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Reads what {@link columnText} wrote. */
export function readColumn(text: string): Column | null {
  try {
    return columnSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export const readStatus = (text: string | undefined): BeadStatus | null =>
  BEAD_STATUSES.find((status) => status === text) ?? null;

/** Reads a share from 0 to 1 as the formats write it; `null` for anything else. */
export function readShare(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return value >= 0 && value <= 1 ? value : null;
}

/** Offsets parted by spaces; `null` for anything else. */
export function readStarts(text: string | undefined): readonly number[] | null {
  if (text === undefined || !/^\d{1,12}(?: \d{1,12})*$/u.test(text)) return null;
  return text.split(" ").map(Number);
}

/** An alignment by its rows. Linear but for sorting the segments. */
export function tableOf({ title, versions, beads }: ExchangeAlignment): AlignmentTable {
  // Field by field: a version of a whole project knows more than a column tells.
  const columns = versions.map(
    ({ key, language, title: headline, source, url, publishedOn, publishedTime, text }): Column => {
      const ranges = beads.flatMap(({ spans }) => spans[key] ?? []).sort((a, b) => a.start - b.start);
      const about = { key, language, title: headline, source, url, publishedOn };
      return { ...about, ...(publishedTime && { publishedTime }), gaps: gapsBetween(text, ranges) };
    },
  );
  const rows = beads.map(({ spans, ...about }): Row => {
    const sides = versions.flatMap(({ key, text }) => {
      const ranges = spans[key] ?? [];
      if (ranges.length === 0) return [];
      const pieces = ranges.map(({ start, end }) => text.slice(start, end));
      return [[key, { pieces, starts: ranges.map(({ start }) => start) }] as const];
    });
    return { ...about, sides: new Map(sides) };
  });
  return { title, columns, rows };
}

function gapsBetween(text: string, ranges: readonly RawRange[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let end = 0;
  for (const range of [...ranges, { start: text.length, end: text.length }]) {
    if (range.start > end) gaps.push([end, text.slice(end, range.start)]);
    end = Math.max(end, range.end);
  }
  return gaps;
}

/**
 * The alignment that rows tell. A column that says where everything stands, and is right about it, comes back character
 * by character. Any other, such as one from another program, becomes a text of one line a row in the rows' order, white
 * space folded; its text can't be told from the file.
 */
export function alignmentOf({ title, columns, rows }: AlignmentTable): ExchangeAlignment {
  const versions: ExchangeVersion[] = [];
  const spansOfRow = rows.map((): Record<string, readonly RawRange[]> => ({}));
  for (const { gaps, ...about } of columns) {
    const placed = placeExactly(about.key, gaps, rows) ?? placeInOrder(about.key, rows);
    versions.push({ ...about, text: placed.text });
    placed.ranges.forEach((ranges, row) => {
      if (ranges.length > 0) spansOfRow[row]![about.key] = ranges;
    });
  }
  const beads = rows.map(({ status, confidence, bookmarked, notes }, row): ExchangeBead => {
    return { status, confidence, bookmarked, notes, spans: spansOfRow[row]! };
  });
  return { title, versions, beads: beads.filter(({ spans }) => Object.keys(spans).length > 0) };
}

interface Placed {
  readonly text: string;
  /** By row. */
  readonly ranges: readonly (readonly RawRange[])[];
}

/** `null` unless gaps and pieces cover one text, each character once. */
function placeExactly(key: string, gaps: readonly Gap[] | null, rows: readonly Row[]): Placed | null {
  if (gaps === null) return null;
  const parts: [start: number, text: string][] = gaps.map(([start, text]) => [start, text]);
  const ranges: RawRange[][] = [];
  for (const { sides } of rows) {
    const { pieces, starts } = sides.get(key) ?? { pieces: [], starts: [] };
    if (starts?.length !== pieces.length) return null;
    ranges.push(pieces.map((piece, index) => ({ start: starts[index]!, end: starts[index]! + piece.length })));
    pieces.forEach((piece, index) => parts.push([starts[index]!, piece]));
  }
  parts.sort(([a], [b]) => a - b);
  let end = 0;
  for (const [start, text] of parts) {
    if (start !== end) return null;
    end += text.length;
  }
  return { text: parts.map(([, text]) => text).join(""), ranges };
}

function placeInOrder(key: string, rows: readonly Row[]): Placed {
  let length = 0;
  const lines: string[] = [];
  const ranges = rows.map(({ sides }) => {
    const pieces = (sides.get(key)?.pieces ?? []).map(folded).filter((piece) => piece !== "");
    if (pieces.length === 0) return [];
    const found: RawRange[] = [];
    for (const piece of pieces) {
      found.push({ start: length, end: length + piece.length });
      length += piece.length + 1;
    }
    lines.push(pieces.join(" "));
    return found;
  });
  return { text: lines.length === 0 ? "" : `${lines.join("\n")}\n`, ranges };
}

const folded = (piece: string): string => piece.replace(/\s+/gu, " ").trim();
