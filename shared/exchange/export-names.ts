// What can be had of a project, by name. Plain data: the contract between host and window names the same things.

/** Formats of the field, in the order in which people are told of them. */
export const EXPORT_FORMATS = [
  ...(["tmx", "xliff", "tei", "po", "tbx", "mqm", "csv", "xlsx", "json"] as const),
  ...(["claimreview", "annotations", "prov"] as const),
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Tables of a project, in the order of a workbook's tabs. */
export const SHEET_NAMES = [
  ...(["findings", "claims", "readings", "annotations"] as const),
  ...(["alignment", "versions", "scorecard", "agreement"] as const),
] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

/** `pair`: two versions; `language`: of the words that are ours; `sheet`: a table; `bom`: a byte-order mark. */
export type ExportOption = "pair" | "language" | "sheet" | "bom";

/** The options that each format heeds. */
export const TAKEN_OPTIONS: Readonly<Record<ExportFormat, readonly ExportOption[]>> = {
  tmx: [],
  xliff: ["pair"],
  tei: [],
  po: ["pair"],
  tbx: [],
  mqm: ["pair"],
  csv: ["sheet", "language", "bom"],
  xlsx: ["language"],
  json: [],
  claimreview: ["language"],
  annotations: [],
  prov: [],
};

/** Formats that say nothing of a project without an alignment; CSV without a table is one of them. */
const OF_BEADS: readonly ExportFormat[] = ["tmx", "xliff", "tei", "po", "mqm"];

export const needsBeads = (format: ExportFormat, sheet: SheetName | null): boolean =>
  OF_BEADS.includes(format) || (format === "csv" && sheet === null);

/** What the report comes as. */
export const REPORT_FORMATS = ["html", "pdf", "docx"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** For sharing: without names of people and files, paths and mail addresses; `notes`: without what people noted, too. */
export const REDACTIONS = ["names", "notes"] as const;
export type RedactionKind = (typeof REDACTIONS)[number];
