import Papa from "papaparse";
import type { Glossary, GlossaryEntry } from "../../align/evidence/glossary-evidence.ts";
import { EntryForms } from "./collect-forms.ts";
import { languageOfHeading } from "./languages.ts";
import { refuse, refuseSize, type GlossaryRefusal } from "./refusal.ts";

/** Mebi characters of the largest glossary that is read. */
const MOST_MEBI = 50;
const DELIMITERS = [",", ";", "\t"];
/** Parts the forms in one cell: "Vietnam|Viet Nam". */
const FORM_SEPARATOR = "|";

export type GlossaryReading = { readonly ok: true; readonly glossary: Glossary } | GlossaryRefusal;

interface LanguageColumn {
  readonly column: number;
  readonly language: string;
}

/**
 * Reads a glossary from CSV (RFC 4180, also with semicolons or tabs). The first row that isn't blank heads the columns
 * with language tags or names; other columns are left alone. Rows with fewer than two languages are counted as skipped.
 */
export function readGlossaryCsv(text: string): GlossaryReading {
  const refusal = refuseSize(text, MOST_MEBI);
  if (refusal) return refusal;
  const lines = text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
  const { delimiter, columns } = readHeader(lines);
  if (new Set(columns.map(({ language }) => language)).size < 2) {
    return refuse(
      "no-language-columns",
      "The first row must name at least two languages, by tag (en, de, vi) or by name.",
    );
  }
  const { data, errors } = Papa.parse(lines, { delimiter, newline: "\n", skipEmptyLines: "greedy" });
  const fault = errors.find(({ type }) => type === "Quotes");
  if (fault) {
    return refuse("malformed", "a cell that begins with a quotation mark does not end with one.", lineAt(lines, fault));
  }
  return { ok: true, glossary: readRows(data.slice(1), columns) };
}

/** The delimiter that shows most languages in the header; the text's own rows may hold any of them. */
function readHeader(lines: string): { readonly delimiter: string; readonly columns: readonly LanguageColumn[] } {
  const start = lines.search(/\S/u);
  const readings = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse(lines.slice(lines.lastIndexOf("\n", start) + 1), {
      delimiter,
      newline: "\n",
      preview: 1,
    });
    const columns = (data[0] ?? []).flatMap((heading, column) => {
      const language = languageOfHeading(heading);
      return language === null ? [] : [{ column, language }];
    });
    return { delimiter, columns };
  });
  return readings.reduce((best, reading) => (reading.columns.length > best.columns.length ? reading : best));
}

function readRows(rows: readonly (readonly string[])[], columns: readonly LanguageColumn[]): Glossary {
  const entries = rows.map((row) => readRow(row, columns)).filter((entry) => entry !== null);
  return { entries, skipped: rows.length - entries.length };
}

function readRow(row: readonly string[], columns: readonly LanguageColumn[]): GlossaryEntry | null {
  const forms = new EntryForms();
  for (const { column, language } of columns) {
    for (const form of (row[column] ?? "").split(FORM_SEPARATOR)) forms.add(language, form);
  }
  return forms.finish();
}

function lineAt(lines: string, { index = 0 }: { readonly index?: number }): number {
  return lines.slice(0, index).split("\n").length;
}
