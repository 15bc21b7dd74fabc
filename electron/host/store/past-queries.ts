import type { StepState } from "../../../shared/project/history.ts";
import type { Sha256 } from "../../../shared/project/ids.ts";
import type { KeptEntry, PastEntry } from "./journal-store.ts";

// Lists of the past: the entries' own fields are read by SQLite, which need not make objects of their diffs.

type Row = Readonly<Record<string, unknown>>;

const FIELDS = ["at", "author", "command", "why"]
  .map((name) => `json_extract(entry, '$.${name}') AS ${name}`)
  .join(", ");

/** Takes: older than, whether undos are listed, at most. A file of an older format keeps no entries of other copies. */
export const pastQuery = (keepsEntries: boolean): string => `SELECT journal.sequence, state, of, ${FIELDS},
    ${keepsEntries ? "(SELECT count(*) FROM kept WHERE merge = journal.sequence)" : "0"} AS brought
  FROM (SELECT sequence, entry FROM journal WHERE sequence < ?
      AND (? OR NOT EXISTS (SELECT 1 FROM steps WHERE steps.sequence = journal.sequence AND of IS NOT NULL))
    ORDER BY sequence DESC LIMIT ?) AS journal
  LEFT JOIN steps ON steps.sequence = journal.sequence ORDER BY journal.sequence DESC`;

export function pastEntry(row: Row): PastEntry {
  const { sequence, state, of, brought } = row;
  return {
    ...{ sequence: Number(sequence), ...about(row), ...(Number(brought) > 0 && { brought: Number(brought) }) },
    step: state as StepState | null,
    of: of === null ? null : Number(of),
  };
}

/** Takes: the merge's sequence number, at most, how many to leave out. */
export const BROUGHT = `SELECT hash, json_extract(entry, '$.sequence') AS sequence, ${FIELDS}
  FROM kept WHERE merge = ? ORDER BY place DESC LIMIT ? OFFSET ?`;

export const keptEntry = (row: Row): KeptEntry => ({
  ...{ sequence: Number(row["sequence"]), hash: String(row["hash"]) as Sha256 },
  ...about(row),
});

function about({ at, author, command, why }: Row): Pick<PastEntry, "at" | "author" | "command" | "why"> {
  return {
    ...{ at: String(at), author: String(author), command: String(command) },
    why: typeof why === "string" ? why : null,
  };
}
