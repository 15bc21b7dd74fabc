/** First bytes of files that are no plain text, with what to call them and what to do instead. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly kind: string; readonly advice: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: "a PDF", advice: "copy its text into a .txt file and open that" },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: "a Word, OpenDocument or ZIP file",
    advice: "save the document as plain text and open that",
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    kind: "an old Word or Office document",
    advice: "save it as plain text and open that",
  },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    kind: "a rich-text (RTF) document",
    advice: "save it as plain text and open that",
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "a PNG picture", advice: "choose the file with the article's text" },
  { bytes: [0xff, 0xd8, 0xff], kind: "a JPEG picture", advice: "choose the file with the article's text" },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: "a GIF picture", advice: "choose the file with the article's text" },
  { bytes: [0x1f, 0x8b], kind: "a gzip archive", advice: "unpack it and open the text file inside" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], kind: "an SQLite database", advice: "choose a text file" },
];

/** What a file's first bytes say it is, as one sentence for the user; `null` where they may begin a text. */
export function binaryMessage(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  return found === undefined ? null : `This is ${found.kind}, not plain text: ${found.advice}.`;
}
