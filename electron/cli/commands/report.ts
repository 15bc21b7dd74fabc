import { reportDocx } from "../../../shared/exchange/report/docx.ts";
import { reportHtml } from "../../../shared/exchange/report/html.ts";
import { reportContent } from "../../../shared/exchange/report/report-content.ts";
import type { Report } from "../../../shared/exchange/report/report-tree.ts";
import { printPage } from "../../browser/print-page.ts";
import { isPrintable } from "../../host/out/printable.ts";
import { findBrowser } from "../../launch/find-browser.mjs";
import { readArguments, readLanguage } from "../arguments.ts";
import { badInput, type Outcome, type Terminal } from "../outcome.ts";
import { writeAnswer } from "../output.ts";
import { PROGRAM } from "../program.ts";
import { readSavedProject } from "./saved-project.ts";

const FORMATS = ["html", "pdf", "docx"] as const;
type Format = (typeof FORMATS)[number];

/** `parallax report`: a saved project to read, print and sign. The project is left as it is. */
export async function runReport(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, {
    flags: ["redact", "redact-notes"],
    values: ["format", "language", "out"],
    lists: ["rates"],
  });
  if (!read.ok) return read;
  const { words, values, flags } = read.value;
  const [project, second] = words;
  if (project === undefined || second !== undefined) return badInput(`report takes one project, got ${words.length}`);
  const given = values.get("format");
  const format = FORMATS.find((known) => known === given);
  if (format === undefined) return badInput(`--format ${given ?? "is missing"}: use ${FORMATS.join(", ")}`);
  const language = readLanguage(read.value);
  if (!language.ok) return language;
  const out = values.get("out");
  if (format !== "html" && out === undefined && terminal.stdout.isTTY === true) {
    return badInput(`--format ${format} is no text: name a file with --out`);
  }
  const opened = await readSavedProject(project, read.value, terminal);
  if (!opened.ok) return opened;
  const redact = flags.has("redact-notes") ? ("notes" as const) : flags.has("redact") ? ("names" as const) : undefined;
  const options = { language: language.value, program: PROGRAM, redact };
  const written = await inFormat(reportContent(opened.value, options), format, terminal);
  return written.ok ? await writeAnswer(written.value, out, terminal) : written;
}

async function inFormat(
  report: Report,
  format: Format,
  { environment }: Terminal,
): Promise<Outcome<string | Uint8Array>> {
  switch (format) {
    case "html":
      return { ok: true, value: reportHtml(report) };
    case "docx":
      return { ok: true, value: reportDocx(report) };
    case "pdf": {
      const browser = findBrowser(environment);
      if (browser === null) {
        return badInput(
          "--format pdf needs Chromium, Chrome or Edge, and none was found; PARALLAX_CHROMIUM can name one. --format html prints from any browser",
        );
      }
      const html = reportHtml(report);
      if (!isPrintable(html))
        return badInput(
          "--format pdf: the report is too long for the memory of this machine; --format html and docx have no limit",
        );
      const printed = await printPage(browser, html);
      return printed === null ? badInput(`--format pdf: ${browser} could not print`) : { ok: true, value: printed };
    }
  }
}
