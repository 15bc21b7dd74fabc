import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { hostileProject } from "../testing/hostile-project.ts";
import { sampleOfJudgements } from "../testing/sample-judgements.ts";
import { SHEET_NAMES } from "../export-names.ts";
import { projectSheet, writeWorkbook } from "./project-sheets.ts";
import { shownWords } from "./sheet.ts";
import { writeTbx } from "./write-tbx.ts";

// Files of ours against a schema and in another program's hands. What a machine has not is skipped, and says so.

const folder = mkdtempSync(join(tmpdir(), "parallax-tables-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const HAS_XMLLINT = spawnSync("xmllint", ["--version"]).error === undefined;
/** Debian's own Python has Debian's packages, whatever another one on the path has. */
const PYTHON = "/usr/bin/python3";
const HAS_OPENPYXL = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;

/** Without what looks like an escape of a string (`_x0041_`): openpyxl leaves our escape of it as it is, Excel does not. */
const WORDS = "=1 \u0000</t>]]>\ud83d \ufffe\u202eb & \r c";
const hostile = {
  ...hostileProject(WORDS),
  annotations: sampleOfJudgements.annotations.map((annotation) => ({ ...annotation, note: WORDS })),
};
const PROJECTS = [
  ["the sample", sampleOfJudgements],
  ["hostile words", hostile],
] as const;

test.skipIf(!HAS_XMLLINT).each(PROJECTS)("TBX of %s is valid TBX-Basic (needs xmllint)", (_, project) => {
  const path = join(folder, "terms.tbx");
  writeFileSync(path, writeTbx(project)!);
  const schema = fileURLToPath(new URL("../testing/schemas/tbx-basic-dca.rng", import.meta.url));
  const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--relaxng", schema, path]);
  expect(status, String(stderr)).toBe(0);
});

/** Each sheet's name, whether its heading stands still, and each cell with what openpyxl takes it for. */
const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[sheet.title, sheet.freeze_panes, sheet.auto_filter.ref is not None,
  [[cell.value for cell in row] for row in sheet.iter_rows()],
  sorted({cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None})] for sheet in book]))
`;

test.skipIf(!HAS_OPENPYXL).each(PROJECTS)(
  "openpyxl reads the workbook of %s (needs python3-openpyxl)",
  (_, project) => {
    const path = join(folder, "project.xlsx");
    writeFileSync(path, writeWorkbook(project, "vi"));
    const { stdout, stderr } = spawnSync(PYTHON, ["-c", READ, path], { encoding: "utf8" });
    expect(stderr).toBe("");
    const read = JSON.parse(stdout) as [string, string, boolean, unknown[][], string[]][];
    expect(read.map(([name]) => name)).toEqual(SHEET_NAMES.map((name) => projectSheet(project, name, "vi").name));
    for (const [index, [, frozen, isFiltered, cells, kinds]] of read.entries()) {
      expect([frozen, isFiltered]).toEqual(["A2", true]);
      // Strings and numbers: a formula would be "f".
      expect(["n", "s"]).toEqual(expect.arrayContaining(kinds));
      const { columns, rows } = projectSheet(project, SHEET_NAMES[index]!, "vi");
      const wanted = [columns.map(({ heading }) => heading), ...rows].map((row) =>
        row.map((cell) => {
          if (cell === null || cell === "") return null;
          return typeof cell === "number" ? cell : shownWords(cell).replace(/\r\n?/gu, "\n");
        }),
      );
      expect(cells).toEqual(wanted);
    }
  },
);
