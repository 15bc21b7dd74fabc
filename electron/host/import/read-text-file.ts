import { createReadStream } from "node:fs";
import { decodeBytes, type DecodedText, type UndecodableText } from "./decode.ts";

/** Larger files are refused before they fill the memory; a book of a million words is about 8 MiB. */
export const LARGEST_TEXT_BYTES = 64 * 1024 * 1024;

export interface ReadText extends DecodedText {
  /** The file as it is, to be kept whole. */
  readonly bytes: Uint8Array;
}

export interface UnreadableText {
  readonly ok: false;
  readonly reason: UndecodableText["reason"] | "missing" | "folder" | "permission" | "too-large" | "unreadable";
  /** One line for the user that names the file. */
  readonly message: string;
}

/** What the system's error codes mean to someone who chose a file. */
const MEANINGS: Readonly<Record<string, readonly [UnreadableText["reason"], string]>> = {
  ENOENT: ["missing", "there is no such file."],
  ENOTDIR: ["missing", "there is no such file."],
  EISDIR: ["folder", "this is a folder: choose a text file in it."],
  EACCES: ["permission", "you may not read this file: change its permissions or copy it elsewhere."],
  EPERM: ["permission", "you may not read this file: change its permissions or copy it elsewhere."],
};

/**
 * Reads and decodes one text file, or a pipe, of up to {@link LARGEST_TEXT_BYTES} (`limit` is for tests). Expected
 * failures come back as a result; it does not throw.
 */
export async function readTextFile(path: string, limit = LARGEST_TEXT_BYTES): Promise<ReadText | UnreadableText> {
  const bytes = await readUpTo(path, limit);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const result = decodeBytes(bytes);
  return result.ok ? { ...result, bytes } : failure(path, result.reason, result.message);
}

async function readUpTo(path: string, limit: number): Promise<Uint8Array | UnreadableText> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) return failure(path, "too-large", `it is larger than ${sizeInWords(limit)}: split it up.`);
      chunks.push(chunk);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const [reason, message] = MEANINGS[code] ?? [
      "unreadable",
      `the file could not be read (${code || String(error)}).`,
    ];
    return failure(path, reason, message);
  }
  return Buffer.concat(chunks, length);
}

function failure(path: string, reason: UnreadableText["reason"], message: string): UnreadableText {
  return { ok: false, reason, message: `${path}: ${message}` };
}

function sizeInWords(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MiB` : `${bytes} bytes`;
}
