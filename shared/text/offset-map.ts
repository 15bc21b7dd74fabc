/**
 * Where a source text and its rewritten target part: sorted, non-overlapping *pieces*, each a source stretch replaced
 * as a whole by a target stretch. Between pieces both texts run in step, so only the pieces are stored.
 * A piece is never empty in the source; in the target it is empty where characters were dropped.
 */
export interface OffsetMap {
  readonly source: PieceSide;
  readonly target: PieceSide;
}

/** One side of every piece: `starts[i]` to `ends[i]`, in UTF-16 code units. */
export interface PieceSide {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Collects pieces in text order; adjoining source stretches stay pieces of their own. */
export class OffsetMapBuilder {
  readonly #columns: [number[], number[], number[], number[]] = [[], [], [], []];

  add(sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number): void {
    const [sourceStarts, sourceEnds, targetStarts, targetEnds] = this.#columns;
    sourceStarts.push(sourceStart);
    sourceEnds.push(sourceEnd);
    targetStarts.push(targetStart);
    targetEnds.push(targetEnd);
  }

  /** `null` where nothing moved: the texts then share their offsets. */
  build(): OffsetMap | null {
    const [sourceStarts, sourceEnds, targetStarts, targetEnds] = this.#columns;
    if (sourceStarts.length === 0) return null;
    return {
      source: { starts: Int32Array.from(sourceStarts), ends: Int32Array.from(sourceEnds) },
      target: { starts: Int32Array.from(targetStarts), ends: Int32Array.from(targetEnds) },
    };
  }
}

/**
 * Maps where a range begins: the start of the character that follows the offset, so that dropped characters before it
 * stay outside. Inside a piece it is the piece's start. O(log pieces).
 */
export function mapStart(from: PieceSide, to: PieceSide, offset: number): number {
  const piece = countBelow(from.starts, offset + 1) - 1;
  if (piece < 0) return offset;
  const end = from.ends[piece]!;
  return offset < end ? to.starts[piece]! : to.ends[piece]! + (offset - end);
}

/**
 * Maps where a non-empty range ends: the end of the character before the offset, so that dropped characters after it
 * stay outside. Inside a piece it is the piece's end. O(log pieces).
 */
export function mapEnd(from: PieceSide, to: PieceSide, offset: number): number {
  const piece = countBelow(from.starts, offset) - 1;
  if (piece < 0) return offset;
  const end = from.ends[piece]!;
  return offset <= end ? to.ends[piece]! : to.ends[piece]! + (offset - end);
}

/** How many of the ascending `values` are below `limit`. */
function countBelow(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
