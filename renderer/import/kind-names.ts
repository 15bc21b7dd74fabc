import type { FileKind } from "../../shared/ipc/staging.ts";

/** Names of formats and products, the same in every language. */
export const KIND_NAMES: Readonly<Record<Exclude<FileKind, "text">, string>> = {
  markdown: "Markdown",
  html: "HTML",
  docx: "Word (.docx)",
  pdf: "PDF",
  po: "PO (gettext)",
  csv: "CSV",
  tmx: "TMX",
  xliff: "XLIFF",
  tei: "TEI",
};
