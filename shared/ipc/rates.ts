import * as z from "zod";
import type { RatesProblem } from "../rates/rates-file.ts";

export type { RatesProblem } from "../rates/rates-file.ts";

// A table keyed by the reader's own type: a problem added there and forgotten here does not compile.
const PROBLEM_NAMES: Readonly<Record<RatesProblem, RatesProblem>> = {
  empty: "empty",
  "bad-header": "bad-header",
  "bad-width": "bad-width",
  "bad-date": "bad-date",
  "bad-order": "bad-order",
  "bad-currency": "bad-currency",
  "bad-rate": "bad-rate",
  "given-twice": "given-twice",
  "no-euro-rate": "no-euro-rate",
  "bad-xml": "bad-xml",
};

const period = { firstDate: z.iso.date(), lastDate: z.iso.date() };

export const tableId = z.string().min(1).max(64);

/** A table of reference rates that a person laid over the embedded one. */
const importedTable = z
  .strictObject({
    id: tableId,
    /** The file's name: what conversions by it give as their source. */
    name: z.string(),
    /** Whether the European Central Bank published it. */
    isBanks: z.boolean(),
    ...period,
    currencies: z.array(z.string()).readonly(),
  })
  .readonly();
export type ImportedTable = z.infer<typeof importedTable>;

export const shownRates = z
  .strictObject({
    embedded: z.strictObject({ source: z.string(), ...period }).readonly(),
    /** In the order of import: of several that have a currency on a day, the last one counts. */
    imported: z.array(importedTable).readonly(),
  })
  .readonly();
export type ShownRates = z.infer<typeof shownRates>;

/** A file that is no table of rates is no failure of the host: it says what is wrong in which line. */
export const importedRates = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("imported"), table: importedTable, rates: shownRates }).readonly(),
  /** `rates.problem.` + this is the reason in words. */
  z.strictObject({ kind: z.literal("refused"), problem: z.enum(PROBLEM_NAMES), line: z.int().min(1) }).readonly(),
]);
