import { strFromU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { importFault, oneText, type ImportedFile, type ImportFault } from "./imported-file.ts";

const MEBI = 1024 * 1024;
/** What a document's parts may come to unpacked; a million words are about 40 MiB of Word's XML. */
const MOST_UNPACKED = 128 * MEBI;
const MOST_PARTS = 10_000;
/** The parts that hold words, and what leads to them. Pictures, settings and embedded files are never unpacked. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[\w.]+\.rels|word\/[\w-]+\.xml)$/u;
const MACROS = /vbaProject|vbaData|macrosheets|\/activeX\//iu;

/**
 * A Word document's paragraphs. It is unpacked with limits and only where it holds words, and what comes out is packed anew
 * for the reader, which so never sees the rest. Documents with macros are refused, though nothing would run them.
 */
export async function readDocx(bytes: Uint8Array): Promise<ImportedFile> {
  const parts = unpack(bytes);
  if (isFault(parts)) return parts;
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value } = await mammoth.extractRawText({ buffer });
  return oneText(value.replace(/\n{3,}/gu, "\n\n"));
}

const isFault = (unpacked: Record<string, Uint8Array> | ImportFault): unpacked is ImportFault =>
  unpacked["ok"] === false;

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | ImportFault {
  const faults: ImportFault[] = [];
  let unpacked = 0;
  let count = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1;
      if (isUnsafe(name)) faults.push(importFault("unsafe-names"));
      if (MACROS.test(name)) faults.push(importFault("macros"));
      // The sizes are the archive's word; what lies about them is cut off there and then is no document.
      unpacked += originalSize;
      if (unpacked > MOST_UNPACKED || count > MOST_PARTS) faults.push(importFault("unpacks-too-large"));
      return faults.length === 0 && NEEDED.test(name);
    },
  });
  if (faults[0] !== undefined) return faults[0];
  if (parts["word/document.xml"] === undefined) return importFault("broken-file");
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    // ECMA-376 part 2 forbids document types, and with them entities.
    if (xml.includes("<!DOCTYPE") || xml.includes("<!ENTITY")) return importFault("entities", 1);
    if (name === "[Content_Types].xml" && xml.includes("macroEnabled")) return importFault("macros");
  }
  return parts;
}

/** A name that would leave a folder if the archive were unpacked into one. It isn't; an honest document has none. */
const isUnsafe = (name: string): boolean =>
  name.split(/[\\/]/u).includes("..") || /^(?:[\\/]|[a-z]:)/iu.test(name) || name.includes("\0");
