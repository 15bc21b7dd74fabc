import { useEffect, type RefObject } from "react";
import { currentIn } from "./pane-matches.ts";
import { marksIn, searchStore } from "./search-store.ts";

/** Names of the marks, as the style sheet has them. */
const FOUND = "found";
const CURRENT = "found-now";

/**
 * Marks matches in segments that come and go with scrolling: as highlights of the browser, which add no element. A
 * segment says by `data-version` and `data-start` which words of which version it holds.
 */
export function useGridMatches(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const { found, current } = rangesUnder(element);
      CSS.highlights.set(FOUND, new Highlight(...found));
      CSS.highlights.set(CURRENT, new Highlight(...current));
    };
    const drawSoon = (): void => {
      if (frame === 0 && (searchStore.getState().scope !== "none" || CSS.highlights.size > 0))
        frame = requestAnimationFrame(draw);
    };
    const rows = new MutationObserver(drawSoon);
    rows.observe(element, { childList: true, subtree: true, characterData: true });
    const stop = searchStore.subscribe(drawSoon);
    drawSoon();
    return () => {
      rows.disconnect();
      stop();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(FOUND);
      CSS.highlights.delete(CURRENT);
    };
  }, [grid]);
}

interface MarkedRanges {
  readonly found: readonly Range[];
  readonly current: readonly Range[];
}

function rangesUnder(grid: HTMLElement): MarkedRanges {
  const state = searchStore.getState();
  const found: Range[] = [];
  const current: Range[] = [];
  for (const segment of grid.querySelectorAll<HTMLElement>("[data-version][data-start]")) {
    const version = segment.dataset["version"] ?? "";
    const matches = marksIn(state, version);
    const now = currentIn(state, version);
    let offset = Number(segment.dataset["start"]);
    const texts = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest(".proposal") == null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
    );
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const end = offset + (node.nodeValue?.length ?? 0);
      for (let index = firstEndingAfter(matches, offset); index < matches.length; index++) {
        const match = matches[index]!;
        if (match[0] >= end) break;
        const range = new Range();
        range.setStart(node, Math.max(0, match[0] - offset));
        range.setEnd(node, Math.min(end, match[1]) - offset);
        (match[0] === now?.[0] ? current : found).push(range);
      }
      offset = end;
    }
  }
  return { found, current };
}

/** The first of ordered ranges that ends behind an offset. */
function firstEndingAfter(ranges: readonly (readonly [number, number])[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]![1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
