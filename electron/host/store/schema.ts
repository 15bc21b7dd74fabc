import type { DatabaseSync } from "node:sqlite";
import { readEntry, verifyJournal, type JournalEntry } from "../../../shared/project/journal.ts";
import { replayJournal } from "../../../shared/project/replay-journal.ts";
import { fillSnapshot, SNAPSHOT_TABLES } from "./snapshot-tables.ts";

/** "Plx1" as SQLite's `application_id`: what tells a Parallax file from other SQLite files. */
export const APPLICATION_ID = 0x506c7831;

/**
 * The file format's history: migration n leads from format n to n + 1. A released migration is never edited. Journal
 * entries are kept as their canonical JSON, which is what was hashed.
 */
const MIGRATIONS: readonly ((database: DatabaseSync) => void)[] = [
  (database) => {
    database.exec(`CREATE TABLE journal (sequence INTEGER PRIMARY KEY, entry TEXT NOT NULL) STRICT;
      CREATE TABLE records (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;`);
  },
  /** The snapshot can be checked, keeps the records' order, and knows what can be undone. */
  (database) => {
    const entries = readJournal(database);
    const state = verifyJournal(entries).ok ? replayJournal(entries) : null;
    if (state === null) throw new DamagedJournal();
    database.exec(`DROP TABLE records; ${SNAPSHOT_TABLES}`);
    fillSnapshot(database, state, entries);
  },
  /** Entries of other copies, byte for byte; `merge` is the sequence number of the entry that brought them. */
  (database) => {
    database.exec(`CREATE TABLE kept (
      place INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, merge INTEGER NOT NULL, entry TEXT NOT NULL
    ) STRICT; CREATE INDEX kept_by_merge ON kept (merge, place);`);
  },
];

/** The first format with a snapshot that can be trusted. */
export const SNAPSHOT_FORMAT = 2;

/** The journal to be migrated does not hold together. */
export class DamagedJournal extends Error {}

/** The newest format this program reads and the one it writes, as SQLite's `user_version`. */
export const FORMAT = MIGRATIONS.length;

/** Brings a database to {@link FORMAT}, or to an earlier one; all or nothing. Throws {@link DamagedJournal}. */
export function migrate(database: DatabaseSync, from: number, to = FORMAT): void {
  if (from === to) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    for (const migration of MIGRATIONS.slice(from, to)) migration(database);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${to}; COMMIT`);
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function readJournal(database: DatabaseSync): readonly JournalEntry[] {
  const rows = database.prepare("SELECT entry FROM journal ORDER BY sequence").all();
  return rows.map(({ entry: text }) => {
    const entry = readEntry(String(text));
    if (entry === null) throw new DamagedJournal();
    return entry;
  });
}
