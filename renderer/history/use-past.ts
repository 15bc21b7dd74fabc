import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { LARGEST_PAGE } from "../../shared/ipc/shown/history.ts";
import { useActions } from "../state/context.tsx";
import { NOTHING_READ, type Past } from "./past.ts";
import { readAnew, readOlder, type ReadPage } from "./read-past.ts";

/**
 * The journal as far as it was read, always as it is at `sequence`, with or without undos and redos; and what reads a
 * page more, which does nothing while one is being read.
 */
export function usePast(sequence: number, undos: boolean): { readonly past: Past; readonly readMore: () => void } {
  const actions = useActions();
  const [past, setPast] = useState(NOTHING_READ);
  const known = useRef({ undos, past });
  const isReading = useRef(false);

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

  const readMore = useCallback(async () => {
    if (isReading.current) return;
    isReading.current = true;
    for (;;) {
      const start = known.current;
      if (start.undos !== undos || start.past.isWhole || start.past.entries.length === 0) break;
      const next = await readOlder(readPage, start.past);
      // Read anew meanwhile: a page that was asked for before may be out of date.
      const isCurrent = known.current === start;
      if (next !== null && isCurrent) keep(next, undos);
      if (next === null || isCurrent) break;
    }
    isReading.current = false;
  }, [readPage, keep, undos]);

  return {
    past,
    readMore: useCallback(() => {
      void readMore();
    }, [readMore]),
  };
}
