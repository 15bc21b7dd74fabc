import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type * as z from "zod";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { DONE, writeFailed } from "../failures.ts";
import { PRIVATE_FILE, PRIVATE_FOLDER } from "./private-files.ts";

/**
 * What a small JSON file holds; `null` where there is none, or where it is broken: then it is kept aside as `.broken`,
 * so that the next writing destroys nothing.
 */
export function readJsonFile<Content>(path: string, schema: z.ZodType<Content>): Content | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return null;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    setAside(path);
    return null;
  }
}

export function writeJsonFile(path: string, content: unknown): typeof DONE | HostFailure {
  return writeWholeFile(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** Writes a file as a whole or not at all, for its user alone; the folder is made where it is missing. */
export function writeWholeFile(path: string, content: string | Uint8Array): typeof DONE | HostFailure {
  const draft = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    writeFileSync(draft, content, { flush: true, mode: PRIVATE_FILE });
    renameSync(draft, path);
    return DONE;
  } catch (error) {
    removeFile(draft);
    return writeFailed(error, path);
  }
}

/** One that can't be removed stays: what could be done about it, a failure to write says better. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.broken`);
  } catch {
    // It can't be written either, so it stays as it is.
  }
}
