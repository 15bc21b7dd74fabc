import type { DatabaseSync } from "node:sqlite";

/** "Plx1" as SQLite's `application_id`: what tells a Parallax file from other SQLite files. */
export const APPLICATION_ID = 0x506c7831;

/**
 * The file format's history: migration n leads from format n to n + 1. A released migration is never edited. Journal
 * entries are kept as their canonical JSON, which is what was hashed; `records` is the state at the journal's head,
 * changed in the same transaction, so that opening costs no replay.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE journal (sequence INTEGER PRIMARY KEY, entry TEXT NOT NULL) STRICT;
   CREATE TABLE records (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;`,
];

/** The newest format this program reads and the one it writes, as SQLite's `user_version`. */
export const FORMAT = MIGRATIONS.length;

/** Brings a database to {@link FORMAT}; all or nothing. */
export function migrate(database: DatabaseSync, from: number): void {
  if (from === FORMAT) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    for (const migration of MIGRATIONS.slice(from)) database.exec(migration);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}; COMMIT`);
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
