import { composeCharacters } from "./compose-characters.ts";
import { foldCharacters } from "./fold-characters.ts";
import { mapEnd, mapStart, type OffsetMap } from "./offset-map.ts";
import type { RawRange, ViewRange } from "./range.ts";

/**
 * A version's raw text and the form the engine and the panes work on, with the one map between them.
 * The view is NFC, has LF line ends and plain spaces, and no characters without width; it is its own view.
 */
export interface ViewText {
  /** The decoded file, unchanged. */
  readonly raw: string;
  /** The view text. */
  readonly text: string;
  /**
   * The raw characters that a view range shows. A range that begins or ends inside a composed cluster grows to the
   * whole cluster; dropped characters at either edge stay outside. A zero-width range stays so.
   */
  toRaw(range: ViewRange): RawRange;
  /** The view of a raw range; the inverse of {@link ViewText.toRaw} on cluster boundaries. Zero-width stays so. */
  toView(range: RawRange): ViewRange;
}

/** Reads raw text into its view. Linear in time; memory grows with the places where the two differ, not with length. */
export function makeViewText(raw: string): ViewText {
  const folded = foldCharacters(raw);
  const composed = composeCharacters(folded.text);
  return {
    raw,
    text: composed.text,
    toRaw: (range) => backward(folded.map, backward(composed.map, range)),
    toView: (range) => forward(composed.map, forward(folded.map, range)),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function forward(map: OffsetMap | null, range: Range): Range {
  return map === null ? plain(range) : mapRange(map.source, map.target, range);
}

function backward(map: OffsetMap | null, range: Range): Range {
  return map === null ? plain(range) : mapRange(map.target, map.source, range);
}

function mapRange(from: OffsetMap["source"], to: OffsetMap["source"], range: Range): Range {
  const start = mapStart(from, to, range.start);
  return { start, end: range.end === range.start ? start : mapEnd(from, to, range.end) };
}

function plain({ start, end }: Range): Range {
  return { start, end };
}
