import { useEffect } from "react";
import type { Passage } from "../state/workbench.ts";
import { domRangeOf } from "./grid-words.ts";

/** Keeps selected words selected on the screen: selecting their bead draws its marks anew, and with them the text. */
export function useShownSelection(passage: Passage | null): void {
  useEffect(() => {
    const range = passage === null ? null : domRangeOf(passage);
    if (range !== null) document.getSelection()?.setBaseAndExtent(...ends(range));
  }, [passage]);
}

const ends = (range: Range): [Node, number, Node, number] => [
  range.startContainer,
  range.startOffset,
  range.endContainer,
  range.endOffset,
];
