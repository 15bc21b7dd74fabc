import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject, type UIEvent } from "react";
import { RowSizes } from "../segments/row-sizes.ts";
import { afterPaint } from "./after-paint.ts";
import { rowTops, rowWindow } from "../segments/row-window.ts";

/** Of a row that was not on screen yet, in px: two lines of a quote. */
const LIKELY_PX = 55;

/** Which rows of a list to draw, measured as they come into view. */
export interface ShownWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** A row's ref. */
  readonly follow: (id: string) => (row: HTMLElement | null) => (() => void) | undefined;
  /** The top of each row, and the bottom of the last. */
  readonly tops: readonly number[];
  readonly first: number;
  readonly end: number;
}

export function useRowWindow(rows: readonly { readonly id: string }[]): ShownWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [sizes] = useState(() => new RowSizes());
  const [subscribe] = useState(() => oncePainted(sizes.subscribe));
  const heights = useSyncExternalStore(subscribe, sizes.heights);
  const [view, setView] = useState({ scrollTop: 0, px: 800 });
  const tops = useMemo(() => rowTops(rows.map(({ id }) => heights.get(id) ?? LIKELY_PX)), [rows, heights]);
  const [follow] = useState(() => {
    const kept = new Map<string, (row: HTMLElement | null) => (() => void) | undefined>();
    return (id: string) => {
      const known = kept.get(id) ?? ((row: HTMLElement | null) => (row === null ? undefined : sizes.follow(row, id)));
      kept.set(id, known);
      return known;
    };
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setView((known) => ({ ...known, px: element.clientHeight }));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>): void => {
    const { scrollTop } = currentTarget;
    setView((known) => ({ ...known, scrollTop }));
  };
  const { first, end } = rowWindow(tops, view.scrollTop, view.px);
  return { scroller, onScroll, follow, tops, first, end };
}

/** What is measured of rows on screen moves none of them: rows yet to come stand by it, so it is taken in after the frame. */
const oncePainted =
  (subscribe: RowSizes["subscribe"]): RowSizes["subscribe"] =>
  (listener) => {
    let stop: (() => void) | null = null;
    const unsubscribe = subscribe(() => {
      stop ??= afterPaint(() => {
        stop = null;
        listener();
      });
    });
    return () => {
      unsubscribe();
      stop?.();
    };
  };
