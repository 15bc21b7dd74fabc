import { reverseDiff } from "./diff.ts";
import type { EntryContent, JournalEntry } from "./journal.ts";

/**
 * The entry that undo would take back now, or `null`. Derived from the journal alone, so that undo works across
 * closing and reopening. Linear in the journal.
 */
export function undoTarget(entries: readonly JournalEntry[]): JournalEntry | null {
  return stacksOf(entries).done.at(-1) ?? null;
}

/** The entry that redo would do again now, or `null`; a new command ends what could be redone. */
export function redoTarget(entries: readonly JournalEntry[]): JournalEntry | null {
  return stacksOf(entries).undone.at(-1) ?? null;
}

/** Who undoes or redoes, and when. */
type By = Pick<EntryContent, "at" | "author">;

/** What takes `target` back: its diff reversed, appended like any change, so that the past stays as it was. */
export function undoContent(target: JournalEntry, by: By): EntryContent {
  return { ...by, command: "undo", why: null, diff: reverseDiff(target.diff), undoes: target.hash, redoes: null };
}

/** What does `target`, taken back before, again. */
export function redoContent(target: JournalEntry, by: By): EntryContent {
  return { ...by, command: "redo", why: null, diff: target.diff, undoes: null, redoes: target.hash };
}

function stacksOf(entries: readonly JournalEntry[]): { done: JournalEntry[]; undone: JournalEntry[] } {
  const done: JournalEntry[] = [];
  let undone: JournalEntry[] = [];
  for (const entry of entries) {
    if (entry.undoes !== null) {
      const taken = done.pop();
      if (taken !== undefined) undone.push(taken);
    } else if (entry.redoes !== null) {
      const again = undone.pop();
      if (again !== undefined) done.push(again);
    } else {
      done.push(entry);
      undone = [];
    }
  }
  return { done, undone };
}
