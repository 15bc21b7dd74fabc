import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { lookUpRate } from "../../../shared/rates/look-up.ts";
import { readRatesFile } from "./read-rates-file.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const DAILY = bytes("Date, USD, \n22 June 2018, 1.1648, \n");
const read = (file: Uint8Array) => readRatesFile(file, lookUpRate);

test("a text, or the one file of an archive, whatever lies beside it", () => {
  expect(read(DAILY)).toMatchObject({ kind: "rates", days: [{ date: "2018-06-22" }] });
  expect(read(zipSync({ "eurofxref.csv": DAILY, "LICENCE.txt": bytes("free") }))).toEqual(read(DAILY));
});

test.each([
  ["without such a file", zipSync({ "notes.txt": DAILY })],
  ["with two of them", zipSync({ "a.csv": DAILY, "b.csv": DAILY })],
  ["that is cut off", zipSync({ "a.csv": DAILY }).slice(0, 40)],
])("an archive %s is refused", (_title, file) => {
  expect(read(file)).toMatchObject({ kind: "failure", problem: "bad-header", line: 1 });
});

test("bytes that are no UTF-8 are refused, not guessed at", () => {
  expect(read(Uint8Array.of(0x44, 0xff, 0xfe))).toMatchObject({ problem: "bad-header", detail: "not a text in UTF-8" });
});

test("an archive that would unpack to more than a file may have is refused by its size", () => {
  expect(read(zipSync({ "bomb.csv": new Uint8Array(33 * 1024 * 1024) }))).toEqual({ kind: "too-large" });
});
