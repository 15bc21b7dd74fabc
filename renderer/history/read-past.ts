import { LARGEST_PAGE, type HistoryEntry } from "../../shared/ipc/shown/history.ts";
import { isEnough, renewed, type Past } from "./past.ts";

/** Asks the host for the entries older than `before`, at most {@link LARGEST_PAGE}; `null` where it has no answer. */
export type ReadPage = (before: number | null) => Promise<readonly HistoryEntry[] | null>;

/** What is known, with what has changed since read anew; `null` where the host has no answer. */
export async function readAnew(readPage: ReadPage, known: Past): Promise<Past | null> {
  let fresh: readonly HistoryEntry[] = [];
  for (;;) {
    const page = await readPage(fresh.at(-1)?.sequence ?? null);
    if (page === null) return null;
    fresh = [...fresh, ...page];
    const isWhole = page.length < LARGEST_PAGE;
    if (isWhole || isEnough(fresh, known.entries)) return renewed(fresh, known, isWhole);
  }
}

/** What is known and a page more. */
export async function readOlder(readPage: ReadPage, known: Past): Promise<Past | null> {
  const page = await readPage(known.entries.at(-1)?.sequence ?? null);
  return page && { entries: [...known.entries, ...page], isWhole: page.length < LARGEST_PAGE };
}
