import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { LARGEST_PAGE, type HistoryEntry } from "../../shared/ipc/shown/history.ts";
import { useActions } from "../state/context.tsx";
import { NOTHING_READ, type Past } from "./past.ts";
import { readAnew, readOlder, type ReadPage } from "./read-past.ts";

export interface PastReader {
  readonly past: Past;
  /** Reads a page more, one at a time; false where there is none. */
  readonly readMore: () => Promise<boolean>;
  /** Reads down to the first entry, as far as the host answers, and gives the last one read. */
  readonly readToFirst: () => Promise<HistoryEntry | null>;
}

/** The journal as far as it was read, always as it is at `sequence`, with or without undos and redos. */
export function usePast(sequence: number, undos: boolean): PastReader {
  const actions = useActions();
  const [past, setPast] = useState(NOTHING_READ);
  const known = useRef({ undos, past });
  const reading = useRef<Promise<boolean> | null>(null);

  const readPage = useMemo((): ReadPage => {
    return async (before) => {
      const answer = await actions.ask("document.history", { before, limit: LARGEST_PAGE, undos });
      return answer?.ok === true ? answer.entries : null;
    };
  }, [actions, undos]);

  const keep = useCallback((next: Past, of: boolean) => {
    known.current = { undos: of, past: next };
    setPast(next);
  }, []);

  useEffect(() => {
    let isStale = false;
    const start = known.current.undos === undos ? known.current.past : NOTHING_READ;
    void readAnew(readPage, start).then((next) => {
      if (next !== null && !isStale) keep(next, undos);
    });
    return () => {
      isStale = true;
    };
  }, [readPage, keep, sequence, undos]);

  const readMore = useCallback((): Promise<boolean> => {
    const read = async (): Promise<boolean> => {
      for (;;) {
        const start = known.current;
        if (start.undos !== undos || start.past.isWhole || start.past.entries.length === 0) return false;
        const next = await readOlder(readPage, start.past);
        if (next === null) return false;
        // Read anew meanwhile: a page that was asked for before may be out of date.
        if (known.current !== start) continue;
        keep(next, undos);
        return true;
      }
    };
    reading.current ??= read().finally(() => {
      reading.current = null;
    });
    return reading.current;
  }, [readPage, keep, undos]);

  const readToFirst = useCallback(async (): Promise<HistoryEntry | null> => {
    let start = known.current;
    let past: Past | null = start.past;
    // All at once, since drawing each page on the way would take longer than reading it.
    while (past !== null && !past.isWhole && start.undos === undos) {
      past = await readOlder(readPage, past);
      // Read anew meanwhile: on from there.
      if (known.current !== start) {
        start = known.current;
        past = start.past;
      }
    }
    if (past !== null && past !== start.past) keep(past, undos);
    return (past ?? start.past).entries.at(-1) ?? null;
  }, [readPage, keep, undos]);

  return { past, readMore, readToFirst };
}
