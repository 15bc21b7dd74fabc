import Papa from "papaparse";
import { languageOfHeading } from "../glossary/languages.ts";
import { refuse, refuseSize } from "../glossary/refusal.ts";
import { bareColumn, finishReading, MOST_MEBI, type AlignmentReading } from "./alignment-reading.ts";
import { readShare, readStatus, type Row, type Side } from "./alignment-table.ts";
import type { ExchangeAlignment } from "./exchange-alignment.ts";

const DELIMITERS = [",", ";", "\t"];
/** Columns of ours that hold no text. */
const ABOUT = ["bead", "status", "confidence", "bookmarked", "notes"];

/**
 * An alignment as RFC 4180 CSV for a spreadsheet, with a byte-order mark: a row a bead, a column a version headed by its
 * key. A side of several segments is in one cell; what stands between beads is not in it, so the texts' own white space
 * and the cuts inside a side are not kept. Cells that a spreadsheet would run get an apostrophe in front.
 */
export function writeAlignmentCsv({ versions, beads }: ExchangeAlignment): string {
  const data = beads.map(({ spans, status, confidence, bookmarked, notes }, index) => [
    ...[index + 1, status, confidence ?? "", bookmarked ? "yes" : "", notes.join(" | ")],
    ...versions.map(({ key, text }) => (spans[key] ?? []).map(({ start, end }) => text.slice(start, end)).join(" ")),
  ]);
  const cells = data.map((row) => row.map((cell) => (typeof cell === "string" ? tableCell(cell) : cell)));
  const fields = [...ABOUT, ...versions.map(({ key }) => key)];
  return `\ufeff${Papa.unparse({ fields, data: cells }, { newline: "\r\n", escapeFormulae: true })}\r\n`;
}

/** What a table may hold: a NUL ends a file early for many programs, and UTF-8 has no half surrogate pairs. */
const tableCell = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- what no table shows
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, "\ufffd");

/**
 * Reads CSV (also with semicolons or tabs) whose first row heads columns with language tags or names: a text a column, a
 * bead a row. A `status` and a `confidence` column, as ours have, are heeded; other columns are left alone.
 */
export function readAlignmentCsv(text: string): AlignmentReading {
  const refusal = refuseSize(text, MOST_MEBI);
  if (refusal) return refusal;
  const lines = text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
  const headings = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse(lines, { delimiter, newline: "\n", preview: 1, skipEmptyLines: "greedy" });
    return { delimiter, fields: data[0] ?? [], columns: languageColumns(data[0] ?? []) };
  });
  const { delimiter, fields, columns } = headings.reduce((best, heading) =>
    heading.columns.length > best.columns.length ? heading : best,
  );
  if (columns.length < 2) {
    return refuse(
      "no-language-columns",
      "The first row must name at least two languages, by tag (en, de, vi) or by name.",
    );
  }
  const { data, errors } = Papa.parse(lines, { delimiter, newline: "\n", skipEmptyLines: "greedy" });
  const fault = errors.find(({ type }) => type === "Quotes");
  if (fault) {
    const line = lines.slice(0, fault.index ?? 0).split("\n").length;
    return refuse("malformed", "a cell that begins with a quotation mark does not end with one.", line);
  }
  const named = (row: readonly string[], name: string): string | undefined => row[fields.indexOf(name)];
  const rows = data.slice(1).map((row): Row => {
    const sides = columns.flatMap(({ key, index }): readonly (readonly [string, Side])[] => {
      const cell = (row[index] ?? "").replace(/^'(?=[=+\-@\t\r])/u, "");
      return cell.trim() === "" ? [] : [[key, { pieces: [cell], starts: null }]];
    });
    return {
      sides: new Map(sides),
      status: readStatus(named(row, "status")) ?? "auto",
      confidence: readShare(named(row, "confidence")),
      bookmarked: named(row, "bookmarked") === "yes",
      notes: [named(row, "notes") ?? ""].filter((note) => note !== ""),
    };
  });
  return finishReading(
    "",
    columns.map(({ key }) => bareColumn(key, "")),
    rows,
  );
}

/** The first column of each language. */
function languageColumns(fields: readonly string[]): readonly { readonly key: string; readonly index: number }[] {
  const keys = fields.map((field) => {
    if (ABOUT.includes(field)) return null;
    return /^[a-z]{2,3}-x-/iu.test(field.trim()) ? field.trim() : languageOfHeading(field);
  });
  return keys.flatMap((key, index) => (key === null || keys.indexOf(key) !== index ? [] : [{ key, index }]));
}
