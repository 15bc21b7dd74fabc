import { binaryMessage } from "./binary-signature.ts";
import { looksVietnamese } from "./vietnamese-code-page.ts";

export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-1258";

export interface DecodedText {
  readonly ok: true;
  /** The file's text with the byte-order mark removed and nothing else changed. */
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly hadBom: boolean;
}

export interface UndecodableText {
  readonly ok: false;
  readonly reason: "empty" | "binary";
  /** One sentence that says what to do. */
  readonly message: string;
}

const EMPTY: UndecodableText = {
  ok: false,
  reason: "empty",
  message: "There is no text in it: choose a file with the article's text.",
};
const BINARY: UndecodableText = {
  ok: false,
  reason: "binary",
  message: "This is not plain text: save the article as a UTF-8 text file and open that.",
};

/** Control characters that a text may hold now and then (form feeds aside); more make it binary. */
const MOST_CONTROLS = 0.005;
/** Damaged bytes for each good non-ASCII character up to which a file is still UTF-8, such as one cut short. */
const MOST_DAMAGE = 0.1;

/**
 * Decodes a text file of unknown encoding. A byte-order mark decides; then UTF-16 by where its NUL bytes stand; then
 * UTF-8 if it is valid, or nearly so (damaged bytes become U+FFFD rather than turning the whole page to gibberish); else
 * one of the two code pages in which Western European and Vietnamese text is found. Other encodings are not recognised
 * and come out as Windows-1252.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText | UndecodableText {
  if (bytes.length === 0) return EMPTY;
  const message = binaryMessage(bytes);
  if (message !== null) return { ok: false, reason: "binary", message };
  const decoded = decodeAsMarked(bytes) ?? decodeAsGuessed(bytes);
  if (decoded === null || isBinary(decoded.text)) return BINARY;
  return /[^\s\u200b-\u200f\u2060\ufeff]/u.test(decoded.text) ? decoded : EMPTY;
}

/**
 * Decodes as a person says it is, or as a project keeps it, the encoding's byte-order mark taken off. For the encoding
 * that {@link decodeBytes} found, the text is the same.
 */
export function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  const marked = decodeAsMarked(bytes);
  return marked?.encoding === encoding ? marked : decoded(bytes, encoding, false);
}

function decodeAsMarked(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes.subarray(3), "utf-8", true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes.subarray(2), "utf-16le", true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes.subarray(2), "utf-16be", true);
  return null;
}

function decodeAsGuessed(bytes: Uint8Array): DecodedText | null {
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return decoded(bytes, wide, false);
  if (bytes.includes(0)) return null;
  const utf8 = decoded(bytes, "utf-8", false);
  if (isMostlyUtf8(utf8.text)) return utf8;
  const vietnamese = decoded(bytes, "windows-1258", false);
  return looksVietnamese(vietnamese.text) ? vietnamese : decoded(bytes, "windows-1252", false);
}

function decoded(bytes: Uint8Array, encoding: TextEncodingName, hadBom: boolean): DecodedText {
  // A mark was taken off by hand; a second one is a character of the text.
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { ok: true, text, encoding, hadBom };
}

/** Western and Vietnamese UTF-16 has a NUL in many high bytes and in hardly any low one. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 65_536);
  const nuls: [number, number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2 === 0 ? 0 : 1]++;
  });
  const many = sample.length * 0.15;
  const few = sample.length * 0.005;
  if (nuls[1] >= many && nuls[0] <= few) return "utf-16le";
  return nuls[0] >= many && nuls[1] <= few ? "utf-16be" : null;
}

function isMostlyUtf8(text: string): boolean {
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  if (damaged === 0) return true;
  const good = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return damaged <= good * MOST_DAMAGE;
}

function isBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu)?.length ?? 0;
  return controls > Math.max(2, text.length * MOST_CONTROLS);
}
