import { closeSync, openSync, readSync, statSync } from "node:fs";
import { failure, type StoreFailure } from "./store-failure.ts";
import { APPLICATION_ID, FORMAT } from "./schema.ts";

const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";
/** Offsets of SQLite's file header (sqlite.org/fileformat2, §1.3); both numbers are big-endian. */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Whether a file is one of ours, from its first 100 bytes: before SQLite touches it, since SQLite may create, roll
 * back or write where it is only meant to look. Returns the file's format.
 */
export function readFileHeader(path: string): { readonly ok: true; readonly format: number } | StoreFailure {
  const header = Buffer.alloc(HEADER_BYTES);
  let length: number;
  try {
    if (statSync(path).isDirectory()) return failure("folder", path);
    const file = openSync(path, "r");
    try {
      length = readSync(file, header, 0, HEADER_BYTES, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return failure(code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable", path);
  }
  const isOurs =
    length === HEADER_BYTES &&
    header.toString("latin1", 0, MAGIC.length) === MAGIC &&
    header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID;
  if (!isOurs) return failure("not-a-parallax-file", path);
  const format = header.readUInt32BE(USER_VERSION_AT);
  if (format > FORMAT) return failure("newer-format", path);
  return format === 0 ? failure("damaged", path) : { ok: true, format };
}
