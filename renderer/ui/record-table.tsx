import "./record-table.css";
import { Fragment, useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { drawnLines, linesOf, type TableGroup } from "./table-lines.ts";
import { useRowWindow } from "./use-row-window.ts";

export interface Column<Row> {
  readonly id: string;
  readonly heading: ReactNode;
  /** CSS width; none: takes what is left. */
  readonly width?: string;
  readonly className?: string;
  cell: (row: Row) => ReactNode;
}

/**
 * Records in rows, one selected: arrow keys, Home and End go through them, `onKey` gets every other key. Rows are drawn as
 * far as they are in view, and the selected one always: it holds the focus.
 */
export function RecordTable<Row extends { readonly id: string }>({
  label,
  columns,
  rows,
  selected,
  onSelect,
  onKey,
  groupOf,
  classOf,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  selected: string | null;
  onSelect: (id: string) => void;
  onKey: (event: KeyboardEvent) => void;
  /** Rows of one group stand together, under its heading. A stable function: the rows are gone through when it changes. */
  groupOf?: (row: Row) => TableGroup;
  classOf?: (row: Row) => string | undefined;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const lines = useMemo(() => linesOf(rows, groupOf), [rows, groupOf]);
  const { scroller, onScroll, follow, tops, first, end } = useRowWindow(lines);
  useEffect(() => {
    // The focus follows the selection only while it is in the table: elsewhere somebody is busy.
    const row = body.current?.querySelector<HTMLElement>("tr[aria-selected=true]");
    row?.scrollIntoView({ block: "nearest" });
    if (body.current?.contains(document.activeElement)) row?.focus();
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ id }) => id === selected);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) {
      onKey(event);
      return;
    }
    event.preventDefault();
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row !== undefined) onSelect(row.id);
  };

  const reachable = rows.some(({ id }) => id === selected) ? selected : rows[0]?.id;
  const held = lines.findIndex(({ id }) => id === reachable);
  const gap = (px: number) =>
    px > 0 && (
      <tr aria-hidden="true" className="gap-row">
        <td style={{ height: px }} />
      </tr>
    );
  return (
    <div ref={scroller} className="record-table" onScroll={onScroll}>
      <table role="grid" aria-label={label} aria-rowcount={lines.length + 1} onKeyDown={onKeyDown}>
        <colgroup>
          {columns.map(({ id, width, className }) => (
            <col key={id} className={className} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, heading, className }) => (
              <th key={id} scope="col" className={className}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {drawnLines(first, end, held, lines.length).map(({ at, after }) => {
            const { id, group, row } = lines[at]!;
            return (
              <Fragment key={id}>
                {gap(tops[at]! - tops[after]!)}
                {row === null ? (
                  <tr ref={follow(id)} className="group" aria-rowindex={at + 2}>
                    {/* No spanning cell: it would give columns that a style hides their room back. */}
                    {columns.map((column, index) =>
                      index === 0 ? (
                        <th key={column.id} scope="rowgroup">
                          <span>{group?.heading}</span>
                        </th>
                      ) : (
                        <td key={column.id} className={column.className} />
                      ),
                    )}
                  </tr>
                ) : (
                  <tr
                    ref={follow(id)}
                    className={classOf?.(row)}
                    aria-rowindex={at + 2}
                    aria-selected={id === selected}
                    tabIndex={id === reachable ? 0 : -1}
                    onClick={() => {
                      onSelect(id);
                    }}
                    onFocus={() => {
                      onSelect(id);
                    }}
                  >
                    {columns.map((column) => (
                      <td key={column.id} className={column.className}>
                        {column.cell(row)}
                      </td>
                    ))}
                  </tr>
                )}
              </Fragment>
            );
          })}
          {gap(tops.at(-1)! - tops[Math.max(end, held + 1)]!)}
        </tbody>
      </table>
    </div>
  );
}
