import type { AlignmentReading } from "../../../../shared/exchange/alignment/alignment-reading.ts";
import type { ProjectReading } from "../../../../shared/exchange/project/read-project-json.ts";
import type { GlossaryFault } from "../../../../shared/exchange/glossary/refusal.ts";
import type { HostFailureCode } from "../../../../shared/ipc/failure.ts";
import { decodeBytes } from "../decode.ts";
import { importFault, type ImportedFile, type ImportTask, type WrappedKind } from "./imported-file.ts";

/** Loaded when called for: the readers of documents are large. */
const DOCUMENTS: Partial<Record<WrappedKind, (bytes: Uint8Array) => Promise<ImportedFile>>> = {
  html: async (bytes) => (await import("./read-html.ts")).readHtml(bytes),
  docx: async (bytes) => await (await import("./read-docx.ts")).readDocx(bytes),
  pdf: async (bytes) => await (await import("./read-pdf.ts")).readPdf(bytes),
};
const TEXTS: Partial<Record<WrappedKind, (text: string) => Promise<ImportedFile>>> = {
  markdown: async (text) => (await import("./read-markdown.ts")).readMarkdown(text),
  po: async (text) => aligned((await import("../../../../shared/exchange/alignment/read-po.ts")).readPo(text)),
  csv: async (text) =>
    aligned((await import("../../../../shared/exchange/alignment/tables.ts")).readAlignmentCsv(text)),
  tmx: async (text) =>
    aligned((await import("../../../../shared/exchange/alignment/read-tmx.ts")).readTmxAlignment(text)),
  xliff: async (text) => aligned((await import("../../../../shared/exchange/alignment/read-xliff.ts")).readXliff(text)),
  tei: async (text) => aligned((await import("../../../../shared/exchange/alignment/read-tei.ts")).readTei(text)),
  project: async (text) =>
    whole((await import("../../../../shared/exchange/project/read-project-json.ts")).readProjectJson(text)),
};

/**
 * The texts of a file, and the beads that came with them. Whatever a reader throws means that the file is not what it
 * should be. Reads hostile files: call it in the import's thread, which has limits.
 */
export async function readFile({ kind, bytes }: ImportTask): Promise<ImportedFile> {
  try {
    const document = DOCUMENTS[kind];
    if (document !== undefined) return await document(bytes);
    const decoded = decodeBytes(bytes);
    if (!decoded.ok) return importFault(decoded.reason);
    return (await TEXTS[kind]?.(decoded.text)) ?? importFault("broken-file");
  } catch {
    return importFault("broken-file");
  }
}

const CODES: Readonly<Record<GlossaryFault, HostFailureCode>> = {
  empty: "empty",
  "too-large": "too-large",
  "no-language-columns": "one-language",
  malformed: "malformed",
  entities: "entities",
  "wrong-root": "broken-file",
};

/** The texts as they were last, with what people made of them; the past and the originals stay with the project's own file. */
function whole(reading: ProjectReading): ImportedFile {
  if (!reading.ok) return importFault(reading.code === "malformed" ? "broken-file" : CODES[reading.code]);
  const { title, versions, beads, claims, annotations, scale, findings } = reading.project;
  const texts = versions.map(({ key, text, language, publishedOn, publishedTime = null, url, source }) => {
    return { key, text, language, publishedOn, publishedTime, url, source };
  });
  const dismissals = findings.flatMap(({ dismissed }) => dismissed ?? []);
  return { ok: true, texts, beads, records: { title, claims, annotations, scale, dismissals } };
}

function aligned(reading: AlignmentReading): ImportedFile {
  if (!reading.ok) return importFault(CODES[reading.code], reading.line);
  const { versions, beads } = reading.alignment;
  const texts = versions.map(({ key, text, language, publishedOn, publishedTime = null, url }) => {
    return { key, text, language, publishedOn, publishedTime, url };
  });
  return { ok: true, texts: texts.filter(({ text }) => text !== ""), beads };
}
