import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { readEcbCsv } from "../../shared/rates/ecb-csv.ts";
import { encodeRateTable } from "../../shared/rates/rate-table.ts";

/*
 * npm run rates:embed -- FILE.csv|FILE.zip
 * Turns the bank's history file into the table that ships with the product. Exit 2 on bad use or a bad file.
 */

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function readCsv(file: string): string {
  const bytes = readFileSync(file);
  if (!file.toLowerCase().endsWith(".zip")) return bytes.toString("utf8");
  const entry = Object.entries(unzipSync(bytes)).find(([name]) => name.toLowerCase().endsWith(".csv"));
  if (!entry) stop(`${file}: no CSV file inside`);
  return new TextDecoder().decode(entry[1]);
}

const file = process.argv[2];
if (file === undefined) stop("usage: npm run rates:embed -- FILE.csv|FILE.zip");
const history = readEcbCsv(readCsv(file));
if (history.kind === "failure") stop(`${file}:${history.line}: ${history.problem}: ${history.detail}`);
/** In the order in which the newest days name them. */
const currencies = [...new Set(history.days.flatMap(({ perEuro }) => [...perEuro.keys()]))];
const table = encodeRateTable(currencies, history.days, "European Central Bank");
const target = fileURLToPath(new URL("../../shared/rates/ecb.json", import.meta.url));
const json = `${JSON.stringify(table, null, 1)}\n`;
writeFileSync(target, json);
process.stdout.write(`${history.days.length} days, ${table.firstDate} to ${table.lastDate}, ${json.length} bytes\n`);
