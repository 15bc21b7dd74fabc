import { findMisfit, reverseDiff } from "../../../shared/project/diff.ts";
import type { JournalEntry } from "../../../shared/project/journal.ts";
import type { ProjectState } from "../../../shared/project/records.ts";
import type { JournalStore } from "../store/journal-store.ts";

export interface UndoReach {
  /** The entry that undo takes back. */
  readonly undo: JournalEntry | null;
  /** The entry that redo does again. */
  readonly redo: JournalEntry | null;
}

/** What stands next on either side, by the journal alone. */
export async function readUndoTargets(store: JournalStore): Promise<UndoReach> {
  const [undo] = await store.doneSteps(0, 1);
  const [redo] = await store.undoneSteps(null, 1);
  return {
    undo: undo === undefined ? null : await store.readEntry(undo),
    redo: redo === undefined ? null : await store.readEntry(redo),
  };
}

/**
 * What of that a person can undo and redo now: where an entry that is no step has changed what an earlier change left (a
 * realignment drops a bead whose status was set), undo ends there. Linear in the two entries.
 */
export function undoReach({ undo, redo }: UndoReach, state: ProjectState): UndoReach {
  return {
    undo: undo !== null && findMisfit(state, reverseDiff(undo.diff)) === null ? undo : null,
    redo: redo !== null && findMisfit(state, redo.diff) === null ? redo : null,
  };
}
