/** Rows that stand together; `id` tells groups apart. */
export interface TableGroup {
  readonly id: string;
  readonly heading: string;
}

/** A line of a table: a row, or with `row: null` the heading over the rows of a group. */
export interface TableLine<Row> {
  readonly id: string;
  readonly group: TableGroup | null;
  readonly row: Row | null;
}

/** Rows with a heading before each run of one group; the rows come in the order of their groups. Linear. */
export function linesOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  groupOf?: (row: Row) => TableGroup,
): readonly TableLine<Row>[] {
  const lines: TableLine<Row>[] = [];
  let last: string | null = null;
  for (const row of rows) {
    const group = groupOf?.(row) ?? null;
    if (group !== null && group.id !== last) lines.push({ id: `group ${group.id}`, group, row: null });
    last = group?.id ?? null;
    lines.push({ id: row.id, group, row });
  }
  return lines;
}

/** A line to draw, and where the one drawn before it ends: between them stands room for those that are not. */
export interface DrawnLine {
  readonly at: number;
  readonly after: number;
}

/** The lines from `first` up to, not with, `end`, and `held` (-1: none) wherever it is, in order. */
export function drawnLines(first: number, end: number, held: number, count: number): readonly DrawnLine[] {
  const places = Array.from({ length: Math.max(0, Math.min(end, count) - first) }, (_, index) => first + index);
  if (held >= 0 && held < first) places.unshift(held);
  if (held >= end && held < count) places.push(held);
  return places.map((at, index) => ({ at, after: index === 0 ? 0 : places[index - 1]! + 1 }));
}
