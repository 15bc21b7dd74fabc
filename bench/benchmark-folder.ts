import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

/**
 * Where the benchmarks lie: `--data DIR`, read from the folder the person stands in. Ends the process where there is none.
 *
 * @param command as the person called it, if not by the folder's name
 */
export function benchmarkFolder(
  part: string,
  command = part,
): { readonly folder: string; readonly level: string | undefined } {
  const { values } = parseArgs({ options: { data: { type: "string" }, level: { type: "string" } } });
  const folder = join(resolve(process.env["INIT_CWD"] ?? ".", values.data ?? ""), part);
  if (values.data === undefined || !existsSync(folder)) {
    console.error(`There is no benchmark in ${folder}. Run: npm run bench:${command} -- --data FOLDER`);
    process.exit(2);
  }
  return { folder, level: values.level };
}

/** The scorer is run as it was supplied: its hash says which one. */
export function sha256Of(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** The rows of the first table of a Markdown file whose head has every one of `columns`. */
export function tableOf(file: string, columns: readonly string[]): readonly string[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const head = lines.findIndex((line) => line.startsWith("|") && columns.every((column) => line.includes(column)));
  const rows = head < 0 ? [] : lines.slice(head);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end < 0 ? undefined : end).filter((line) => !/^[|\s-]+$/u.test(line));
}

/** The paragraphs of a Markdown file that hold `words`. */
export function paragraphsWith(file: string, words: string): readonly string[] {
  return readFileSync(file, "utf8")
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.includes(words));
}

/** A JSON object a line. */
export function readLines(file: string): readonly unknown[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}
