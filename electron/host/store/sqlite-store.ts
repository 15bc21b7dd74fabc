import { existsSync, rmSync, statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { isSealed, readEntry, writeEntry, type JournalEntry, type Tip } from "../../../shared/project/journal.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import type { EntriesRead, JournalStore, KeptEntry, PastEntry, Snapshot, Stored } from "./journal-store.ts";
import { BROUGHT, keptEntry, pastEntry, pastQuery } from "./past-queries.ts";
import { placeFile } from "./place-file.ts";
import { fillSnapshot, followEntry, readSnapshot, shadowSteps } from "./snapshot-tables.ts";
import { failure, writeFailure } from "./store-failure.ts";
import { sha256Of } from "../sha256.ts";
import type { WriterLock } from "./writer-lock.ts";

interface OpenDatabase {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly lock: WriterLock;
  readonly readOnly: JournalStore["readOnly"];
  readonly isOlderFormat?: boolean;
}

/** The journal in one SQLite file, over a database that is open. */
export class SqliteStore implements JournalStore {
  readonly path: string;
  readonly readOnly: JournalStore["readOnly"];
  readonly isOlderFormat: boolean;
  readonly #database: DatabaseSync;
  readonly #lock: WriterLock;
  /** Which file was opened: another one, or none, may be at its path by now. */
  readonly #file: string | null;
  #isPrepared = false;

  constructor({ path, database, lock, readOnly, isOlderFormat = false }: OpenDatabase) {
    this.path = path;
    this.readOnly = readOnly;
    this.isOlderFormat = isOlderFormat;
    this.#database = database;
    this.#lock = lock;
    this.#file = fileAt(path);
  }

  append(entry: JournalEntry, originals: readonly Uint8Array[] = []): Promise<Stored> {
    return this.appendAll([entry], originals);
  }

  appendAll(entries: readonly JournalEntry[], originals: readonly Uint8Array[] = []): Promise<Stored> {
    return later(() =>
      this.#write(() => {
        this.#addEntries(entries, originals);
      }),
    );
  }

  appendMerge(entry: JournalEntry, kept: readonly JournalEntry[], originals: readonly Uint8Array[]): Promise<Stored> {
    return later(() =>
      this.#write(() => {
        const put = this.#database.prepare("INSERT OR IGNORE INTO kept (hash, merge, entry) VALUES (?, ?, ?)");
        for (const other of kept) put.run(other.hash, entry.sequence, writeEntry(other));
        this.#addEntries([entry], originals);
      }),
    );
  }

  readEntries(after = 0): Promise<EntriesRead> {
    return later(() => this.#readAll("SELECT entry FROM journal WHERE sequence > ? ORDER BY sequence", after));
  }

  readKept(): Promise<EntriesRead> {
    const none = { ok: true, entries: [] } as const;
    return later(() =>
      this.#keepsEntries ? this.#readAll("SELECT entry FROM kept WHERE place > ? ORDER BY place", 0) : none,
    );
  }

  readBrought(sequence: number, from: number, limit: number): Promise<readonly KeptEntry[] | null> {
    return later(() => {
      try {
        const rows = this.#keepsEntries ? this.#database.prepare(BROUGHT).all(sequence, limit, from) : [];
        return rows.map(keptEntry);
      } catch {
        return null;
      }
    });
  }

  readEntry(sequence: number): Promise<JournalEntry | null> {
    return later(() => {
      try {
        const row = this.#database.prepare("SELECT entry FROM journal WHERE sequence = ?").get(sequence);
        const entry = row === undefined ? null : readEntry(String(row["entry"]));
        return entry !== null && isSealed(entry) ? entry : null;
      } catch {
        return null;
      }
    });
  }

  readPast(before: number | null, limit: number, undos: boolean): Promise<readonly PastEntry[] | null> {
    return later(() => {
      try {
        return this.#database
          .prepare(pastQuery(this.#keepsEntries))
          .all(before ?? Number.MAX_SAFE_INTEGER, undos ? 1 : 0, limit)
          .map(pastEntry);
      } catch {
        return null;
      }
    });
  }

  doneSteps(after: number, limit = -1): Promise<readonly number[]> {
    const sql = "SELECT sequence FROM steps WHERE state = 'done' AND sequence > ? ORDER BY sequence DESC LIMIT ?";
    return later(() => this.#numbers(sql, after, limit));
  }

  undoneSteps(upTo: number | null, limit = -1): Promise<readonly number[]> {
    const sql = "SELECT sequence FROM steps WHERE state = 'undone' AND sequence <= ? ORDER BY sequence LIMIT ?";
    return later(() => this.#numbers(sql, upTo ?? Number.MAX_SAFE_INTEGER, limit));
  }

  readSnapshot(): Promise<Snapshot | null> {
    return later(() => {
      if (this.isOlderFormat || this.readOnly === "damaged") return null;
      try {
        // One moment for all that is read: another window may write in between.
        this.#database.exec("BEGIN");
        return readSnapshot(this.#database);
      } catch {
        return null;
      } finally {
        if (this.#database.isTransaction) this.#database.exec("COMMIT");
      }
    });
  }

  readNotedHead(): Promise<Tip | null> {
    return later(() => {
      try {
        return this.#tip();
      } catch {
        return null;
      }
    });
  }

  replaceSnapshot(state: ProjectState, entries: readonly JournalEntry[]): Promise<Stored> {
    return later(() => {
      if (this.readOnly === null) {
        return this.#write(() => {
          fillSnapshot(this.#database, state, entries);
        });
      }
      shadowSteps(this.#database, entries);
      return { ok: true };
    });
  }

  readOriginal(sha256: string): Promise<Uint8Array | null> {
    return later(() => {
      try {
        const bytes = this.#database.prepare("SELECT bytes FROM blobs WHERE sha256 = ?").get(sha256)?.["bytes"];
        return bytes instanceof Uint8Array && sha256Of(bytes) === sha256 ? bytes : null;
      } catch {
        return null;
      }
    });
  }

  copyTo(path: string): Promise<Stored> {
    return later(() => {
      const draft = `${path}.${process.pid}.new`;
      if (existsSync(path)) return failure("exists", path);
      try {
        rmSync(draft, { force: true });
        this.#database.prepare("VACUUM INTO ?").run(draft);
        if (placeFile(draft, path)) return { ok: true };
        return failure(existsSync(path) ? "exists" : "not-writable", path);
      } catch (error) {
        const failed = writeFailure(error, path);
        return failed.code === "write-failed" ? failure("not-writable", path) : failed;
      } finally {
        rmSync(draft, { force: true });
      }
    });
  }

  close(): Promise<void> {
    return later(() => {
      if (!this.#database.isOpen) return;
      try {
        if (this.readOnly === null) this.#leaveOneFile();
      } finally {
        this.#database.close();
        this.#lock.release();
      }
    });
  }

  /** A file of an older format that is only read has nowhere to keep them. */
  get #keepsEntries(): boolean {
    return this.#database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'kept'").get() !== undefined;
  }

  #addEntries(entries: readonly JournalEntry[], originals: readonly Uint8Array[]): void {
    let tip = this.#tip();
    for (const bytes of originals) this.#keepOriginal(bytes);
    for (const entry of entries) {
      if (entry.sequence !== (tip?.sequence ?? 0) + 1 || entry.parents[0] !== tip?.hash) {
        throw new RangeError(`entry ${entry.sequence} does not follow the journal's head`);
      }
      this.#database.prepare("INSERT INTO journal VALUES (?, ?)").run(entry.sequence, writeEntry(entry));
      followEntry(this.#database, entry);
      tip = entry;
    }
  }

  #readAll(sql: string, after: number): EntriesRead {
    const entries: JournalEntry[] = [];
    const damaged = () => ({ ok: false, code: "damaged-entry", sequence: after + entries.length + 1 }) as const;
    try {
      for (const row of this.#database.prepare(sql).iterate(after)) {
        const entry = readEntry(String(row["entry"]));
        if (entry === null) return damaged();
        entries.push(entry);
      }
      return { ok: true, entries };
    } catch {
      return damaged();
    }
  }

  /** What is to be written at once or not at all. */
  #write(work: () => void): Stored {
    if (this.readOnly !== null) return failure("read-only", this.path);
    // SQLite goes on writing to a file that has lost its name, and nobody would ever find it again.
    if (fileAt(this.path) !== this.#file) return failure("write-failed", this.path);
    try {
      this.#prepareForWriting();
      this.#database.exec("BEGIN IMMEDIATE");
      work();
      this.#database.exec("COMMIT");
      return { ok: true };
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      if (error instanceof RangeError) throw error;
      return writeFailure(error, this.path);
    }
  }

  /** Not before something is to be written: a file that is only looked at, as it may be damaged, keeps each byte. */
  #prepareForWriting(): void {
    if (this.#isPrepared) return;
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    this.#isPrepared = true;
  }

  /** A window that still reads keeps the log in use; it stays then, and the next close tidies up. */
  #leaveOneFile(): void {
    try {
      if (this.#database.prepare("PRAGMA journal_mode").get()?.["journal_mode"] !== "wal") return;
      this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    } catch {
      // Nothing is lost: the log is part of the project until it is folded in.
    }
  }

  #tip(): Tip | null {
    const row = this.#database.prepare("SELECT sequence, hash FROM snapshot").get();
    const hash = row?.["hash"];
    return typeof hash === "string" ? ({ sequence: Number(row?.["sequence"]), hash } as Tip) : null;
  }

  #numbers(sql: string, ...values: readonly number[]): readonly number[] {
    try {
      const rows = this.#database.prepare(sql).all(...values);
      return rows.map(({ sequence }) => Number(sequence));
    } catch {
      return [];
    }
  }

  #keepOriginal(bytes: Uint8Array): void {
    this.#database.prepare("INSERT OR IGNORE INTO blobs VALUES (?, ?)").run(sha256Of(bytes), bytes);
  }
}

/** Runs now, answers as a promise: what the work throws rejects it. */
function later<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function fileAt(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
