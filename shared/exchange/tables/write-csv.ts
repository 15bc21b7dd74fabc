import Papa from "papaparse";
import { type Sheet, shownWords } from "./sheet.ts";

export interface CsvOptions {
  /** A byte-order mark in front: without it Excel takes UTF-8 for the system's old encoding. */
  readonly bom: boolean;
}

/**
 * What makes a spreadsheet run a cell that is opened from CSV (OWASP, "CSV Injection"): the four signs, the white space that
 * some programs pass over before them, and the signs' full-width forms, which a Japanese Excel takes for them.
 */
const RUNS = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** A sheet as RFC 4180 CSV. Words that a spreadsheet would run get an apostrophe in front; figures are left alone. */
export function writeCsv({ columns, rows }: Sheet, { bom }: CsvOptions): string {
  const fields = columns.map(({ heading }) => defused(heading));
  const data = rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell : defused(cell ?? ""))));
  const table = Papa.unparse({ fields, data }, { newline: "\r\n" });
  // Without rows, the heading ends its line itself.
  return `${bom ? "\ufeff" : ""}${table}${rows.length === 0 ? "" : "\r\n"}`;
}

function defused(text: string): string {
  const words = shownWords(text);
  return RUNS.test(words) ? `'${words}` : words;
}
