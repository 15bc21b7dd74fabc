import { toDay } from "./calendar-day.ts";
import type { RateSource } from "./rate-answer.ts";
import { isForeignCode, readRate, refuseRates, type RatesFile, type RatesRefusal } from "./rates-file.ts";

/** The headers of a table of one's own: units for one euro, or units of `to` for one `from`. */
const HEADERS = ["date,currency,pereuro", "date,from,to,rate"];
export const OWN_HEADERS = "date,currency,perEuro or date,from,to,rate";

/** Pairs become units for one euro; more digits than this would only be the noise of the division. */
const SIGNIFICANT_DIGITS = 10;

const separatorOf = (line: string): string => [";", "\t"].find((mark) => line.includes(mark)) ?? ",";

const cellsOf = (line: string, separator: string): string[] =>
  line.split(separator).map((cell) => cell.trim().replace(/^"([^"]*)"$/, "$1"));

/** Whether the first line is the header of a table of one's own. */
export function isOwnCsv(csv: string): boolean {
  const [first = ""] = csv.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  return HEADERS.includes(cellsOf(first, separatorOf(first)).join(",").toLowerCase());
}

/**
 * Reads a small table of rates that a person wrote, for currencies that the bank lacks (VND, TWD). A line a rate, in any
 * order: `date,currency,perEuro` (units for one euro) or `date,from,to,rate` (units of `to` for one `from`). Between
 * semicolons or tabs, as a spreadsheet writes them, a rate may have a decimal comma. Of a pair without the euro, one
 * currency must have a rate in `known` on that day.
 */
export function readOwnCsv(csv: string, known: RateSource): RatesFile | RatesRefusal {
  const lines = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
  const separator = separatorOf(lines[0] ?? "");
  const width = cellsOf(lines[0] ?? "", separator).length;
  const byDate = new Map<string, Map<string, number>>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "") continue;
    const number = index + 1;
    const cells = cellsOf(line, separator);
    if (cells.length !== width) return refuseRates("bad-width", number, `${cells.length} cells for ${width} columns`);
    const [date = "", ...rest] = cells;
    if (Number.isNaN(toDay(date))) return refuseRates("bad-date", number, `"${date}" is no date; write 2018-06-22`);
    const printed = rest.at(-1) ?? "";
    const rate = readRate(separator === "," ? printed : printed.replace(",", "."));
    if (rate === null) return refuseRates("bad-rate", number, `"${printed}" is no rate`);
    const entry = width === 3 ? single(rest[0] ?? "", rate) : pair(date, rest[0] ?? "", rest[1] ?? "", rate, known);
    if ("problem" in entry) return refuseRates(entry.problem, number, entry.detail);
    const day = byDate.get(date) ?? new Map<string, number>();
    if (day.has(entry.code)) return refuseRates("given-twice", number, `${entry.code} on ${date}`);
    byDate.set(date, day.set(entry.code, entry.perEuro));
  }
  const days = [...byDate].map(([date, perEuro]) => ({ date, perEuro })).sort((a, b) => (a.date < b.date ? 1 : -1));
  return days.length === 0 ? refuseRates("empty", 1, "no rates") : { kind: "rates", origin: "own", days };
}

type Entry =
  | { readonly code: string; readonly perEuro: number }
  | { readonly problem: RatesRefusal["problem"]; readonly detail: string };

const noCode = (code: string): Entry => ({ problem: "bad-currency", detail: `"${code}" is no currency code` });

const single = (code: string, rate: number): Entry => (isForeignCode(code) ? { code, perEuro: rate } : noCode(code));

function pair(date: string, from: string, to: string, rate: number, known: RateSource): Entry {
  const odd = [from, to].find((code) => code !== "EUR" && !isForeignCode(code));
  if (odd !== undefined) return noCode(odd);
  if (from === to) return { problem: "bad-currency", detail: `${from} against itself` };
  const fromPerEuro = perEuro(date, from, known);
  if (to !== "EUR" && fromPerEuro !== null) return { code: to, perEuro: rounded(rate * fromPerEuro) };
  const toPerEuro = perEuro(date, to, known);
  if (toPerEuro !== null) return { code: from, perEuro: rounded(toPerEuro / rate) };
  return { problem: "no-euro-rate", detail: `${from}/${to}: neither has a euro rate in the week before ${date}` };
}

function perEuro(date: string, code: string, known: RateSource): number | null {
  const answer = known(date, "EUR", code);
  return answer.kind === "rate" ? answer.value : null;
}

const rounded = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS));
