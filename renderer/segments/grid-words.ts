import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import type { Passage } from "../state/workbench.ts";

// Where words of a text stand among the elements of the grid, and the other way round. A segment's element says its
// version and where it starts in the text; what the tool itself writes into it, such as a split proposal, is no text.

/** The words a person has selected in a cell; `null` without any, or where they reach into another version. */
export function selectedWords(): Passage | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = placeOf(startContainer, startOffset);
  const end = placeOf(endContainer, endOffset);
  if (start === null || end === null || start.version !== end.version || start.at >= end.at) return null;
  return { version: start.version, range: [start.at, end.at] };
}

/** The words as a range of the document; `null` where the grid does not show them. */
export function domRangeOf({ version, range: [start, end] }: Passage): Range | null {
  const segments = [...document.querySelectorAll<HTMLElement>(".segment-grid .segment[data-start]")].filter(
    ({ dataset }) => dataset["version"] === version,
  );
  const first = segments.findLast(({ dataset }) => Number(dataset["start"]) <= start);
  const last = segments.findLast(({ dataset }) => Number(dataset["start"]) < end);
  const from = first && pointIn(first, start);
  const to = last && pointIn(last, end);
  if (from === undefined || from === null || to === undefined || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Where words are in the window, and the row they are in, in px; `null` where the grid does not show them. */
export function boxesInGrid(version: string, range: ShownRange): { words: DOMRect; row: DOMRect | null } | null {
  const words = domRangeOf({ version, range });
  if (words === null) return null;
  const row = words.startContainer.parentElement?.closest("[role=row]") ?? null;
  return { words: words.getBoundingClientRect(), row: row?.getBoundingClientRect() ?? null };
}

/** The selected row of the grid, in px of the window; `null` where none is on screen. */
export function selectedRowBox(): DOMRect | null {
  return document.querySelector(".segment-grid [aria-selected=true]")?.getBoundingClientRect() ?? null;
}

/** A point of the document as an offset of a version's text. */
function placeOf(node: Node, offset: number): { readonly version: string; readonly at: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const segment = element?.closest<HTMLElement>(".segment[data-start]") ?? null;
  const version = segment?.dataset["version"];
  if (segment === null || version === undefined) return null;
  let at = Number(segment.dataset["start"]);
  const range = document.createRange();
  for (const text of textsOf(segment)) {
    if (text === node) return { version, at: at + offset };
    range.selectNodeContents(text);
    if (range.comparePoint(node, offset) < 0) return { version, at };
    at += text.data.length;
  }
  return { version, at };
}

function pointIn(segment: HTMLElement, at: number): { readonly node: Text; readonly offset: number } | null {
  let start = Number(segment.dataset["start"]);
  let last: Text | null = null;
  for (const text of textsOf(segment)) {
    if (at <= start + text.data.length) return { node: text, offset: Math.max(0, at - start) };
    start += text.data.length;
    last = text;
  }
  return last === null ? null : { node: last, offset: last.data.length };
}

function* textsOf(segment: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(".proposal") === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node instanceof Text) yield node;
}
