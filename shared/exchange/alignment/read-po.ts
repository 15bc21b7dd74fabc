import { readLanguage } from "../glossary/languages.ts";
import { refuse, refuseSize } from "../glossary/refusal.ts";
import { bareColumn, finishReading, MOST_MEBI, type AlignmentReading } from "./alignment-reading.ts";
import { readStatus, type Row } from "./alignment-table.ts";

const KEYWORD = /^(?:#~[ \t]*)?(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?[ \t]*(".*")[ \t]*$/su;
const CONTINUED = /^[ \t]*(".*")[ \t]*$/su;
/** A translator's comment, or one that a program took along. */
const COMMENT = /^#(\.?)[ \t]+(.*)$/su;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\" },
  ...{ a: "\u0007", b: "\b", f: "\f", v: "\v" },
};
/** gettext's programs take the words in the source for English unless the header says otherwise. */
const SOURCE_BY_DEFAULT = "en";

/**
 * Reads a gettext PO file as an alignment of its source texts and their translations, a bead an entry; of plural forms
 * the first counts. The header names the languages (`Language`, `X-Source-Language`). Translators' comments are notes;
 * status and bookmark are in the comments of files of ours. Obsolete entries are left out.
 */
export function readPo(text: string): AlignmentReading {
  const refusal = refuseSize(text, MOST_MEBI);
  if (refusal) return refusal;
  const rows: Row[] = [];
  let header = "";
  let entry: Record<string, string> = {};
  let about: readonly string[] = [];
  /** Comments stand before their entry. */
  let comments: string[] = [];
  let field: string | null = null;
  let isObsolete = false;
  const close = (): void => {
    const { msgid, msgstr = "" } = entry;
    if (msgid === "") header = msgstr;
    else if (msgid !== undefined && !isObsolete) rows.push(rowOf(msgid, msgstr, about));
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
      if (Object.keys(entry).length === 0) {
        about = comments;
        comments = [];
      }
      entry[field] = unquoted(quoted);
    } else if (continued !== undefined && field !== null) entry[field] = `${entry[field] ?? ""}${unquoted(continued)}`;
    else if (COMMENT.test(line)) comments.push(line);
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

function rowOf(msgid: string, msgstr: string, comments: readonly string[]): Row {
  const sides = [
    ["source", { pieces: [msgid], starts: null }],
    ["target", { pieces: [msgstr], starts: null }],
  ] as const;
  const read = comments.map((line) => COMMENT.exec(line) ?? []);
  const said = read.flatMap(([, dot, text = ""]) => (dot === "." ? [text] : []));
  const note = read.flatMap(([, dot, text = ""]) => (dot === "" ? [text] : [])).join("\n");
  return {
    sides: new Map(sides),
    status: readStatus(said.find((text) => text.startsWith("status: "))?.slice("status: ".length)) ?? "auto",
    confidence: null,
    bookmarked: said.includes("bookmarked"),
    notes: note.trim() === "" ? [] : [note],
  };
}

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\([0-7]{1,3}|.)/gsu, (whole, code: string) => {
    if (/^[0-7]/u.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    return ESCAPES[code] ?? whole;
  });
}
