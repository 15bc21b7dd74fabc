/** Consecutive segments that belong together: per version (by position in the set), ascending segment indices. */
export type Column = ReadonlyMap<number, readonly number[]>;

/**
 * Puts columns into one order that keeps each version's own as far as they agree: where columns cross, the one that
 * `placeOf` puts first comes first. Where several may come next (columns without a version in common have no order of
 * their own), it is the same; ties go to the version that stands first. O(columns · versions).
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
  const placed = new Set<Column>();
  const headOf = (version: number): Column | undefined => {
    const queue = queues.get(version)!;
    let head = heads.get(version)!;
    while (head < queue.length && placed.has(queue[head]!)) head += 1;
    heads.set(version, head);
    return queue[head];
  };
  const places = new Map(columns.map((column) => [column, placeOf(column)]));
  const firstOf = (isFit: (column: Column) => boolean): Column | undefined => {
    let first: Column | undefined;
    for (const [version] of lists) {
      const head = headOf(version);
      if (head === undefined || (first !== undefined && places.get(head)! >= places.get(first)!)) continue;
      if (isFit(head)) first = head;
    }
    return first;
  };
  while (placed.size < columns.length) {
    const inAllOrders = firstOf((column) => [...column.keys()].every((version) => headOf(version) === column));
    placed.add(inAllOrders ?? firstOf(() => true)!);
  }
  return [...placed];
}

/** One column of several. */
export function mergeColumns(columns: readonly Column[]): Column {
  const merged = new Map<number, readonly number[]>();
  for (const column of columns) {
    for (const [version, segments] of column) {
      merged.set(
        version,
        [...(merged.get(version) ?? []), ...segments].sort((a, b) => a - b),
      );
    }
  }
  return merged;
}

/** Whether the segments of each version follow each other without a gap. */
export function isConsecutive(column: Column): boolean {
  return [...column.values()].every((segments) => segments.at(-1)! - segments[0]! === segments.length - 1);
}
