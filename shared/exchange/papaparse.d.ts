// The published types pull in Node's, and with them every Node global, into the pure floor. These are the parts we use.
declare module "papaparse" {
  interface UnparseConfig {
    readonly newline?: string;
    /** Puts an apostrophe before cells that a spreadsheet would run. */
    readonly escapeFormulae?: boolean;
  }
  interface Table {
    readonly fields: readonly string[];
    readonly data: readonly (readonly (string | number)[])[];
  }
  interface ParseConfig {
    readonly delimiter: string;
    readonly newline: "\n";
    /** Rows to read; 0 reads all. */
    readonly preview?: number;
    /** Leaves out rows of white space. */
    readonly skipEmptyLines?: "greedy";
  }
  interface ParseFault {
    readonly type: "Quotes" | "Delimiter" | "FieldMismatch";
    /** Offset in the text; the field's first character for "Quotes". */
    readonly index?: number;
  }
  interface Parsed {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseFault[];
  }
  const Papa: {
    unparse(table: Table, config?: UnparseConfig): string;
    parse(text: string, config: ParseConfig): Parsed;
  };
  export default Papa;
}
