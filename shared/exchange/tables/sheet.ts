/** What stands in a cell: words, a figure, or nothing. Words are never a formula, whatever they begin with. */
export type Cell = string | number | null;

export interface SheetColumn {
  readonly heading: string;
  /** In digits of the spreadsheet's own font, as spreadsheets measure. */
  readonly width: number;
}

/** A table on its way into a spreadsheet: CSV has one, a workbook several. */
export interface Sheet {
  /** In the reader's language; a workbook's tab. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** One column of a sheet, and what a row's cell is made of. */
export interface Field<Row> extends SheetColumn {
  readonly of: (row: Row) => Cell;
}

/** A sheet of one row for each of `items`. */
export function sheetOf<Row>(name: string, fields: readonly Field<Row>[], items: readonly Row[]): Sheet {
  return {
    name,
    columns: fields.map(({ heading, width }) => ({ heading, width })),
    rows: items.map((item) => fields.map(({ of }) => of(item))),
  };
}

/** Widths of columns by what they hold. */
export const WIDTH = { mark: 10, word: 16, line: 32, text: 56 } as const;

/**
 * What a table may hold: a NUL ends a file early for many programs, other control characters are in no text, and UTF-8 has
 * no half surrogate pairs.
 */
export const shownWords = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- what no table shows
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu, "\ufffd");
