import { accessSync, constants, existsSync, linkSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { readFileHeader } from "./file-header.ts";
import type { JournalStore } from "./journal-store.ts";
import { migrate } from "./schema.ts";
import { SqliteStore } from "./sqlite-store.ts";
import { failure, type StoreFailure } from "./store-failure.ts";
import { takeWriterLock, type WriterLock } from "./writer-lock.ts";

export type OpenedStore = { readonly ok: true; readonly store: JournalStore } | StoreFailure;

/**
 * Makes a new project file and opens it. The file appears complete or not at all, and never in place of another.
 */
export async function createStore(path: string): Promise<OpenedStore> {
  if (existsSync(path)) return failure("exists", path);
  const draft = `${path}.${process.pid}.new`;
  try {
    const database = new DatabaseSync(draft);
    migrate(database, 0);
    database.close();
    linkSync(draft, path);
  } catch {
    return failure(existsSync(path) ? "exists" : "not-writable", path);
  } finally {
    rmSync(draft, { force: true });
  }
  return openStore(path);
}

/**
 * Opens a project file: for writing where it can be written and nobody else does, else for reading. A file with
 * something wrong is left as it is.
 */
export function openStore(path: string): Promise<OpenedStore> {
  return Promise.resolve(open(path, canWrite(path) && canWrite(dirname(path))));
}

/** Opens a project file as if nothing could be written to it: no lock is taken, no format brought up to date. */
export function openStoreForReading(path: string): Promise<OpenedStore> {
  return Promise.resolve(open(path, false));
}

function open(path: string, isWritable: boolean): OpenedStore {
  const header = readFileHeader(path);
  if (!header.ok) return header;
  const lock = isWritable ? takeWriterLock(path) : null;
  const readOnly = lock !== null ? null : isWritable ? "in-use" : "not-writable";
  let database: DatabaseSync | undefined;
  try {
    database = lock === null ? openForReading(path, isWritable) : new DatabaseSync(path);
    if (!isSound(database)) throw new Error("the integrity check failed");
    if (lock !== null) prepareForWriting(database, header.format);
    return { ok: true, store: new SqliteStore({ path, database, lock: lock ?? NO_LOCK, readOnly }) };
  } catch {
    database?.close();
    lock?.release();
    return failure("damaged", path);
  }
}

const NO_LOCK: WriterLock = { release: () => undefined };

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where nothing can be written, SQLite can't make the files it shares between processes; `immutable` does without. It
 * would overlook changes that a crash left beside the file, so it is used only where there are none.
 */
function openForReading(path: string, isWritable: boolean): DatabaseSync {
  const url = pathToFileURL(path);
  if (!isWritable && !existsSync(`${path}-wal`)) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true, timeout: 1000 });
}

/** `quick_check` reads each page but skips comparing indices with tables, of which there are next to none. */
function isSound(database: DatabaseSync): boolean {
  return database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"] === "ok";
}

/** Migrates outside the write-ahead log, so that the header says the format at any moment; durable from here on. */
function prepareForWriting(database: DatabaseSync, format: number): void {
  migrate(database, format);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
}
