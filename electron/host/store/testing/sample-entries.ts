import { sealEntry, type JournalEntry, type Tip } from "../../../../shared/project/journal.ts";
import type { DismissalId } from "../../../../shared/project/ids.ts";
import type { DismissalRecord } from "../../../../shared/project/records.ts";

const AT = "2018-06-22T08:00:00.000Z";

/** The entry after `previous`, adding one record whose id tells its place. `size` makes it heavy. */
export function nextEntry(previous: Tip | null, size = 10): JournalEntry {
  const dismissal: DismissalRecord = {
    kind: "dismissal",
    id: `dismissal-${(previous?.sequence ?? 0) + 1}` as DismissalId,
    fingerprint: "money.bracket",
    reason: "same",
    note: "đã kiểm tra ".repeat(size),
    author: "Mai",
    createdAt: AT,
  };
  const diff = { added: [dismissal], updated: [], removed: [] };
  return sealEntry(previous, {
    at: AT,
    author: "Mai",
    command: "dismiss",
    why: null,
    diff,
    undoes: null,
    redoes: null,
  });
}
