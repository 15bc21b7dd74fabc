import { checkStory } from "../../shared/engine/check-story.ts";
import { findingsAnswer } from "../../shared/exchange/contract/findings.ts";
import { findingsCsv } from "../../shared/exchange/findings-csv.ts";
import { readRequest } from "../../shared/exchange/contract/requests.ts";
import { SEVERITIES } from "../../shared/findings/finding.ts";
import { readArguments, readDate, readSeverity } from "./arguments.ts";
import { findingsPage } from "./findings-page.ts";
import { badInput, EXIT, type Outcome, type Terminal } from "./outcome.ts";
import { OWN_EVIDENCE, readOwnEvidence } from "./own-evidence.ts";
import { readOwnRates } from "./own-rates.ts";
import { wantsColour, writeAnswer } from "./output.ts";
import { readVersionFiles } from "./version-files.ts";

/** `parallax check`: aligns, compares, prints the findings. */
export async function runCheck(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, {
    flags: ["json", "csv", "force"],
    values: ["date", "out", "fail-on", "average", ...OWN_EVIDENCE],
    lists: ["rates"],
  });
  if (!read.ok) return read;
  const { flags, values, words } = read.value;
  if (flags.has("json") && flags.has("csv")) return badInput("--json and --csv exclude each other");
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
  const page = flags.has("json")
    ? `${JSON.stringify(findingsAnswer(id, story), null, 2)}\n`
    : flags.has("csv")
      ? findingsCsv(story)
      : findingsPage(story, { colour: values.has("out") ? false : wantsColour(terminal) });
  const written = await writeAnswer(page, values.get("out"), terminal);
  if (!written.ok) return written;

  const threshold = failOn.value === undefined ? -1 : SEVERITIES.indexOf(failOn.value);
  const failing = story.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= threshold);
  return { ok: true, value: failing ? EXIT.findings : EXIT.done };
}
