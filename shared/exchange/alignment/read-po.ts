import { readLanguage } from "../glossary/languages.ts";
import { refuse, refuseSize } from "../glossary/refusal.ts";
import { bareColumn, finishReading, MOST_MEBI, type AlignmentReading } from "./alignment-reading.ts";
import type { Row } from "./alignment-table.ts";

const KEYWORD = /^(?:#~[ \t]*)?(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?[ \t]*(".*")[ \t]*$/u;
const CONTINUED = /^[ \t]*(".*")[ \t]*$/u;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\" };
/** gettext's programs take the words in the source for English unless the header says otherwise. */
const SOURCE_BY_DEFAULT = "en";

/**
 * Reads a gettext PO file as an alignment of its source texts and their translations, a bead an entry; of plural forms
 * the first counts. The header names the languages (`Language`, `X-Source-Language`). Obsolete entries are left out.
 */
export function readPo(text: string): AlignmentReading {
  const refusal = refuseSize(text, MOST_MEBI);
  if (refusal) return refusal;
  const rows: Row[] = [];
  let header = "";
  let entry: Record<string, string> = {};
  let field: string | null = null;
  let isObsolete = false;
  const close = (): void => {
    const { msgid, msgstr = "" } = entry;
    if (msgid === "") header = msgstr;
    else if (msgid !== undefined && !isObsolete) rows.push(rowOf(msgid, msgstr));
    entry = {};
    field = null;
    isObsolete = false;
  };
  let number = 0;
  for (const line of text.replace(/^\ufeff/u, "").split(/\r\n?|\n/u)) {
    number += 1;
    const [, name, index, quoted] = KEYWORD.exec(line) ?? [];
    const continued = CONTINUED.exec(line)?.[1];
    if (name !== undefined && quoted !== undefined) {
      if (entry["msgstr"] !== undefined && !name.startsWith("msgstr")) close();
      field = index === undefined || index === "0" ? name : `${name}[${index}]`;
      isObsolete ||= line.startsWith("#~");
      entry[field] = unquoted(quoted);
    } else if (continued !== undefined && field !== null) entry[field] = `${entry[field] ?? ""}${unquoted(continued)}`;
    else if (line.trim() !== "" && !line.startsWith("#")) {
      return refuse("malformed", "this is no line of a PO file.", number);
    }
  }
  close();
  const named = (name: string): string | null =>
    readLanguage(new RegExp(`^${name}:[ \\t]*([\\w-]+)`, "imu").exec(header)?.[1]);
  const target = named("Language");
  const source = named("X-Source-Language") ?? SOURCE_BY_DEFAULT;
  if (target === null || target === source) {
    return refuse("no-language-columns", "The header must name the language of the translations (Language: de).");
  }
  const keyed = rows.map((row) => ({
    ...row,
    sides: new Map([...row.sides].map(([side, words]) => [side === "source" ? source : target, words] as const)),
  }));
  return finishReading("", [bareColumn(source, ""), bareColumn(target, "")], keyed);
}

function rowOf(msgid: string, msgstr: string): Row {
  const sides = [
    ["source", { pieces: [msgid], starts: null }],
    ["target", { pieces: [msgstr], starts: null }],
  ] as const;
  return { sides: new Map(sides), status: "auto", confidence: null, bookmarked: false, notes: [] };
}

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/gu, (whole, character: string) => ESCAPES[character] ?? whole);
}
