import { strToU8, zipSync, type Zippable } from "fflate";

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** Word's XML of a document with a paragraph for each text, which is XML itself. */
export const wordXml = (paragraphs: readonly string[], before = ""): string =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
    .map((words) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`)
    .join("")}</w:body></w:document>`;

/** A Word document; `more` lays parts beside or over its own. */
export function docx(
  paragraphs: readonly string[],
  more: Record<string, string | Uint8Array> = {},
): Uint8Array<ArrayBuffer> {
  const parts = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": RELATIONS,
    "word/document.xml": wordXml(paragraphs),
    ...more,
  };
  const zipped = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
  ) satisfies Zippable;
  return new Uint8Array(zipSync(zipped));
}

/**
 * A PDF of one page with a line of Latin text for each of `lines`; without lines, a page with nothing on it. `packed` lays
 * a content of its own there instead, as it was packed.
 */
export function pdf(
  lines: readonly string[],
  packed?: { readonly filter: string; readonly content: Uint8Array },
): Uint8Array<ArrayBuffer> {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/gu, "\\$&")}) Tj T*`).join("\n");
  const text = lines.length === 0 ? "" : `BT /F1 12 Tf 14 TL 50 780 Td\n${shown}\nET`;
  const content = packed ? Buffer.from(packed.content).toString("latin1") : text;
  const filter = packed ? `/Filter${packed.filter}` : "";
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}${filter}>>\nstream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
