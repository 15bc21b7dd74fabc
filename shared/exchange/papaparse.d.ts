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
  const Papa: { unparse(table: Table, config?: UnparseConfig): string };
  export default Papa;
}
