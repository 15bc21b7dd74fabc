import { createHash } from "node:crypto";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { canonicalJson } from "../../../shared/project/canonical-json.ts";
import type { RecordsDiff } from "../../../shared/project/diff.ts";
import { readEntry, writeEntry, type JournalEntry } from "../../../shared/project/journal.ts";
import { projectRecordSchema, type ProjectRecord, type RecordId } from "../../../shared/project/records.ts";
import type { EntriesRead, JournalStore, Snapshot } from "./journal-store.ts";
import { failure, writeFailure, type StoreFailure } from "./store-failure.ts";
import type { WriterLock } from "./writer-lock.ts";

interface OpenDatabase {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly lock: WriterLock;
  readonly readOnly: JournalStore["readOnly"];
}

/** The journal in one SQLite file, over a database that is open and sound. */
export class SqliteStore implements JournalStore {
  readonly path: string;
  readonly readOnly: JournalStore["readOnly"];
  readonly #database: DatabaseSync;
  readonly #lock: WriterLock;
  readonly #lastEntry: StatementSync;

  constructor({ path, database, lock, readOnly }: OpenDatabase) {
    this.path = path;
    this.readOnly = readOnly;
    this.#database = database;
    this.#lock = lock;
    this.#lastEntry = database.prepare("SELECT entry FROM journal ORDER BY sequence DESC LIMIT 1");
  }

  append(entry: JournalEntry, originals: readonly Uint8Array[] = []): Promise<{ readonly ok: true } | StoreFailure> {
    return later(() => {
      if (this.readOnly !== null) return failure("read-only", this.path);
      const head = this.#head();
      if (entry.sequence !== (head?.sequence ?? 0) + 1 || entry.parents[0] !== head?.hash) {
        throw new RangeError(`entry ${entry.sequence} does not follow the journal's head`);
      }
      try {
        this.#database.exec("BEGIN IMMEDIATE");
        for (const bytes of originals) this.#keepOriginal(bytes);
        this.#database.prepare("INSERT INTO journal VALUES (?, ?)").run(entry.sequence, writeEntry(entry));
        this.#changeRecords(entry.diff);
        this.#database.exec("COMMIT");
        return { ok: true };
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
        return writeFailure(error, this.path);
      }
    });
  }

  readEntries(after = 0): Promise<EntriesRead> {
    return later(() => {
      const entries: JournalEntry[] = [];
      const rows = this.#database.prepare("SELECT entry FROM journal WHERE sequence > ? ORDER BY sequence");
      for (const row of rows.iterate(after)) {
        const entry = readEntry(String(row["entry"]));
        if (entry === null) return { ok: false, code: "damaged-entry", sequence: after + entries.length + 1 };
        entries.push(entry);
      }
      return { ok: true, entries };
    });
  }

  readSnapshot(): Promise<Snapshot | null> {
    return later(() => {
      const state = new Map<RecordId, ProjectRecord>();
      // One moment for both reads: another window may write between them.
      this.#database.exec("BEGIN");
      try {
        for (const row of this.#database.prepare("SELECT record FROM records").iterate()) {
          const record = readRecord(String(row["record"]));
          if (record === null) return null;
          state.set(record.id, record);
        }
        const head = this.#head();
        return { state, head };
      } finally {
        this.#database.exec("COMMIT");
      }
    });
  }

  readOriginal(sha256: string): Promise<Uint8Array | null> {
    return later(() => {
      const bytes = this.#database.prepare("SELECT bytes FROM blobs WHERE sha256 = ?").get(sha256)?.["bytes"];
      return bytes instanceof Uint8Array && sha256Of(bytes) === sha256 ? bytes : null;
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

  /** A window that still reads keeps the log in use; it stays then, and the next close tidies up. */
  #leaveOneFile(): void {
    try {
      this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    } catch {
      // Nothing is lost: the log is part of the project until it is folded in.
    }
  }

  #head(): JournalEntry | null {
    const row = this.#lastEntry.get();
    return row === undefined ? null : readEntry(String(row["entry"]));
  }

  #keepOriginal(bytes: Uint8Array): void {
    this.#database.prepare("INSERT OR IGNORE INTO blobs VALUES (?, ?)").run(sha256Of(bytes), bytes);
  }

  #changeRecords({ added, updated, removed }: RecordsDiff): void {
    const drop = this.#database.prepare("DELETE FROM records WHERE id = ?");
    for (const { id } of removed) drop.run(id);
    const put = this.#database.prepare("INSERT OR REPLACE INTO records VALUES (?, ?)");
    for (const record of [...added, ...updated.map(([, to]) => to)]) put.run(record.id, canonicalJson(record));
  }
}

/** Runs now, answers as a promise: what the work throws rejects it. */
function later<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function readRecord(text: string): ProjectRecord | null {
  try {
    return projectRecordSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
