/** A line of the bank's file: units of each currency for one euro; a currency without a rate that day is absent. */
export interface EcbDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly perEuro: ReadonlyMap<string, number>;
}

export type EcbFileProblem = "empty" | "bad-header" | "bad-date" | "bad-rate" | "bad-width" | "bad-order";

export type EcbFile =
  | {
      readonly kind: "history";
      readonly currencies: readonly string[];
      /** Newest first. */ readonly days: readonly EcbDay[];
    }
  | {
      readonly kind: "failure";
      readonly problem: EcbFileProblem;
      /** From 1. */ readonly line: number;
      readonly detail: string;
    };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const RATE = /^\d{1,12}(?:\.\d{1,12})?$/;

function isCalendarDate(date: string): boolean {
  if (!DATE.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/**
 * Reads the European Central Bank's history file of euro reference rates (`eurofxref-hist.csv`): header
 * `Date,USD,…,`, newest day first, `N/A` where a day has no rate. CRLF, a byte-order mark and a missing trailing
 * comma are accepted. A file that breaks the format anywhere is refused whole: half a table would answer silently.
 */
export function parseEcbHistory(csv: string): EcbFile {
  const fail = (problem: EcbFileProblem, line: number, detail: string): EcbFile => ({
    kind: "failure",
    problem,
    line,
    detail,
  });
  const lines = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
  const cellsOf = (line: string): string[] => {
    const cells = line.split(",").map((cell) => cell.trim());
    if (cells.at(-1) === "") cells.pop();
    return cells;
  };
  if (lines[0] === undefined || lines[0].trim() === "") return fail("empty", 1, "no header");
  const [first, ...currencies] = cellsOf(lines[0]);
  if (first !== "Date" || currencies.length === 0) return fail("bad-header", 1, "expected Date and currency codes");
  const odd = currencies.find((code, at) => !/^[A-Z]{3}$/.test(code) || currencies.indexOf(code) !== at);
  if (odd !== undefined) return fail("bad-header", 1, `"${odd}" is no currency code, or stands twice`);

  const days: EcbDay[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "") continue;
    const [date = "", ...cells] = cellsOf(line);
    if (!isCalendarDate(date)) return fail("bad-date", index + 1, `"${date}" is no date`);
    if (cells.length !== currencies.length) {
      return fail("bad-width", index + 1, `${cells.length} rates for ${currencies.length} currencies`);
    }
    const previous = days.at(-1);
    if (previous && previous.date <= date)
      return fail("bad-order", index + 1, `${date} is not before ${previous.date}`);
    const perEuro = new Map<string, number>();
    for (const [column, cell] of cells.entries()) {
      if (cell === "N/A") continue;
      const rate = RATE.test(cell) ? Number(cell) : 0;
      if (rate <= 0) return fail("bad-rate", index + 1, `"${cell}" for ${currencies[column] ?? ""}`);
      perEuro.set(currencies[column] ?? "", rate);
    }
    days.push({ date, perEuro });
  }
  return days.length === 0 ? fail("empty", 1, "no days") : { kind: "history", currencies, days };
}
