import { readEcbCsv } from "./ecb-csv.ts";
import { readEcbXml } from "./ecb-xml.ts";
import { isOwnCsv, OWN_HEADERS, readOwnCsv } from "./own-csv.ts";
import type { RateSource } from "./rate-answer.ts";
import { refuseRates, type RatesFile, type RatesRefusal } from "./rates-file.ts";

/**
 * Reads a file of reference rates, whichever it is: the bank's history or daily file as CSV or XML, or a small table of
 * one's own. `known` answers for the euro rates that pairs such as USD/VND are crossed by.
 */
export function readRates(text: string, known: RateSource): RatesFile | RatesRefusal {
  if (text.trim() === "") return refuseRates("empty", 1, "no rates");
  if (/^\uFEFF?\s*</.test(text)) return readEcbXml(text);
  if (isOwnCsv(text)) return readOwnCsv(text, known);
  const file = readEcbCsv(text);
  if (file.kind === "rates" || file.problem !== "bad-header") return file;
  const isForeign = !/^\uFEFF?Date\s*,/.test(text);
  return isForeign ? refuseRates("bad-header", 1, `expected the bank's Date,USD,… or ${OWN_HEADERS}`) : file;
}
