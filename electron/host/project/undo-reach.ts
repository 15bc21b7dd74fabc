import { applyDiff, reverseDiff } from "../../../shared/project/diff.ts";
import { redoTarget, undoTarget } from "../../../shared/project/history.ts";
import type { JournalEntry } from "../../../shared/project/journal.ts";
import type { ProjectState } from "../../../shared/project/records.ts";

/** Entries that made the project, or that the engine wrote: no one takes back what they did not do themselves. */
const MAKING: ReadonlySet<string> = new Set(["addVersion", "setAlignment"]);

export interface UndoReach {
  /** The entry that undo takes back. */
  readonly undo: JournalEntry | null;
  /** The entry that redo does again. */
  readonly redo: JournalEntry | null;
}

/**
 * What a person can undo and redo now. Making entries are passed over. Where one of them has changed what an earlier
 * change left (a realignment drops a bead whose status was set), undo ends there. Linear in journal and document.
 */
export function undoReach(entries: readonly JournalEntry[], state: ProjectState): UndoReach {
  const own = entries.filter(({ command }) => !MAKING.has(command));
  const undo = undoTarget(own);
  const redo = redoTarget(own);
  return {
    undo: undo !== null && applyDiff(state, reverseDiff(undo.diff)).ok ? undo : null,
    redo: redo !== null && applyDiff(state, redo.diff).ok ? redo : null,
  };
}
