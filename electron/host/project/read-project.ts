import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { verifyJournal, type JournalEntry, type Tip } from "../../../shared/project/journal.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import { fail, storeFailed } from "../failures.ts";
import type { JournalStore } from "../store/journal-store.ts";
import { replayJournal } from "../store/replay-journal.ts";
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
 * The state as it is kept beside the journal, else by replaying the journal once its chain is verified; the kept state is
 * then made anew where the file can be written.
 */
export async function readProject(store: JournalStore): Promise<Read<{ readonly project: ReadProject }>> {
  const snapshot = await store.readSnapshot();
  if (snapshot !== null) {
    return { ok: true, project: { ...snapshot, targets: await readUndoTargets(store), isReplayed: false } };
  }
  const damaged = fail(store.readOnly === "damaged" ? "damaged-pages" : "damaged-entries", store.path);
  const read = await store.readEntries();
  if (!read.ok || !verifyJournal(read.entries).ok || !(await isComplete(store, read.entries))) return damaged;
  const state = replayJournal(read.entries);
  if (state === null) return damaged;
  const replaced = await store.replaceSnapshot(state, read.entries);
  if (!replaced.ok) return storeFailed(replaced, store.path);
  const head = read.entries.at(-1) ?? null;
  const targets = await readUndoTargets(store);
  return { ok: true, project: { state, head, targets, isReplayed: !store.isOlderFormat } };
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

/** The records and the texts they are about; by name what of them is damaged. */
export async function readStore(
  store: JournalStore,
): Promise<Read<{ readonly project: ReadProject; readonly texts: VersionTexts }>> {
  try {
    const read = await readProject(store);
    if (!read.ok) return read;
    const texts = await readVersionTexts(store, read.project.state);
    return texts === null
      ? fail("originals-missing", store.path)
      : { ok: true, project: read.project, texts };
  } catch {
    return fail("damaged", store.path);
  }
}
