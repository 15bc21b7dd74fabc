import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { referenceRates } from "../../../shared/rates/reference-rates.ts";
import { temporaryFolder } from "../testing/test-host.ts";
import { RateTables } from "./rate-tables.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const DONG = "date,currency,perEuro\n2018-06-20,VND,26412.5\n2018-06-22,TWD,35.25\n2018-06-22,VND,26608\n";

/** A store in a folder of its own, or of another's; ids and times count up. */
function tablesIn(folder = temporaryFolder()) {
  let count = 0;
  const give = { id: () => `table-${++count}`, now: () => `2018-06-22T08:00:0${count}.000Z` };
  const tables = new RateTables(folder, give);
  return { tables, folder, files: () => readdirSync(join(folder, "rates")).sort() };
}
const names = (tables: RateTables) => tables.shown().imported.map(({ name, lastDate }) => [name, lastDate]);
const dong = (tables: RateTables) => referenceRates(tables.forEngine().tables).lookUp("2018-06-22", "EUR", "VND");

test("a table is read back as it was imported, gaps included", () => {
  const { tables, folder } = tablesIn();
  expect(tables.import({ name: "dong.csv", bytes: bytes(DONG) })).toMatchObject({
    result: {
      kind: "imported",
      table: { name: "dong.csv", isBanks: false, firstDate: "2018-06-20", currencies: ["TWD", "VND"] },
    },
  });
  const again = tablesIn(folder).tables;
  expect(again.shown()).toEqual(tables.shown());
  expect(again.forEngine()).toEqual(tables.forEngine());
  expect(dong(again)).toMatchObject({ value: 26_608, source: "dong.csv" });
});

test("a table of one's own replaces the earlier one of its name; the bank's files add up", () => {
  const { tables, files } = tablesIn();
  const add = (name: string, text: string) => tables.import({ name, bytes: bytes(text) });
  add("dong.csv", DONG);
  const { key } = tables.forEngine();
  add("dong.csv", "date,currency,perEuro\n2018-06-22,VND,26610\n");
  expect(tables.forEngine().key).not.toBe(key);
  add("eurofxref.csv", "Date, USD, \n14 April 2026, 1.17, \n");
  add("eurofxref.csv", "Date, USD, \n15 April 2026, 1.18, \n");
  expect(names(tables)).toEqual([
    ["dong.csv", "2018-06-22"],
    ["eurofxref.csv", "2026-04-14"],
    ["eurofxref.csv", "2026-04-15"],
  ]);
  expect(dong(tables)).toMatchObject({ value: 26_610 });
  expect(tables.lastDate).toBe("2026-04-15");
  expect(files()).toHaveLength(3);
});

test("a pair is crossed by what was imported before, and keeps its rate when that goes", () => {
  const { tables } = tablesIn();
  tables.import({ name: "eurofxref.csv", bytes: bytes("Date, USD, \n1 June 2026, 1.2, \n") });
  const pair = { name: "pair.csv", bytes: bytes("date,from,to,rate\n2026-06-01,USD,VND,25000\n") };
  expect(tables.import(pair)).toMatchObject({ result: { kind: "imported" } });
  tables.remove({ id: tables.shown().imported[0]!.id });
  const { lookUp } = referenceRates(tables.forEngine().tables);
  expect(lookUp("2026-06-01", "EUR", "VND")).toMatchObject({ value: 30_000 });
  expect(tablesIn().tables.import(pair)).toMatchObject({
    result: { kind: "refused", problem: "no-euro-rate", line: 2 },
  });
});

test("a file that is none is refused with line and reason, and changes nothing", () => {
  const { tables, folder } = tablesIn();
  tables.import({ name: "dong.csv", bytes: bytes(DONG) });
  const wrong = { name: "dong.csv", bytes: bytes("date,currency,perEuro\n2018-06-22,VND,\n") };
  expect(tables.import(wrong)).toEqual({ ok: true, result: { kind: "refused", problem: "bad-rate", line: 2 } });
  expect(dong(tablesIn(folder).tables)).toMatchObject({ value: 26_608 });
  expect(tables.remove({ id: "../settings" })).toMatchObject({ ok: false, code: "unknown-record" });
});

test("a folder that can't be written refuses, and nothing is imported", () => {
  const folder = join(temporaryFolder(), "file");
  writeFileSync(folder, "");
  const { tables } = tablesIn(folder);
  expect(tables.import({ name: "dong.csv", bytes: bytes(DONG) })).toMatchObject({ ok: false });
  expect(tables.shown().imported).toEqual([]);
});

test.each([
  ["no JSON", "{"],
  ["days out of order", `"days":"2018-06-22 2018-06-21","perEuro":{"USD":"1 1"}`],
  ["a day that is none", `"days":"2018-06-31","perEuro":{"USD":"1"}`],
  ["fewer rates than days", `"days":"2018-06-21 2018-06-22","perEuro":{"USD":"1"}`],
  ["a rate that is none", `"days":"2018-06-22","perEuro":{"USD":"-1"}`],
])("a stored table with %s is set aside", (_title, inside) => {
  const { tables, folder, files } = tablesIn();
  tables.import({ name: "dong.csv", bytes: bytes(DONG) });
  const about = `"format":"parallax.rates/1","id":"x","name":"x","importedAt":"2018-06-22T08:00:00.000Z","isBanks":false`;
  writeFileSync(join(folder, "rates/table-1.json"), inside === "{" ? inside : `{${about},${inside}}`);
  expect(tablesIn(folder).tables.shown().imported).toEqual([]);
  expect(files()).toEqual(["table-1.json.broken"]);
});
