import "./record-table.css";
import {
  Fragment,
  memo,
  useEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefCallback,
  type SyntheticEvent,
} from "react";
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
  /** The same object as long as its cells show the same: rows are drawn again when it changes. */
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

  const onPick = ({ target }: SyntheticEvent): void => {
    const id = (target as Element).closest("tr[data-row]")?.getAttribute("data-row") ?? null;
    if (id !== null) onSelect(id);
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
        <tbody ref={body} onClick={onPick} onFocus={onPick}>
          {drawnLines(first, end, held, lines.length).map(({ at, after }) => {
            const line = lines[at]!;
            const { id, row } = line;
            return (
              <Fragment key={id}>
                {gap(tops[at]! - tops[after]!)}
                {row === null ? (
                  <GroupLine follow={follow(id)} columns={columns} heading={line.group?.heading} rowIndex={at + 2} />
                ) : (
                  <RowLine
                    follow={follow(id)}
                    columns={columns}
                    row={row}
                    className={classOf?.(row)}
                    rowIndex={at + 2}
                    isSelected={id === selected}
                    isReachable={id === reachable}
                  />
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

interface LineProps<Row> {
  readonly follow: RefCallback<HTMLTableRowElement>;
  readonly columns: readonly Column<Row>[];
  /** Its place in the whole table, from 1. */
  readonly rowIndex: number;
}

function GroupLine<Row>({
  follow,
  columns,
  heading,
  rowIndex,
}: LineProps<Row> & { readonly heading: string | undefined }) {
  return (
    <tr ref={follow} className="group" aria-rowindex={rowIndex}>
      {/* No spanning cell: it would give columns that a style hides their room back. */}
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.id} scope="rowgroup">
            <span>{heading}</span>
          </th>
        ) : (
          <td key={column.id} className={column.className} />
        ),
      )}
    </tr>
  );
}

interface RowLineProps<Row> extends LineProps<Row> {
  readonly row: Row;
  readonly className: string | undefined;
  readonly isSelected: boolean;
  readonly isReachable: boolean;
}

function DrawnRow<Row extends { readonly id: string }>(props: RowLineProps<Row>) {
  const { follow, columns, row, className, rowIndex, isSelected, isReachable } = props;
  return (
    <tr
      ref={follow}
      data-row={row.id}
      className={className}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      tabIndex={isReachable ? 0 : -1}
    >
      {columns.map((column) => (
        <td key={column.id} className={column.className}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Drawn again only when it shows another thing: a key of a search, a step or a scroll moves the other rows at most. */
const RowLine = memo(DrawnRow) as typeof DrawnRow;
