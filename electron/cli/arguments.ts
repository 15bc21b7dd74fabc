import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import * as z from "zod";
import { SEVERITIES, type Severity } from "../../shared/findings/finding.ts";
import { INTERFACE_LANGUAGES, type InterfaceLanguage, isInterfaceLanguage } from "../../shared/i18n/resources.ts";
import { badInput, type Outcome } from "./outcome.ts";

/** Options and words of one command. */
export interface ReadArguments {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** Of options that may be given more than once, in their order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
}

/** Reads a command's arguments; an unknown option, a missing value or an option given twice is bad use. */
export function readArguments(
  args: readonly string[],
  known: { readonly flags: readonly string[]; readonly values: readonly string[]; readonly lists?: readonly string[] },
): Outcome<ReadArguments> {
  const options: ParseArgsOptionsConfig = {};
  for (const flag of known.flags) options[flag] = { type: "boolean" };
  const { lists: repeatable = [] } = known;
  for (const value of [...known.values, ...repeatable]) options[value] = { type: "string", multiple: true };
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    return badInput(firstSentence(error instanceof Error ? error.message : String(error)));
  }
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(parsed.values)) {
    if (value === true) flags.add(name);
    if (!Array.isArray(value)) continue;
    if (repeatable.includes(name)) {
      lists.set(name, value.map(String));
      continue;
    }
    if (value.length > 1) return badInput(`--${name} is given ${value.length} times; give it once`);
    values.set(name, String(value[0]));
  }
  return { ok: true, value: { flags, values, lists, words: parsed.positionals } };
}

/** Node's own words explain how to pass a value that begins with a dash; one sentence is enough here. */
function firstSentence(message: string): string {
  return (message.split(/\.\s|\n/)[0] ?? message).replace(/\.$/, "");
}

/** The `--date` of a command: an ISO date that exists. */
export function readDate({ values }: ReadArguments): Outcome<string | undefined> {
  const given = values.get("date");
  if (given === undefined || z.iso.date().safeParse(given).success) return { ok: true, value: given };
  return badInput(`--date ${given}: not a date; write it as 2018-06-22`);
}

/** The `--fail-on` of a command. */
export function readSeverity({ values }: ReadArguments): Outcome<Severity | undefined> {
  const given = values.get("fail-on");
  const severity = SEVERITIES.find((known) => known === given);
  if (given === undefined || severity !== undefined) return { ok: true, value: severity };
  return badInput(`--fail-on ${given}: not a severity; use ${SEVERITIES.join(", ")}`);
}

/** The `--language` of a command that speaks: English unless it says otherwise. */
export function readLanguage({ values }: ReadArguments): Outcome<InterfaceLanguage> {
  const given = values.get("language") ?? "en";
  if (isInterfaceLanguage(given)) return { ok: true, value: given };
  return badInput(`--language ${given}: use ${INTERFACE_LANGUAGES.join(", ")}`);
}
