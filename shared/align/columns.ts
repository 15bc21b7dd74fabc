/** Consecutive segments that belong together: per version (by position in the set), ascending segment indices. */
export type Column = ReadonlyMap<number, readonly number[]>;

/**
 * Puts columns into one order that keeps each version's own. Where several may come next (columns without a
 * version in common have no order of their own), the one that `placeOf` puts first does; ties go to the version that
 * stands first. O(columns · versions).
 */
export function orderColumns(columns: readonly Column[], placeOf: (column: Column) => number): Column[] {
  const queues = new Map<number, Column[]>();
  for (const column of columns) {
    for (const version of column.keys()) {
      const queue = queues.get(version);
      if (queue) queue.push(column);
      else queues.set(version, [column]);
    }
  }
  const lists = [...queues].sort(([a], [b]) => a - b);
  for (const [version, queue] of lists) {
    queue.sort((a, b) => a.get(version)![0]! - b.get(version)![0]!);
  }
  const heads = new Map(lists.map(([version]) => [version, 0]));
  const headOf = (version: number): Column | undefined => queues.get(version)![heads.get(version)!];
  const places = new Map(columns.map((column) => [column, placeOf(column)]));
  const ordered: Column[] = [];
  while (ordered.length < columns.length) {
    let next: Column | undefined;
    for (const [version] of lists) {
      const head = headOf(version);
      if (head === undefined || (next !== undefined && places.get(head)! >= places.get(next)!)) continue;
      if ([...head.keys()].every((other) => headOf(other) === head)) next = head;
    }
    if (next === undefined) throw new Error("columns cross");
    for (const version of next.keys()) heads.set(version, heads.get(version)! + 1);
    ordered.push(next);
  }
  return ordered;
}

/** One column of several neighbours. */
export function mergeColumns(columns: readonly Column[]): Column {
  const merged = new Map<number, readonly number[]>();
  for (const column of columns) {
    for (const [version, segments] of column) merged.set(version, [...(merged.get(version) ?? []), ...segments]);
  }
  return merged;
}
