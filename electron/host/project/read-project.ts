import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { verifyJournal, type JournalEntry, type Tip } from "../../../shared/project/journal.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import { DONE, fail, storeFailed } from "../failures.ts";
import type { JournalStore } from "../store/journal-store.ts";
import { replayJournal } from "../../../shared/project/replay-journal.ts";
import { readUndoTargets, type UndoReach } from "./undo-reach.ts";
import { readVersionTexts, type VersionTexts } from "./version-texts.ts";

/** A project's records as its store leads to them. */
export interface ReadProject {
  readonly state: ProjectState;
  readonly head: Tip | null;
  /** What undo and redo would take next. */
  readonly targets: UndoReach;
  /** The records kept for fast opening were damaged: these were replayed from the journal. */
  readonly isReplayed: boolean;
}

type Read<Content> = ({ readonly ok: true } & Content) | HostFailure;

/**
 * The records and the texts they are about; by name what of them is damaged. The records are those that are kept beside the
 * journal, else they are replayed from it once its chain is verified; if all else is whole, too, those kept are made anew.
 */
export async function readStore(
  store: JournalStore,
): Promise<Read<{ readonly project: ReadProject; readonly texts: VersionTexts }>> {
  try {
    const snapshot = await store.readSnapshot();
    const replayed = snapshot === null ? await replay(store) : null;
    if (replayed?.ok === false) return replayed;
    const { state, head } = snapshot ?? replayed!;
    const texts = await readVersionTexts(store, state);
    if (texts === null) return fail("originals-missing", store.path);
    const replaced = replayed === null ? DONE : await store.replaceSnapshot(state, replayed.entries);
    if (!replaced.ok) return storeFailed(replaced, store.path);
    const targets = await readUndoTargets(store);
    const isReplayed = replayed !== null && !store.isOlderFormat;
    return { ok: true, project: { state, head, targets, isReplayed }, texts };
  } catch {
    return fail("damaged", store.path);
  }
}

async function replay(
  store: JournalStore,
): Promise<
  Read<{ readonly state: ProjectState; readonly head: Tip | null; readonly entries: readonly JournalEntry[] }>
> {
  const damaged = fail(store.readOnly === "damaged" ? "damaged-pages" : "damaged-entries", store.path);
  const read = await store.readEntries();
  if (!read.ok || !verifyJournal(read.entries).ok || !(await isComplete(store, read.entries))) return damaged;
  const state = replayJournal(read.entries);
  return state === null ? damaged : { ok: true, state, head: read.entries.at(-1) ?? null, entries: read.entries };
}

/**
 * Whether a journal that holds together is all there was: the chain alone can't tell that its end is missing. The head that
 * was noted beside it is the witness; where pages are damaged nothing less than that very head will do.
 */
async function isComplete(store: JournalStore, entries: readonly JournalEntry[]): Promise<boolean> {
  if (store.isOlderFormat) return true;
  const noted = await store.readNotedHead();
  const isNoted = entries.at(-1)?.hash === noted?.hash;
  if (store.readOnly === "damaged" || noted === null) return isNoted && noted !== null;
  return isNoted || noted.sequence === entries.length || entries.some(({ hash }) => hash === noted.hash);
}
