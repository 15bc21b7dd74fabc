/** First bytes of what may be opened elsewhere as what it says it is. */
const SIGNATURES: readonly (readonly [mediaType: string, bytes: readonly number[], at?: number])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38]],
  ["image/webp", [0x57, 0x45, 0x42, 0x50], 8],
  ["audio/mpeg", [0x49, 0x44, 0x33]],
  ["video/mp4", [0x66, 0x74, 0x79, 0x70], 4],
  ["application/zip", [0x50, 0x4b, 0x03, 0x04]],
];

const OFFICE = "application/vnd.openxmlformats-officedocument";
/** What a ZIP archive is by its name's ending: documents are archives. */
const ARCHIVES: Readonly<Record<string, string>> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
};

/**
 * What a file is, by its bytes; its name counts for archives alone. Pages and scripts are plain text: nothing that is kept
 * as evidence is ever run. What cannot be told is `application/octet-stream`.
 */
export function mediaTypeOf(name: string, bytes: Uint8Array): string {
  const found = SIGNATURES.find(([, signature, at = 0]) =>
    signature.every((byte, index) => bytes[at + index] === byte),
  )?.[0];
  if (found === "application/zip") return ARCHIVES[endingOf(name)] ?? found;
  return found ?? (isText(bytes) ? "text/plain" : "application/octet-stream");
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
