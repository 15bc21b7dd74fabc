declare const space: unique symbol;

/**
 * A stretch `[start, end)` of a version's *view text*, in UTF-16 code units.
 * The phantom `space` keeps it from being passed where a {@link RawRange} is meant.
 */
export interface ViewRange {
  readonly start: number;
  readonly end: number;
  readonly [space]?: "view";
}

/** A stretch `[start, end)` of a version's *raw text* (decoded, byte-order mark removed), in UTF-16 code units. */
export interface RawRange {
  readonly start: number;
  readonly end: number;
  readonly [space]?: "raw";
}

/** A stretch `[start, end)` of one segment's own view text, in UTF-16 code units. */
export interface SegmentRange {
  readonly start: number;
  readonly end: number;
  readonly [space]?: "segment";
}
