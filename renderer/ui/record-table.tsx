import "./record-table.css";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly heading: ReactNode;
  /** CSS width; none: takes what is left. */
  readonly width?: string;
  readonly className?: string;
  cell: (row: Row) => ReactNode;
}

/** Records in rows, one selected: arrow keys, Home and End go through them, `onKey` gets every other key. */
export function RecordTable<Row extends { readonly id: string }>({
  label,
  columns,
  rows,
  selected,
  onSelect,
  onKey,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  selected: string | null;
  onSelect: (id: string) => void;
  onKey: (event: KeyboardEvent) => void;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
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
  return (
    <div className="record-table">
      <table role="grid" aria-label={label} aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <colgroup>
          {columns.map(({ id, width, className }) => (
            <col key={id} className={className} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ id, heading, className }) => (
              <th key={id} scope="col" className={className}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr
              key={row.id}
              aria-selected={row.id === selected}
              tabIndex={row.id === reachable ? 0 : -1}
              onClick={() => {
                onSelect(row.id);
              }}
              onFocus={() => {
                onSelect(row.id);
              }}
            >
              {columns.map(({ id, className, cell }) => (
                <td key={id} className={className}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
