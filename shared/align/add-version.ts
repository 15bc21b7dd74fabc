import { isConsecutive, mergeColumns, orderColumns, type Column } from "./columns.ts";
import type { Link } from "./link-posterior.ts";

/** A link is kept if it is likelier right than wrong: every probability counts as its distance from this. */
const EVEN = 0.5;
/** Links that only arise because a version does not part what others part are no more than a quarter wrong. */
const JOINED_SHARE = 0.25;
/** The most columns that one group of the new version's segments joins, and the most segments of it in one bead. */
const MOST_JOINED = 3;
/** The more segments a long sentence faces, the rarer; four cover what posteriors of 1:3 can add up to. */
const MOST_ADDED = 4;

/** Likely partners of a segment of version `from` in version `to`. */
export type Partners = (from: number, to: number, segment: number) => readonly Link[];

/**
 * Adds a version to columns of others such that the expected number of right links, less that of wrong ones, is
 * greatest: maximum expected accuracy over summed pairwise posteriors (ProbCons, Do et al. 2005), for m:n groups.
 * O(columns · width of the likely band).
 */
export function addVersion(columns: readonly Column[], version: number, count: number, partners: Partners): Column[] {
  const likely = (column: Column): ReadonlyMap<number, number> => likelyPlaces(column, version, partners);
  const expected = (column: Column): number => {
    let sum = 0;
    let mass = 0;
    for (const [segment, probability] of likely(column)) {
      sum += segment * probability;
      mass += probability;
    }
    return mass === 0 ? -1 : sum / mass;
  };
  const ordered = orderColumns(columns, expected);
  const places = ordered.map(likely);
  const gains = places.map((place, index) => gainRow(place, ordered[index]!));
  const joins = ordered.map((_, end) => joinCosts(ordered, end, partners));
  const { from, to } = bandOf(places, count);
  let rows: Float64Array[] = [];
  const choices: Uint8Array[] = [];
  for (let row = 0; row <= ordered.length; row += 1) {
    const values = new Float64Array(to[row]! - from[row]! + 1).fill(-Infinity);
    const choice = new Uint8Array(values.length);
    for (let column = from[row]!; column <= to[row]!; column += 1) {
      let best = row === 0 && column === 0 ? 0 : -Infinity;
      let chosen = 0;
      const offer = (value: number, code: number): void => {
        if (value > best) [best, chosen] = [value, code];
      };
      if (column > from[row]!) offer(values[column - 1 - from[row]!]!, 1);
      if (row > 0) offer(at(rows, from, to, row, 1, column), 2);
      for (let joined = 1; joined <= Math.min(MOST_JOINED, row); joined += 1) {
        let gain = joins[row - 1]![joined - 1]!;
        for (let added = 1; added <= Math.min(MOST_ADDED, column); added += 1) {
          for (let back = 1; back <= joined; back += 1) gain += gains[row - back]!(column - added);
          if (joined === 1 || gain > 0) {
            offer(at(rows, from, to, row, joined, column - added) + gain, 3 + (joined - 1) * MOST_ADDED + added - 1);
          }
        }
      }
      values[column - from[row]!] = best;
      choice[column - from[row]!] = chosen;
    }
    choices.push(choice);
    rows = [values, ...rows.slice(0, MOST_JOINED - 1)];
  }
  return linkMoved(traceBack(ordered, version, count, choices, from), version, likely, partners);
}

/**
 * Links segments that stand at another place in the new version: the lattice keeps its order, and left them alone. Best
 * gain first.
 */
function linkMoved(
  columns: readonly Column[],
  version: number,
  likely: (column: Column) => ReadonlyMap<number, number>,
  partners: Partners,
): Column[] {
  const alone = new Map<number, Column>();
  for (const column of columns)
    if (column.size === 1 && column.has(version)) alone.set(column.get(version)![0]!, column);
  const offers = columns.flatMap((column) => {
    if (column.has(version)) return [];
    return [...likely(column).keys()].flatMap((segment) => {
      const single = alone.get(segment);
      const gain = single === undefined ? 0 : linkGain(single, column, partners);
      return single === undefined || gain <= 0 ? [] : [{ single, column, gain }];
    });
  });
  const merged = new Map<Column, Column | null>();
  for (const { single, column } of offers.sort((a, b) => b.gain - a.gain)) {
    if (merged.has(single) || merged.has(column)) continue;
    merged.set(column, mergeColumns([column, single]));
    merged.set(single, null);
  }
  return columns.flatMap((column) => {
    const result = merged.get(column);
    return result === undefined ? [column] : result === null ? [] : [result];
  });
}

