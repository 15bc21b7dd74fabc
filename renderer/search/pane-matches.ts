import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { marksIn, searchStore, type SearchState } from "./search-store.ts";

/** A text on screen that can be marked. */
export interface MarkedText {
  readonly key: string;
  setMatches(ranges: readonly ShownRange[]): void;
  setCurrentMatch(range: ShownRange | null): void;
}

/** Keeps the matches marked in a text; disposing ends it. */
export function followMatches(text: MarkedText): { dispose: () => void } {
  const draw = (state: SearchState, before: SearchState | null): void => {
    const ranges = marksIn(state, text.key);
    if (before === null || ranges !== marksIn(before, text.key)) text.setMatches(ranges);
    const current = currentIn(state, text.key);
    if (before === null || current !== currentIn(before, text.key)) text.setCurrentMatch(current);
  };
  draw(searchStore.getState(), null);
  return { dispose: searchStore.subscribe(draw) };
}

/** The match that the person is at, where it is marked in this version. */
export function currentIn(state: SearchState, key: string): ShownRange | null {
  const { current } = state;
  const isMarked = current?.version === key && marksIn(state, key).length > 0;
  return isMarked ? current.range : null;
}
