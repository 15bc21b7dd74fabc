import { MOST_SEGMENTS } from "./moves.ts";

/** Rows of numbers of different lengths in one block: row `r` holds `items[starts[r]]` up to `items[starts[r + 1]]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** The items of one version's segments, as far as the pair can use them. */
export interface ItemSide {
  /** `unions[m - 1]`, row `i`: the distinct shared items of segments `i` to `i + m - 1`. */
  readonly unions: readonly Rows[];
  /** `misses[m - 1][i]`: what these segments cost if the other side holds none of their items. */
  readonly misses: readonly Float64Array[];
}

/**
 * Unites neighbours' items, each item once.
 *
 * @param own per segment, its shared items
 * @param lonely per segment, what the items cost that the other version nowhere holds
 * @param miss per item, what it costs where the other side lacks it
 */
export function uniteNeighbours(
  own: readonly (readonly number[])[],
  lonely: readonly number[],
  miss: Float64Array,
): ItemSide {
  const unions: Rows[] = [];
  const misses: Float64Array[] = [];
  const met = new Int32Array(miss.length).fill(-1);
  let round = 0;
  for (let size = 1; size <= MOST_SEGMENTS; size += 1) {
    const count = Math.max(0, own.length - size + 1);
    const costs = new Float64Array(count);
    const starts = new Int32Array(count + 1);
    const items: number[] = [];
    for (let start = 0; start < count; start += 1) {
      round += 1;
      let cost = 0;
      for (let segment = start; segment < start + size; segment += 1) {
        cost += lonely[segment]!;
        for (const item of own[segment]!) {
          if (met[item] === round) continue;
          met[item] = round;
          items.push(item);
          cost += miss[item]!;
        }
      }
      costs[start] = cost;
      starts[start + 1] = items.length;
    }
    unions.push({ starts, items: Int32Array.from(items) });
    misses.push(costs);
  }
  return { unions, misses };
}

/** Both sides' items of the same segments; those of `second` are numbered from `offset` on. */
export function joinSides(first: ItemSide, second: ItemSide, offset: number): ItemSide {
  return {
    unions: first.unions.map((rows, size) => joinRows(rows, second.unions[size]!, offset)),
    misses: first.misses.map((costs, size) => costs.map((cost, start) => cost + second.misses[size]![start]!)),
  };
}

function joinRows(first: Rows, second: Rows, offset: number): Rows {
  const starts = first.starts.map((start, row) => start + second.starts[row]!);
  const items = new Int32Array(first.items.length + second.items.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    let at = starts[row]!;
    for (let from = first.starts[row]!; from < first.starts[row + 1]!; from += 1) items[at++] = first.items[from]!;
    for (let from = second.starts[row]!; from < second.starts[row + 1]!; from += 1)
      items[at++] = second.items[from]! + offset;
  }
  return { starts, items };
}

/** Turns rows around: row `item` holds, ascending, the rows that had it. Linear. */
export function turned({ starts, items }: Rows, count: number): Rows {
  const ends = new Int32Array(count + 1);
  for (const item of items) ends[item + 1]! += 1;
  for (let item = 0; item < count; item += 1) ends[item + 1]! += ends[item]!;
  const holders = new Int32Array(items.length);
  const next = ends.slice();
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) holders[next[items[at]!]!++] = row;
  }
  return { starts: ends, items: holders };
}
