import type { HistoryEntry } from "../../shared/ipc/shown/history.ts";

/** The newest entries of the journal that are known, newest first, none between them left out. */
export interface Past {
  readonly entries: readonly HistoryEntry[];
  /** They go down to the first one. */
  readonly isWhole: boolean;
}

export const NOTHING_READ: Past = { entries: [], isWhole: false };

/** A step that is done, or what no person takes back: a text that came in, an alignment. */
const isInForce = ({ step, of }: HistoryEntry): boolean => step === "done" || (step === null && of === null);

/** Where the project stands: the newest entry in force; -1 where none is known. */
export const presentIndex = (entries: readonly HistoryEntry[]): number => entries.findIndex(isInForce);

/** What going to an entry would do: `count` changes are undone or redone. */
export type Move =
  | { readonly kind: "here" }
  | { readonly kind: "back" | "forward"; readonly count: number }
  | { readonly kind: "none"; readonly because: "lost" | "undo" };

/** @param entries down to the present place at least */
export function moveTo(entries: readonly HistoryEntry[], index: number): Move {
  const { of, step, sequence } = entries[index]!;
  if (of !== null) return { kind: "none", because: "undo" };
  if (step === "lost") return { kind: "none", because: "lost" };
  const count = (state: HistoryEntry["step"], isBetween: (each: number) => boolean): number =>
    entries.filter((each) => each.step === state && isBetween(each.sequence)).length;
  if (step === "undone") return { kind: "forward", count: count("undone", (each) => each <= sequence) };
  const undone = count("done", (each) => each > sequence);
  return undone === 0 ? { kind: "here" } : { kind: "back", count: undone };
}

/**
 * Whether the newest entries, read anew, reach down to the present place, and to where nothing can have changed since
 * `known` was read: what is older than the last step done then and the last one done now is as it was.
 */
export function isEnough(fresh: readonly HistoryEntry[], known: readonly HistoryEntry[]): boolean {
  const last = fresh.at(-1);
  if (last === undefined || presentIndex(fresh) < 0) return last === undefined;
  if (last.sequence <= (known.at(-1)?.sequence ?? Number.POSITIVE_INFINITY)) return true;
  const isDone = ({ step }: HistoryEntry): boolean => step === "done";
  const before = known.find(isDone);
  return fresh.some(isDone) && before !== undefined && last.sequence <= before.sequence;
}

/** Entries read anew in place of those that were known. */
export function renewed(fresh: readonly HistoryEntry[], known: Past, isWhole: boolean): Past {
  const last = fresh.at(-1)?.sequence ?? 0;
  return {
    entries: [...fresh, ...known.entries.filter(({ sequence }) => sequence < last)],
    isWhole: isWhole || known.isWhole,
  };
}
