import { applyInPlace } from "./diff.ts";
import type { JournalEntry } from "./journal.ts";
import type { ProjectRecord, ProjectState, RecordId } from "./records.ts";

/**
 * The state that a journal leads to; `null` where an entry does not fit what came before it, which `onMisfit` hears of.
 * Linear in the journal: one map is changed all along, where `applyDiff` would copy it for each entry.
 */
export function replayJournal(
  entries: readonly JournalEntry[],
  onMisfit: (sequence: number) => void = () => undefined,
): ProjectState | null {
  const state = new Map<RecordId, ProjectRecord>();
  for (const { diff, sequence } of entries) {
    if (applyInPlace(state, diff) !== null) {
      onMisfit(sequence);
      return null;
    }
  }
  return state;
}
