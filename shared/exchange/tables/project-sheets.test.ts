import { expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../i18n/resources.ts";
import { sampleOfJudgements } from "../testing/sample-judgements.ts";
import { SHEET_NAMES, type SheetName } from "../export-names.ts";
import { projectSheet } from "./project-sheets.ts";
import { writeCsv } from "./write-csv.ts";

/** The cells of a row under their headings. */
function recordsOf(name: SheetName): readonly Readonly<Record<string, string | number | null>>[] {
  const { columns, rows } = projectSheet(sampleOfJudgements, name, "en");
  return rows.map((row) => Object.fromEntries(columns.map(({ heading }, index) => [heading, row[index]!])));
}

test.each(INTERFACE_LANGUAGES)("sheets in %s: each heading once, a cell for each column", (language) => {
  for (const name of SHEET_NAMES) {
    const { columns, rows } = projectSheet(sampleOfJudgements, name, language);
    const headings = columns.map(({ heading }) => heading);
    expect(new Set(headings).size, `${name}: ${headings.join(", ")}`).toBe(headings.length);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
  }
});

test("a scorecard's working can be followed by hand: rejected and lost judgements don't count", () => {
  const [vietnamese, german, english] = recordsOf("scorecard");
  // Critical, and two major ones.
  expect(vietnamese).toMatchObject({ "Penalty points": 25 + 2 * 5, Words: 56, "Points per 1,000 words": 625 });
  expect(vietnamese!["Working"]).toBe("1 × 25 + 2 × 5 = 35; 35 ÷ 56 × 1,000 = 625");
  expect(german!["Working"]).toBe("2 × 1 = 2; 2 ÷ 41 × 1,000 = 48.78");
  expect(english).toMatchObject({ "Minor (× 1)": 0, "Neutral (× 0)": 1, "Penalty points": 0 });
});

test("agreement is over the versions that both annotated", () => {
  // Both marked the Vietnamese text, of three segments: one overlap of Jonas's one and Mai's two, none the same.
  expect(recordsOf("agreement")).toMatchObject([
    {
      ...{ "First annotator": "Jonas", "Second annotator": "Mai", Segments: 3 },
      ...{ "Same words marked": 0, "Overlapping words marked": 1, "Marked by the second alone": 1 },
      ...{ "F1, overlapping words": 0.667, "Same segments marked": 0.667, "Kappa, segments marked": 0.4 },
    },
  ]);
});

test("a finding says its sentence and its working in the reader's language", () => {
  const { columns, rows } = projectSheet(sampleOfJudgements, "findings", "de");
  const cells = Object.fromEntries(columns.map(({ heading }, index) => [heading, rows[0]![index]]));
  expect(cells["Befund"]).toContain("86\u00a0Millionen Yen");
  expect(cells["Rechenweg"]).toContain("86.000.000 JPY ÷ 128,3 × 1,1648 = 780.770 USD");
});

test.each([
  ["=cmd|' /C calc'!A1", "'=cmd|' /C calc'!A1"],
  ["+1", "'+1"],
  ["-1+2", "'-1+2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
  ["\n=1", '"\'\n=1"'],
  ["＝1+1", "'＝1+1"],
  ["1-1=0", "1-1=0"],
  ['say "no", twice', '"say ""no"", twice"'],
])("%j is words in CSV", (cell, written) => {
  const sheet = { name: "S", columns: [{ heading: "h", width: 9 }], rows: [[cell]] };
  expect(writeCsv(sheet, { bom: false })).toBe(`h\r\n${written}\r\n`);
});

test("figures stay figures, and the mark of UTF-8 is there where it is wanted", () => {
  const sheet = { name: "S", columns: [{ heading: "h", width: 9 }], rows: [[-1], [null]] };
  expect(writeCsv(sheet, { bom: true })).toBe("\ufeffh\r\n-1\r\n\r\n");
});
