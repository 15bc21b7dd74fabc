import { toDay } from "./calendar-day.ts";
import { isForeignCode, type RateDay, readRate, refuseRates, type RatesFile, type RatesRefusal } from "./rates-file.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** The bank's history writes `2026-04-13`, its daily file `13 April 2026`. `null`: no such day. */
function readDate(cell: string): string | null {
  const [, day, month, year] = /^(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})$/.exec(cell) ?? [];
  const number = MONTHS.indexOf(month ?? "") + 1;
  const date = day === undefined ? cell : `${year ?? ""}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Number.isNaN(toDay(date)) ? null : date;
}

function cellsOf(line: string): string[] {
  const cells = line.split(",").map((cell) => cell.trim());
  if (cells.at(-1) === "") cells.pop();
  return cells;
}

/**
 * Reads the European Central Bank's euro reference rates as CSV: the history (`eurofxref-hist.csv`) and the daily file
 * (`eurofxref.csv`). Header `Date,USD,…,`, newest day first, `N/A` where a day has no rate. CRLF, a byte-order mark,
 * blanks after commas and a missing trailing comma are accepted. A file that breaks the format anywhere is refused whole.
 */
export function readEcbCsv(csv: string): RatesFile | RatesRefusal {
  const lines = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines[0] === undefined || lines[0].trim() === "") return refuseRates("empty", 1, "no header");
  const [first, ...currencies] = cellsOf(lines[0]);
  if (first !== "Date" || currencies.length === 0) {
    return refuseRates("bad-header", 1, "expected Date and currency codes");
  }
  const odd = currencies.find((code, at) => !isForeignCode(code) || currencies.indexOf(code) !== at);
  if (odd !== undefined) return refuseRates("bad-header", 1, `"${odd}" is no currency code, or stands twice`);

  const days: RateDay[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "") continue;
    const day = readDay(line, currencies, index + 1, days.at(-1) ?? null);
    if ("kind" in day) return day;
    days.push(day);
  }
  return days.length === 0 ? refuseRates("empty", 1, "no days") : { kind: "rates", origin: "ecb", days };
}

function readDay(
  line: string,
  currencies: readonly string[],
  number: number,
  previous: RateDay | null,
): RateDay | RatesRefusal {
  const [printed = "", ...cells] = cellsOf(line);
  const date = readDate(printed);
  if (date === null) return refuseRates("bad-date", number, `"${printed}" is no date`);
  if (cells.length !== currencies.length) {
    return refuseRates("bad-width", number, `${cells.length} rates for ${currencies.length} currencies`);
  }
  if (previous && previous.date <= date) {
    return refuseRates("bad-order", number, `${date} is not before ${previous.date}`);
  }
  const perEuro = new Map<string, number>();
  for (const [column, cell] of cells.entries()) {
    if (cell === "N/A") continue;
    const code = currencies[column] ?? "";
    const rate = readRate(cell);
    if (rate === null) return refuseRates("bad-rate", number, `"${cell}" for ${code}`);
    perEuro.set(code, rate);
  }
  return { date, perEuro };
}
