import {
  EXPORT_FORMATS,
  SHEET_NAMES,
  TAKEN_OPTIONS,
  type ExportFormat,
  type ExportOption,
} from "../../../shared/exchange/export-names.ts";
import {
  writeExport,
  type ExportOptions,
  type ExportProblem,
  type LeftOut,
} from "../../../shared/exchange/write-export.ts";
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from "../../../shared/i18n/resources.ts";
import { readArguments, type ReadArguments } from "../arguments.ts";
import { badInput, type BadInput, type Outcome, type Terminal } from "../outcome.ts";
import { writeAnswer } from "../output.ts";
import { readSavedProject } from "./saved-project.ts";

/** `parallax export`: a saved project in a format of the field. The project is left as it is. */
export async function runExport(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, {
    flags: ["redact", "redact-notes", "no-bom"],
    values: ["format", "pair", "language", "sheet", "out"],
    lists: ["rates"],
  });
  if (!read.ok) return read;
  const { words, values } = read.value;
  const [path, second] = words;
  if (path === undefined || second !== undefined) return badInput(`export takes one project, got ${words.length}`);
  const format = readFormat(values.get("format"));
  if (!format.ok) return format;
  const options = readOptions(read.value, format.value);
  if (!options.ok) return options;
  const opened = await readSavedProject(path, read.value, terminal);
  if (!opened.ok) return opened;
  const written = writeExport(opened.value, format.value, options.value);
  if (!written.ok) {
    const keys = opened.value.versions.map(({ key }) => key);
    return refusal(written.problem, path, format.value, values.get("pair"), keys);
  }
  if (written.leftOut !== null) terminal.stderr.write(`parallax: ${leftOutWords(written.leftOut)}\n`);
  return await writeAnswer(written.content, values.get("out"), terminal);
}

function readFormat(given: string | undefined): Outcome<ExportFormat> {
  const format = EXPORT_FORMATS.find((known) => known === given);
  if (format === undefined) return badInput(`--format ${given ?? "is missing"}: use ${EXPORT_FORMATS.join(", ")}`);
  return { ok: true, value: format };
}

/** Options of some formats alone, as people write them. */
const OPTIONS = { pair: "pair", language: "language", sheet: "sheet", bom: "no-bom" } as const satisfies Readonly<
  Record<ExportOption, string>
>;

function readOptions({ values, flags }: ReadArguments, format: ExportFormat): Outcome<ExportOptions> {
  for (const [option, name] of Object.entries(OPTIONS) as [ExportOption, string][]) {
    if ((!values.has(name) && !flags.has(name)) || TAKEN_OPTIONS[format].includes(option)) continue;
    const fitting = EXPORT_FORMATS.filter((known) => TAKEN_OPTIONS[known].includes(option));
    return badInput(`--${name} goes with --format ${LIST.format(fitting)} alone`);
  }
  const language = values.get("language") ?? "en";
  if (!isInterfaceLanguage(language)) return badInput(`--language ${language}: use ${INTERFACE_LANGUAGES.join(", ")}`);
  const given = values.get("sheet");
  const sheet = SHEET_NAMES.find((known) => known === given) ?? null;
  if (given !== undefined && sheet === null) return badInput(`--sheet ${given}: use ${SHEET_NAMES.join(", ")}`);
  const redact = flags.has("redact-notes") ? "notes" : flags.has("redact") ? "names" : null;
  const pair = values.get("pair")?.split(",") ?? null;
  return { ok: true, value: { pair, language, sheet, bom: !flags.has("no-bom"), redact } };
}

const LIST = new Intl.ListFormat("en-GB");

function refusal(
  problem: ExportProblem,
  path: string,
  format: ExportFormat,
  pair: string | undefined,
  keys: readonly string[],
): BadInput {
  switch (problem.kind) {
    case "no-beads": {
      const otherwise = format === "csv" ? ", or use --sheet" : "";
      return badInput(`${path}: nothing is aligned yet; open it in the window first${otherwise}`);
    }
    case "no-terms":
      return badInput("there are no terms: annotate words as terminology, with a suggestion");
    case "no-pair":
    case "bad-pair": {
      const what = problem.kind === "no-pair" ? "--pair is missing" : `--pair ${pair ?? ""}`;
      return badInput(`${what}: name two versions, such as ${keys.slice(0, 2).join(",")}`);
    }
    case "unknown-version":
      return badInput(`--pair ${pair ?? ""}: there is no version ${problem.version}`);
  }
}

/** What is not in the file, in a line for standard error. */
function leftOutWords({ what, count }: LeftOut): string {
  const isOne = count === 1;
  return what === "claimsInReview"
    ? `${count} ${isOne ? "claim is" : "claims are"} in review and left out`
    : `${count} ${isOne ? "annotation stands" : "annotations stand"} in no bead and ${isOne ? "is" : "are"} left out`;
}