/** The value `back` rows up, at a column of the lattice. */
function at(
  rows: readonly Float64Array[],
  from: Int32Array,
  to: Int32Array,
  row: number,
  back: number,
  column: number,
): number {
  const above = row - back;
  return column < from[above]! || column > to[above]! ? -Infinity : rows[back - 1]![column - from[above]!]!;
}

function likelyPlaces(column: Column, version: number, partners: Partners): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [member, segments] of column) {
    for (const own of segments) {
      for (const { segment, probability } of partners(member, version, own)) {
        places.set(segment, (places.get(segment) ?? 0) + probability);
      }
    }
  }
  return places;
}

function gainRow(places: ReadonlyMap<number, number>, column: Column): (segment: number) => number {
  let facing = 0;
  for (const segments of column.values()) facing += segments.length;
  return (segment) => (places.get(segment) ?? 0) - EVEN * facing;
}

/** What it adds to join 1, 2 … columns up to `end`: links between versions that were apart. */
function joinCosts(columns: readonly Column[], end: number, partners: Partners): readonly number[] {
  const costs = [0];
  for (let start = end - 1; start > end - MOST_JOINED && start >= 0; start -= 1) {
    let cost = costs.at(-1)!;
    if (!isConsecutive(mergeColumns(columns.slice(start, end + 1)))) cost = -Infinity;
    for (let other = start + 1; other <= end; other += 1)
      cost += JOINED_SHARE * linkGain(columns[start]!, columns[other]!, partners);
    costs.push(cost);
  }
  return costs;
}

function linkGain(first: Column, second: Column, partners: Partners): number {
  let gain = 0;
  for (const [version, segments] of first) {
    for (const [otherVersion, others] of second) {
      if (version === otherVersion) continue;
      for (const segment of segments) {
        for (const link of partners(version, otherVersion, segment)) {
          if (others.includes(link.segment)) gain += link.probability;
        }
      }
      gain -= EVEN * segments.length * others.length;
    }
  }
  return gain;
}

/** Columns of the lattice that a best path can need: nothing is gained outside the likely places. */
function bandOf(places: readonly ReadonlyMap<number, number>[], count: number): { from: Int32Array; to: Int32Array } {
  const rows = places.length;
  const from = new Int32Array(rows + 1).fill(count);
  const to = new Int32Array(rows + 1).fill(0);
  places.forEach((place, row) => {
    for (const segment of place.keys()) {
      // The group may begin before its likely segment and some columns earlier, and end a little later.
      for (let near = Math.max(0, row + 1 - MOST_JOINED); near <= row + 1; near += 1) {
        from[near] = Math.min(from[near]!, Math.max(0, segment - MOST_ADDED));
        to[near] = Math.max(to[near]!, Math.min(count, segment + MOST_ADDED));
      }
    }
  });
  to[rows] = count;
  from[0] = 0;
  for (let row = rows - 1; row >= 0; row -= 1) from[row] = Math.min(from[row]!, from[row + 1]!);
  for (let row = 1; row <= rows; row += 1) to[row] = Math.max(to[row]!, to[row - 1]!);
  for (let row = 0; row <= rows; row += 1) to[row] = Math.max(to[row]!, from[row]!);
  for (let row = 1; row <= rows; row += 1) from[row] = Math.min(from[row]!, to[row - 1]!);
  return { from, to };
}

function traceBack(
  ordered: readonly Column[],
  version: number,
  count: number,
  choices: readonly Uint8Array[],
  from: Int32Array,
): Column[] {
  const result: Column[] = [];
  let row = ordered.length;
  let column = count;
  while (row > 0 || column > 0) {
    const choice = choices[row]![column - from[row]!]!;
    if (choice === 1) {
      column -= 1;
      result.push(new Map([[version, [column]]]));
    } else if (choice === 2) {
      row -= 1;
      result.push(ordered[row]!);
    } else {
      const joined = Math.floor((choice - 3) / MOST_ADDED) + 1;
      const added = ((choice - 3) % MOST_ADDED) + 1;
      const segments = Array.from({ length: added }, (_, index) => column - added + index);
      result.push(mergeColumns([...ordered.slice(row - joined, row), new Map([[version, segments]])]));
      row -= joined;
      column -= added;
    }
  }
  return result.reverse();
}
