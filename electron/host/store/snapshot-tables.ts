import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { canonicalJson } from "../../../shared/project/canonical-json.ts";
import type { RecordsDiff } from "../../../shared/project/diff.ts";
import { stepKind, stepsOf } from "../../../shared/project/history.ts";
import type { JournalEntry } from "../../../shared/project/journal.ts";
import { readRecord } from "../../../shared/project/read-record.ts";
import type { ProjectRecord, ProjectState } from "../../../shared/project/records.ts";
import type { Snapshot } from "./journal-store.ts";

// What follows from the journal and is kept beside it, so that opening and undoing cost the same however long it is. It
// changes in the transaction that adds the entry, and can be made anew from the journal at any time.

/** `state` and `of` as in `Step` of `shared/project/history.ts`; an entry without a row is none a person takes back. */
const STEPS = `steps (
  sequence INTEGER PRIMARY KEY,
  state TEXT CHECK (state IN ('done', 'undone', 'lost')),
  of INTEGER
) STRICT`;

/**
 * `records` in the order in which they joined the document; `snapshot`, one row, says which entry they follow from, and by
 * `digest` whether they are still what was written.
 */
export const SNAPSHOT_TABLES = `
  CREATE TABLE ${STEPS};
  CREATE INDEX steps_by_state ON steps (state, sequence) WHERE state IS NOT NULL;
  CREATE TABLE records (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL) STRICT;
  CREATE TABLE snapshot (
    one INTEGER PRIMARY KEY CHECK (one = 1), sequence INTEGER NOT NULL, hash TEXT, digest BLOB NOT NULL
  ) STRICT;
  INSERT INTO snapshot VALUES (1, 0, NULL, zeroblob(32));`;

const DIGEST_BYTES = 32;

/** Writes the tables as they follow from a whole journal; `state` is the one that it leads to. */
export function fillSnapshot(database: DatabaseSync, state: ProjectState, entries: readonly JournalEntry[]): void {
  database.exec("DELETE FROM records; DELETE FROM steps");
  const digest = Buffer.alloc(DIGEST_BYTES);
  const put = database.prepare("INSERT INTO records (id, record) VALUES (?, ?)");
  for (const record of state.values()) {
    const text = canonicalJson(record);
    put.run(record.id, text);
    mixIn(digest, text);
  }
  fillSteps(database, entries);
  const head = entries.at(-1);
  database
    .prepare("INSERT OR REPLACE INTO snapshot VALUES (1, ?, ?, ?)")
    .run(head?.sequence ?? 0, head?.hash ?? null, digest);
}

/** The steps of a journal for this connection alone, in place of those that the file has, or has not. */
export function shadowSteps(database: DatabaseSync, entries: readonly JournalEntry[]): void {
  database.exec(`CREATE TEMP TABLE ${STEPS}`);
  fillSteps(database, entries);
}

function fillSteps(database: DatabaseSync, entries: readonly JournalEntry[]): void {
  const put = database.prepare("INSERT INTO steps VALUES (?, ?, ?)");
  for (const [sequence, { state, of }] of stepsOf(entries)) put.run(sequence, state, of);
}

/** Takes the tables to the next entry. */
export function followEntry(database: DatabaseSync, entry: JournalEntry): void {
  changeSteps(database, entry);
  const digest = changeRecords(database, entry.diff);
  database.prepare("UPDATE snapshot SET sequence = ?, hash = ?, digest = ?").run(entry.sequence, entry.hash, digest);
}

function changeSteps(database: DatabaseSync, entry: JournalEntry): void {
  const kind = stepKind(entry);
  if (kind === "making") return;
  const put = database.prepare("INSERT INTO steps VALUES (?, ?, ?)");
  if (kind === "step") {
    database.exec("UPDATE steps SET state = 'lost' WHERE state = 'undone'");
    put.run(entry.sequence, "done", null);
    return;
  }
  const target = database.prepare(kind === "undo" ? LAST_DONE : FIRST_UNDONE).get()?.["sequence"] ?? null;
  database
    .prepare("UPDATE steps SET state = ? WHERE sequence = ?")
    .run(kind === "undo" ? "undone" : "done", Number(target));
  put.run(entry.sequence, null, target);
}

const LAST_DONE = "SELECT sequence FROM steps WHERE state = 'done' ORDER BY sequence DESC LIMIT 1";
const FIRST_UNDONE = "SELECT sequence FROM steps WHERE state = 'undone' ORDER BY sequence LIMIT 1";

function changeRecords(database: DatabaseSync, { added, updated, removed }: RecordsDiff): Buffer {
  const digest = Buffer.from(readDigest(database));
  const drop = database.prepare("DELETE FROM records WHERE id = ?");
  for (const record of removed) {
    drop.run(record.id);
    mixIn(digest, canonicalJson(record));
  }
  const put = database.prepare("INSERT INTO records (id, record) VALUES (?, ?)");
  for (const record of added) {
    const text = canonicalJson(record);
    put.run(record.id, text);
    mixIn(digest, text);
  }
  // In place: a record that changes keeps its place in the order.
  const change = database.prepare("UPDATE records SET record = ? WHERE id = ?");
  for (const [from, to] of updated) {
    const text = canonicalJson(to);
    change.run(text, to.id);
    mixIn(digest, canonicalJson(from));
    mixIn(digest, text);
  }
  return digest;
}

/** `null` where a record is not what was written, or the tables are not at the journal's head. */
export function readSnapshot(database: DatabaseSync): Snapshot | null {
  const row = database.prepare("SELECT sequence, hash FROM snapshot").get();
  const last = database
    .prepare("SELECT sequence, json_extract(entry, '$.hash') AS hash FROM journal ORDER BY sequence DESC LIMIT 1")
    .get();
  if (row === undefined || row["sequence"] !== (last?.["sequence"] ?? 0) || row["hash"] !== (last?.["hash"] ?? null)) {
    return null;
  }
  const digest = Buffer.alloc(DIGEST_BYTES);
  const state = new Map<ProjectRecord["id"], ProjectRecord>();
  for (const { record: text } of database.prepare("SELECT record FROM records ORDER BY place").iterate()) {
    const record = readRecord(String(text));
    if (record === null) return null;
    mixIn(digest, String(text));
    state.set(record.id, record);
  }
  if (!digest.equals(readDigest(database))) return null;
  const head = last === undefined ? null : { sequence: Number(last["sequence"]), hash: String(last["hash"]) };
  return { state, head: head as Snapshot["head"] };
}

function readDigest(database: DatabaseSync): Uint8Array {
  const digest = database.prepare("SELECT digest FROM snapshot").get()?.["digest"];
  return digest instanceof Uint8Array && digest.length === DIGEST_BYTES ? digest : Buffer.alloc(DIGEST_BYTES, 1);
}

/** The digest of a set is the exclusive or of its members' SHA-256: one more costs the same however many there are. */
function mixIn(digest: Buffer, text: string): void {
  const own = hash("sha256", text, "buffer");
  for (let index = 0; index < DIGEST_BYTES; index++) digest[index]! ^= own[index]!;
}
