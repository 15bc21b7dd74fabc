import { extractText, getDocumentProxy } from "unpdf";
import { importFault, oneText, type ImportedFile } from "./imported-file.ts";

const MOST_PAGES = 5000;
/** A line shorter than this share of its page's usual one ends a paragraph. */
const SHORT_LINE = 0.7;

/**
 * A PDF's text layer, its lines joined to paragraphs by their length. A scan without one is refused. Order and paragraphs are
 * as good as the file's own: columns may come mixed, which no reader can know.
 */
export async function readPdf(bytes: Uint8Array): Promise<ImportedFile> {
  // pdf.js takes the bytes for its own.
  const pdf = await getDocumentProxy(bytes.slice(), { useSystemFonts: false });
  if (pdf.numPages > MOST_PAGES) return importFault("too-large");
  const { text } = await extractText(pdf, { mergePages: false });
  const paragraphs = text.flatMap((page) => paragraphsOf(page.split("\n")));
  return paragraphs.length === 0 ? importFault("no-text-layer") : oneText(`${paragraphs.join("\n\n")}\n`);
}

/** Words cut at a line's end are joined again where the next line goes on in lower case. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const lengths = lines.map(({ length }) => length).filter((length) => length > 0);
  const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.75)] ?? 0;
  const paragraphs: string[] = [];
  let open = "";
  for (const line of lines.map((text) => text.replace(/[ \t]+/gu, " ").trim())) {
    const isCut = /\p{L}-$/u.test(open) && /^\p{Ll}/u.test(line);
    if (line !== "") open = open === "" ? line : isCut ? `${open.slice(0, -1)}${line}` : `${open} ${line}`;
    if (open === "" || line.length >= usual * SHORT_LINE) continue;
    paragraphs.push(open);
    open = "";
  }
  return open === "" ? paragraphs : [...paragraphs, open];
}
