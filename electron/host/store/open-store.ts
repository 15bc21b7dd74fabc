import { accessSync, constants, existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { readFileHeader } from "./file-header.ts";
import type { JournalStore } from "./journal-store.ts";
import { placeFile } from "./place-file.ts";
import { DamagedJournal, FORMAT, migrate, SNAPSHOT_FORMAT } from "./schema.ts";
import { SqliteStore } from "./sqlite-store.ts";
import { failure, isDamage, type StoreFailure } from "./store-failure.ts";
import { takeWriterLock, type WriterLock } from "./writer-lock.ts";

export type OpenedStore = { readonly ok: true; readonly store: JournalStore } | StoreFailure;

export interface OpenOptions {
  /** Where to copy a file of an older format before it is brought up to date; `null`: nowhere. */
  readonly copyBeforeMigration?: (path: string) => string | null;
}

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
    if (!placeFile(draft, path)) return failure(existsSync(path) ? "exists" : "not-writable", path);
  } catch {
    return failure("not-writable", path);
  } finally {
    rmSync(draft, { force: true });
  }
  return openStore(path);
}

/**
 * Opens a project file: for writing where it can be written and nobody else does, else for reading. A file with
 * something wrong is left as it is; one whose pages are damaged is opened for reading if its journal can be read at all.
 */
export function openStore(path: string, options: OpenOptions = {}): Promise<OpenedStore> {
  return Promise.resolve(open(path, isWritable(path), true, options));
}

/** Opens a project file as if nothing could be written to it: no lock is taken, no format brought up to date. */
export function openStoreForReading(path: string): Promise<OpenedStore> {
  return Promise.resolve(open(path, false, false, {}));
}

/** Opens for reading what this very process has open and may be writing: what is written later may be read, too. */
export function openStoreBeside(path: string): Promise<OpenedStore> {
  return Promise.resolve(open(path, isWritable(path), false, {}));
}

function open(path: string, isWritable: boolean, wantsLock: boolean, options: OpenOptions): OpenedStore {
  const header = readFileHeader(path);
  if (!header.ok) return header;
  const lock = isWritable && wantsLock ? takeWriterLock(path) : null;
  const readOnly = lock !== null ? null : isWritable ? "in-use" : "not-writable";
  let database: DatabaseSync | undefined;
  try {
    database = lock === null ? openForReading(path, isWritable) : new DatabaseSync(path);
    if (!isSound(database)) throw new DamagedPages();
    if (lock !== null) bringUpToDate(database, path, header.format, options);
    const isOlderFormat = lock === null && header.format < SNAPSHOT_FORMAT;
    return { ok: true, store: new SqliteStore({ path, database, lock: lock ?? NO_LOCK, readOnly, isOlderFormat }) };
  } catch (error) {
    database?.close();
    lock?.release();
    if (error instanceof DamagedJournal) return failure("damaged-entries", path);
    return error instanceof DamagedPages || isDamage(error) ? openDamaged(path) : failure("damaged", path);
  }
}

class DamagedPages extends Error {}

/** For what can still be read; whether that is a whole journal, its reader finds out. */
function openDamaged(path: string): OpenedStore {
  let database: DatabaseSync | undefined;
  try {
    database = openForReading(path, false);
    database.prepare("SELECT count(*) FROM journal").get();
    return { ok: true, store: new SqliteStore({ path, database, lock: NO_LOCK, readOnly: "damaged" }) };
  } catch {
    database?.close();
    return failure("damaged-pages", path);
  }
}

const NO_LOCK: WriterLock = { release: () => undefined };

const isWritable = (path: string): boolean => canWrite(path) && canWrite(dirname(path));

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

/** Migrates outside the write-ahead log, so that the header says the format at any moment. */
function bringUpToDate(database: DatabaseSync, path: string, format: number, options: OpenOptions): void {
  if (format === FORMAT) return;
  const copy = options.copyBeforeMigration?.(path) ?? null;
  if (copy !== null) database.prepare("VACUUM INTO ?").run(copy);
  // A log left by a crash would hold the new header back.
  database.exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
  migrate(database, format);
}
