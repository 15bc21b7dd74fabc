import { canonicalJson } from "../../../shared/project/canonical-json.ts";
import { applyDiff } from "../../../shared/project/diff.ts";
import { verifyJournal, type JournalEntry } from "../../../shared/project/journal.ts";
import { EMPTY_PROJECT, type ProjectState } from "../../../shared/project/records.ts";
import type { JournalStore } from "./journal-store.ts";

export type ProjectVerified =
  | { readonly ok: true; readonly entries: number; readonly head: string | null }
  | {
      readonly ok: false;
      /**
       * Besides what {@link verifyJournal} finds: `damaged-entry`: not even an entry; `replay`: an entry does not fit what came
       * before it; `records`: the document shown is not what the journal says; `original`: a text's bytes are not those
       * that came in.
       */
      readonly code: "sequence" | "hash" | "parents" | "head" | "damaged-entry" | "replay" | "records" | "original";
      /** The entry it is about, counted from 1; `null` where it is about none. */
      readonly sequence: number | null;
    };

/**
 * Whether a project is what its journal says: the chain from its first entry, against a head hash printed earlier if
 * one is given; the records replayed; the originals by their hashes. Linear in the file.
 */
export async function verifyProject(store: JournalStore, expectedHead?: string): Promise<ProjectVerified> {
  const read = await store.readEntries();
  if (!read.ok) return read;
  const { entries } = read;
  const chain = verifyJournal(entries, expectedHead);
  if (!chain.ok) return chain;
  const replayed = replay(entries);
  if (!("state" in replayed)) return replayed;
  const snapshot = await store.readSnapshot();
  if (snapshot === null || print(snapshot.state) !== print(replayed.state)) {
    return { ok: false, code: "records", sequence: null };
  }
  const broken = await brokenOriginal(store, entries);
  return broken === null
    ? { ok: true, entries: entries.length, head: chain.head }
    : { ok: false, code: "original", sequence: broken };
}

function replay(
  entries: readonly JournalEntry[],
): { readonly state: ProjectState } | Extract<ProjectVerified, { ok: false }> {
  let state = EMPTY_PROJECT;
  for (const { diff, sequence } of entries) {
    const applied = applyDiff(state, diff);
    if (!applied.ok) return { ok: false, code: "replay", sequence };
    state = applied.state;
  }
  return { state };
}

const print = (state: ProjectState): string =>
  canonicalJson([...state.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** The entry that brought a text whose bytes are gone or changed, or `null`. */
async function brokenOriginal(store: JournalStore, entries: readonly JournalEntry[]): Promise<number | null> {
  for (const { diff, sequence } of entries) {
    for (const record of diff.added) {
      if (record.kind !== "revision") continue;
      for (const { sha256 } of [record, ...(record.original ? [record.original] : [])]) {
        if ((await store.readOriginal(sha256)) === null) return sequence;
      }
    }
  }
  return null;
}
