import { redactProject } from "../../shared/exchange/redact-project.ts";
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from "../../shared/i18n/resources.ts";
import { readArguments, type ReadArguments } from "./arguments.ts";
import { EXPORT_FORMATS, type ExportFormat, type ExportOptions } from "./export-formats.ts";
import { badInput, type Outcome, type Terminal } from "./outcome.ts";
import { writeAnswer } from "./output.ts";
import { readExchangeProject } from "./saved-project.ts";

/** `parallax export`: a saved project in a format of the field. The project is left as it is. */
export async function runExport(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, {
    flags: ["redact", "redact-notes", "no-bom"],
    values: ["format", "pair", "language", "sheet", "out"],
    lists: ["rates"],
  });
  if (!read.ok) return read;
  const { words, values, flags } = read.value;
  const [path, second] = words;
  if (path === undefined || second !== undefined) return badInput(`export takes one project, got ${words.length}`);
  const format = readFormat(values.get("format"));
  if (!format.ok) return format;
  const options = readOptions(read.value, format.value);
  if (!options.ok) return options;
  const opened = await readExchangeProject(path, read.value, terminal);
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
  const format = names.includes(given ?? "") ? EXPORT_FORMATS[given ?? ""] : undefined;
  if (format === undefined) return badInput(`--format ${given ?? "is missing"}: use ${names.join(", ")}`);
  return { ok: true, value: format };
}

/** Options of some formats alone, as people write them. */
const OPTIONS = { pair: "pair", language: "language", sheet: "sheet", bom: "no-bom" } as const;

function readOptions({ values, flags }: ReadArguments, format: ExportFormat): Outcome<ExportOptions> {
  for (const [option, name] of Object.entries(OPTIONS) as [keyof ExportOptions, string][]) {
    if ((!values.has(name) && !flags.has(name)) || format.takes.includes(option)) continue;
    const fitting = Object.entries(EXPORT_FORMATS).flatMap(([known, { takes }]) =>
      takes.includes(option) ? [known] : [],
    );
    return badInput(`--${name} goes with --format ${LIST.format(fitting)} alone`);
  }
  const given = values.get("language") ?? "en";
  if (!isInterfaceLanguage(given)) return badInput(`--language ${given}: use ${INTERFACE_LANGUAGES.join(", ")}`);
  const [pair, sheet] = [values.get("pair"), values.get("sheet")];
  return { ok: true, value: { pair, sheet, language: given, bom: !flags.has("no-bom") } };
}

const LIST = new Intl.ListFormat("en-GB");
