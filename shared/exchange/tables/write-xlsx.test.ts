import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileProject } from "../testing/hostile-project.ts";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { SHEET_NAMES } from "../export-names.ts";
import { projectSheet, writeWorkbook } from "./project-sheets.ts";
import { type Sheet, shownWords } from "./sheet.ts";
import { readParts, readSheet } from "./testing/read-xlsx.ts";
import { writeXlsx } from "./write-xlsx.ts";

const ABOUT = { title: "T", author: "A", createdAt: "2018-06-23T09:30:00.000Z" };
const oneCell = (cell: string): Sheet => ({ name: "S", columns: [{ heading: "h", width: 9 }], rows: [[cell]] });
const writtenAndRead = (cell: string) => readSheet(writeXlsx([oneCell(cell)], ABOUT), 0)["A2"];

test("the sample's workbook is as it was accepted", async () => {
  const parts = Object.entries(readParts(writeWorkbook(sampleExchangeProject, "vi")));
  const text = parts.map(([path, xml]) => `--- ${path}\n${xml}\n`).join("");
  await expect(text).toMatchFileSnapshot("../testing/golden/sample.xlsx.txt");
});

test("the same project is the same bytes, at any time", () => {
  const workbook = writeWorkbook(sampleExchangeProject, "de");
  expect(Buffer.from(workbook).equals(Buffer.from(writeWorkbook(sampleExchangeProject, "de")))).toBe(true);
  // The first file's time and date in MS-DOS's form: midnight on 1 January 1980.
  expect([...workbook.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

test.each([
  ["=cmd|' /C calc'!A1", "=cmd|' /C calc'!A1"],
  ["_x0041_ and _x005F_", "_x0041_ and _x005F_"],
  [" space \n kept ", " space \n kept "],
  ["a\r\nb\rc", "a\nb\nc"],
  ["]]>&<é🪙", "]]>&<é🪙"],
  ["\u0000\ud83d\uffff", "\ufffd\ufffd\ufffd"],
])("%j is shown as words", (cell, shown) => {
  expect(writtenAndRead(cell)).toBe(shown);
});

test("words that would be a formula once somebody edits them are marked as quoted, others are not", () => {
  const sheet = (cell: string) => readParts(writeXlsx([oneCell(cell)], ABOUT))["xl/worksheets/sheet1.xml"];
  expect(sheet("=1+1")).toContain('<c r="A2" s="3"');
  expect(sheet("1+1")).toContain('<c r="A2" s="1"');
});

test("what is longer than a cell is cut between characters, and says so", () => {
  const read = String(writtenAndRead("🪙".repeat(20_000)));
  expect(read.length).toBeLessThanOrEqual(32_767);
  expect(read.isWellFormed()).toBe(true);
  expect(read.endsWith(" […]")).toBe(true);
});

test("more rows than a sheet holds are refused", () => {
  const rows = Array.from({ length: 1_048_576 }, () => [null]);
  expect(() => writeXlsx([{ name: "S", columns: [{ heading: "h", width: 9 }], rows }], ABOUT)).toThrow(RangeError);
});

test("tabs have names that a spreadsheet takes, each once", () => {
  const names = ["A/B [1]", "a:b *1", "'quoted'", "", "x".repeat(40), "x".repeat(41), "a b  1 "];
  const parts = readParts(
    writeXlsx(
      names.map((name) => ({ ...oneCell("1"), name })),
      ABOUT,
    ),
  );
  const tabs = Array.from(parts["xl/workbook.xml"]!.matchAll(/<sheet name="([^"]*)"/gu), ([, name]) => name!);
  expect(new Set(tabs.map((tab) => tab.toLowerCase())).size).toBe(names.length);
  for (const tab of tabs) expect(tab).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
});

test("columns go on after Z", () => {
  const columns = Array.from({ length: 703 }, () => ({ heading: "h", width: 9 }));
  const cells = readSheet(writeXlsx([{ name: "S", columns, rows: [] }], ABOUT), 0);
  const names = Object.keys(cells);
  expect([names[25], names[26], names[701], names[702]]).toEqual(["Z1", "AA1", "ZZ1", "AAA1"]);
});

test("a hostile string in every field is told as words in its own cell, and nothing else", () => {
  const hostile = fc.oneof(
    fc.constantFrom("=1", "</t></is></c>", "_x0000_", "\u202eb", "&#0;", "\ud83d"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 9 }).filter((words) => /\S/u.test(words)),
  );
  fc.assert(
    fc.property(hostile, (words) => {
      const project = hostileProject(words);
      const workbook = writeWorkbook(project, "en");
      for (const [index, name] of SHEET_NAMES.entries()) {
        const { columns, rows } = projectSheet(project, name, "en");
        const wanted = [columns.map(({ heading }) => heading), ...rows].flatMap((row) =>
          row.filter((cell) => cell !== null && cell !== ""),
        );
        const shown = wanted.map((cell) =>
          typeof cell === "number" ? cell : shownWords(cell!).replace(/\r\n?/gu, "\n"),
        );
        expect(Object.values(readSheet(workbook, index))).toEqual(shown);
      }
    }),
    { seed: 20260611, numRuns: 15 },
  );
});
