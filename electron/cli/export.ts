import { redactProject } from "../../shared/exchange/redact-project.ts";
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from "../../shared/i18n/resources.ts";
import { readArguments, type ReadArguments } from "./arguments.ts";
import { EXPORT_FORMATS, type ExportFormat, type ExportOptions } from "./export-formats.ts";
import { badInput, type Outcome, type Terminal } from "./outcome.ts";
import { writeAnswer } from "./output.ts";
import { readExchangeProject } from "./saved-project.ts";

/** Named by the contract. */
const NOT_YET = ["tbx", "mqm", "xlsx"];

/** `parallax export`: a saved project in a format of the field. The project is left as it is. */
export async function runExport(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, {
    flags: ["redact", "redact-notes"],
    values: ["format", "pair", "language", "out"],
  });
  if (!read.ok) return read;
  const { words, values, flags } = read.value;
  const [path, second] = words;
  if (path === undefined || second !== undefined) return badInput(`export takes one project, got ${words.length}`);
  const format = readFormat(values.get("format"));
  if (!format.ok) return format;
  const options = readOptions(read.value, format.value);
  if (!options.ok) return options;
  const opened = await readExchangeProject(path, terminal);
  if (!opened.ok) return opened;
  const isRedacted = flags.has("redact") || flags.has("redact-notes");
  const project = isRedacted ? redactProject(opened.value, { words: flags.has("redact-notes") }) : opened.value;
  if (format.value.needsBeads && project.beads.length === 0) {
    return badInput(`${path}: nothing is aligned yet; open it in the window first`);
  }
  const written = format.value.write(project, options.value);
  if (!written.ok) return written;
  const { content, leftOut } = written.value;
  if (leftOut !== undefined) terminal.stderr.write(`parallax: ${leftOut}\n`);
  return await writeAnswer(content, values.get("out"), terminal);
}

function readFormat(given: string | undefined): Outcome<ExportFormat> {
  const names = Object.keys(EXPORT_FORMATS);
  if (given !== undefined && NOT_YET.includes(given)) {
    return badInput(`--format ${given}: not in this version yet; use ${names.join(", ")}`);
  }
  const format = names.includes(given ?? "") ? EXPORT_FORMATS[given ?? ""] : undefined;
  if (format === undefined) return badInput(`--format ${given ?? "is missing"}: use ${names.join(", ")}`);
  return { ok: true, value: format };
}

function readOptions({ values }: ReadArguments, format: ExportFormat): Outcome<ExportOptions> {
  for (const option of ["pair", "language"] as const) {
    if (!values.has(option) || format.takes.includes(option)) continue;
    const fitting = Object.entries(EXPORT_FORMATS).flatMap(([name, { takes }]) =>
      takes.includes(option) ? [name] : [],
    );
    return badInput(`--${option} goes with --format ${fitting.join(" and ")} alone`);
  }
  const given = values.get("language") ?? "en";
  if (!isInterfaceLanguage(given)) return badInput(`--language ${given}: use ${INTERFACE_LANGUAGES.join(", ")}`);
  return { ok: true, value: { pair: values.get("pair"), language: given } };
}
