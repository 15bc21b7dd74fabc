import { checkStory } from "../../../shared/engine/check-story.ts";
import { findingsAnswer } from "../../../shared/exchange/contract/findings.ts";
import { findingsCsv } from "../../../shared/exchange/findings-csv.ts";
import { readRequest } from "../../../shared/exchange/contract/requests.ts";
import { SEVERITIES } from "../../../shared/findings/finding.ts";
import { readArguments, readDate, readLanguage, readSeverity } from "../arguments.ts";
import { findingsPage } from "../pages/findings-page.ts";
import { badInput, EXIT, type Outcome, type Terminal } from "../outcome.ts";
import { OWN_EVIDENCE, readOwnEvidence } from "../inputs/own-evidence.ts";
import { readOwnRates } from "../inputs/own-rates.ts";
import { wantsColour, writeAnswer } from "../output.ts";
import { readVersionFiles } from "../inputs/version-files.ts";

const FORMATS = ["json", "csv", "html"] as const;

/** `parallax check`: aligns, compares, prints the findings. */
export async function runCheck(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, {
    flags: ["json", "csv", "html", "force"],
    values: ["date", "out", "fail-on", "average", "language", ...OWN_EVIDENCE],
    lists: ["rates"],
  });
  if (!read.ok) return read;
  const { flags, values, words } = read.value;
  const [format = null, second] = FORMATS.filter((known) => flags.has(known));
  if (second !== undefined) return badInput(`--${format} and --${second} exclude each other`);
  if (values.has("language") && format !== "html") return badInput("--language goes with --html alone");
  const language = readLanguage(read.value);
  if (!language.ok) return language;
  const date = readDate(read.value);
  if (!date.ok) return date;
  const failOn = readSeverity(read.value);
  if (!failOn.ok) return failOn;
  const files = await readVersionFiles(words, terminal);
  if (!files.ok) return files;
  const { id, versions, warnings } = files.value;
  const request = readRequest("check", { id, versions, ...(date.value && { date: date.value }) });
  if (!request.ok) return badInput(request.message);

  const rates = await readOwnRates(read.value, terminal);
  if (!rates.ok) return rates;
  const own = await readOwnEvidence(values, versions, terminal);
  if (!own.ok) return own;
  for (const warning of warnings) terminal.stderr.write(`parallax: warning: ${warning}\n`);
  const story = checkStory(request.request, { force: flags.has("force"), ...own.value, rates: rates.value })!;
  const answer = async (): Promise<string> => {
    switch (format) {
      case "json":
        return `${JSON.stringify(findingsAnswer(id, story), null, 2)}\n`;
      case "csv":
        return findingsCsv(story);
      case "html": {
        const { checkReport } = await import("./check-report.ts");
        return checkReport(id, story, files.value.files, language.value, rates.value);
      }
      case null:
        return findingsPage(story, { colour: values.has("out") ? false : wantsColour(terminal) });
    }
  };
  const written = await writeAnswer(await answer(), values.get("out"), terminal);
  if (!written.ok) return written;

  const threshold = failOn.value === undefined ? -1 : SEVERITIES.indexOf(failOn.value);
  const failing = story.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= threshold);
  return { ok: true, value: failing ? EXIT.findings : EXIT.done };
}
