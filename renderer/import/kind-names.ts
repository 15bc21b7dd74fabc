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
  project: "Parallax (JSON)",
};

/** Of a kind that may have been written by a later program; `null` for plain text, which has no name of its own. */
export function kindName(kind: string): string | null {
  if (kind === "text") return null;
  return (KIND_NAMES as Readonly<Record<string, string | undefined>>)[kind] ?? kind;
}
