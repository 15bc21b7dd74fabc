import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { AlignmentReading } from "../alignment/alignment-reading.ts";
import { readPo } from "../alignment/read-po.ts";
import { readTei } from "../alignment/read-tei.ts";
import { readTmxAlignment } from "../alignment/read-tmx.ts";
import { readXliff } from "../alignment/read-xliff.ts";
import { readProjectJson } from "../project/read-project-json.ts";
import type { SheetName } from "../export-names.ts";
import { projectSheet } from "../tables/project-sheets.ts";
import { shownWords } from "../tables/sheet.ts";
import { ALL_WRITERS } from "./all-writers.ts";
import { hostileProject } from "./hostile-project.ts";

/** What breaks out of a format, is run by a program, or deceives a reader. */
const HOSTILE = [
  ...["</script><script>alert(1)</script>", "=cmd|' /C calc'!A1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1"],
  ...[
    "abc\u202egnp.exe",
    "\u2066x\u2069\u200f",
    "]]>",
    "<!--",
    "-->",
    '"><img src=x onerror=alert(1)>',
    "&amp;&lt;&#0;",
  ],
  ...["\ud83d", "\udc00x", "x\ud83dx", "\ufffe\uffff", "\u0000\u0001\u0008\u000b\u001f", "\u0085\u2028\u2029"],
  ...['msgid "x"\nmsgstr "y"', "a\\", "\\u0041", "${x}", "%n%s", "'; DROP TABLE claims; --", "𝔘🪙👩‍👧", "\ufeffx"],
];
const hostileWords = fc
  .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", minLength: 1, maxLength: 12 }))
  .filter((words) => /\S/u.test(words));

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u; // eslint-disable-line no-control-regex -- none may be left
const NONCHARACTERS = /[\ufffe\uffff]/u;
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;

function texts(reading: AlignmentReading): readonly string[] {
  if (!reading.ok) throw new Error(reading.message);
  return reading.alignment.versions.map(({ text }) => text);
}

/** What must hold of a file of each kind, whatever the words; by the file's last extension. */
const SAFE: Readonly<Record<string, (content: string, words: string, name: string) => void>> = {
  tmx: (content, words) => {
    xmlIsSafe(content, readTmxAlignment, words);
  },
  xlf: (content, words, name) => {
    xmlIsSafe(content, readXliff, words, name.includes("2.1") ? ["vi", "en"] : undefined);
  },
  xml: (content, words) => {
    xmlIsSafe(content, readTei, words);
  },
  po: (content) => {
    // Three beads have Vietnamese words, one of which is hostile; and the header.
    expect(content.match(/^msgid /gmu)).toHaveLength(5);
    expect(content).not.toMatch(CONTROLS);
    expect(readPo(content)).toMatchObject({ ok: true, leftOut: 0 });
  },
  tsv: (content) => {
    expect(content).not.toMatch(CONTROLS);
    const rows = content.trimEnd().split("\n");
    // A heading, and what one of two raters said of four beads.
    expect(rows.map((row) => row.split("\t").length)).toEqual(rows.map(() => 10));
    expect(content.replaceAll(/<\/?v>/gu, "")).not.toContain("<");
  },
  csv: (content, words, name) => {
    if (name !== "sample.csv") {
      sheetIsSafe(content, name.split(".")[1] as SheetName, words);
      return;
    }
    expect(content).not.toMatch(CONTROLS);
    const lines = content.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n");
    const { data, errors } = Papa.parse(lines, { delimiter: ",", newline: "\n", skipEmptyLines: "greedy" });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(5);
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
  },
  json: (content, words, name) => {
    expect(content).not.toContain("<");
    expect(content).not.toMatch(CONTROLS);
    expect(content).not.toMatch(TURNS);
    expect(JSON.stringify(JSON.parse(content))).toContain(JSON.stringify(words).slice(1, -1));
    if (name === "sample.json")
      expect(readProjectJson(content)).toMatchObject({ ok: true, project: hostileProject(words) });
  },
};

/** Cells that a spreadsheet runs, with the white space that some pass over in front. */
const RUNS = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** Read back, each cell is the sheet's own, or it with an apostrophe in front. */
function sheetIsSafe(content: string, name: SheetName, words: string): void {
  expect(content).not.toMatch(CONTROLS);
  const { data, errors } = Papa.parse(
    content
      .replace(/^\ufeff/u, "")
      .replace(/\r\n?/gu, "\n")
      .replace(/\n$/u, ""),
    {
      ...{ delimiter: ",", newline: "\n" },
    },
  );
  expect(errors).toEqual([]);
  const { rows } = projectSheet(hostileProject(words), name, "en");
  const wanted = rows.map((row) =>
    row.map((cell) => {
      const text = shownWords(String(cell ?? "")).replace(/\r\n?/gu, "\n");
      return typeof cell === "string" && RUNS.test(text) ? `'${text}` : text;
    }),
  );
  expect(data.slice(1)).toEqual(wanted);
  expect(data.flat().filter((cell) => RUNS.test(cell))).toEqual([]);
}

function xmlIsSafe(
  content: string,
  read: (xml: string) => AlignmentReading,
  words: string,
  keys: readonly string[] = ["vi", "de", "en"],
): void {
  expect(content).not.toMatch(CONTROLS);
  expect(content).not.toMatch(NONCHARACTERS);
  expect(content).not.toMatch(TURNS);
  const { versions } = hostileProject(words);
  const wanted = versions.filter(({ key }) => keys.includes(key)).map(({ text }) => text);
  expect(texts(read(content))).toEqual(wanted);
}

describe.each(Object.entries(ALL_WRITERS))("%s", (name, write) => {
  test("a hostile string in every field is told as text, and nothing else", () => {
    fc.assert(
      fc.property(hostileWords, (words) => {
        const content = write(hostileProject(words));
        expect(content.isWellFormed()).toBe(true);
        SAFE[name.split(".").at(-1)!]!(content, words, name);
      }),
      { seed: 20260611, numRuns: 20, examples: HOSTILE.filter((words) => /\S/u.test(words)).map((words) => [words]) },
    );
  });
});
