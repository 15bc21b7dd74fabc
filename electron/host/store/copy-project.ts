import { existsSync, rmSync } from "node:fs";
import { verifyJournal, type JournalEntry } from "../../../shared/project/journal.ts";
import { verifyKept, type KeptByMerge } from "../../../shared/project/merge/verify-kept.ts";
import type { JournalStore, Stored } from "./journal-store.ts";
import { keptBytesOf } from "./kept-bytes.ts";
import { createStore } from "./open-store.ts";
import { placeFile } from "./place-file.ts";
import { failure } from "./store-failure.ts";

/**
 * Writes an open project to a new file, as it is now. Of one with damaged pages, the journal and the originals are written
 * to a fresh file, if the journal is whole.
 */
export async function copyProject(store: JournalStore, path: string): Promise<Stored> {
  return store.readOnly === "damaged" ? await rescue(store, path) : await store.copyTo(path);
}

async function rescue(store: JournalStore, path: string): Promise<Stored> {
  if (existsSync(path)) return failure("exists", path);
  const read = await store.readEntries();
  if (!read.ok || !verifyJournal(read.entries).ok) return failure("damaged-entries", store.path);
  const kept = await store.readKept();
  const verified = kept.ok ? verifyKept({ entries: read.entries, kept: kept.entries }) : null;
  if (!kept.ok || !verified?.ok) return failure("damaged-entries", store.path);
  const diffs = [...read.entries, ...kept.entries].map(({ diff }) => diff);
  const records = diffs.flatMap(({ added, updated }) => [...added, ...updated.map(([, to]) => to)]);
  const hashes = new Set(records.flatMap(keptBytesOf));
  const originals = await Promise.all([...hashes].map((sha256) => store.readOriginal(sha256)));
  const whole = originals.filter((bytes) => bytes !== null);
  if (whole.length < originals.length) return failure("originals-missing", store.path);
  const draft = `${path}.${process.pid}.rescue`;
  rmSync(draft, { force: true });
  const created = await createStore(draft);
  if (!created.ok) return failure(created.code, path);
  const written = await writeAll(created.store, read.entries, verified.byMerge, whole);
  await created.store.close();
  if (written.ok && placeFile(draft, path)) return { ok: true };
  rmSync(draft, { force: true });
  return written.ok ? failure(existsSync(path) ? "exists" : "not-writable", path) : failure(written.code, path);
}

/** A draft that nobody sees before it is complete: an entry that merged a copy is written with the copy's own. */
async function writeAll(
  store: JournalStore,
  entries: readonly JournalEntry[],
  byMerge: KeptByMerge,
  originals: readonly Uint8Array[],
): Promise<Stored> {
  let from = 0;
  for (const merge of [...byMerge.keys()].sort((a, b) => a - b)) {
    const before = await store.appendAll(entries.slice(from, merge - 1));
    if (!before.ok) return before;
    const merged = await store.appendMerge(entries[merge - 1]!, byMerge.get(merge)!, []);
    if (!merged.ok) return merged;
    from = merge;
  }
  return await store.appendAll(entries.slice(from), originals);
}
