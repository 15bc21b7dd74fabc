import type { BeadClaims } from "./bead-claims.ts";
import type { ExchangeAlignment } from "./exchange-alignment.ts";
import { tableOf, type Row } from "./alignment-table.ts";

/** What the format's other programs call the two sides of an entry. */
export interface PoPair {
  readonly source: string;
  readonly target: string;
}

/**
 * Two versions of an alignment as a gettext PO file: an entry a bead, its number the context, as the same words may come
 * twice. What nobody confirmed is `fuzzy`; notes are translators' comments, status and bookmark extracted ones. Segments
 * of a side stand in one string. A bead without words in the source has no place: an empty `msgid` is the header. A
 * string of PO ends at NUL, and UTF-8 has no half surrogate pairs: both are U+FFFD.
 */
export function writePo(alignment: ExchangeAlignment, { source, target }: PoPair, claims: BeadClaims = []): string {
  const { columns, rows } = tableOf(alignment);
  const languageOf = (wanted: string): string => columns.find(({ key }) => key === wanted)?.language ?? wanted;
  const header = [
    ...["MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit"],
    ...[`Language: ${languageOf(target)}`, `X-Source-Language: ${languageOf(source)}`, "X-Generator: Parallax"],
  ].map((line) => `${line}\n`);
  const entries = rows.flatMap((row, bead) => {
    const from = wordsOf(row, source);
    if (from === "") return [];
    return [entryOf(row, [`bead ${bead + 1}`, from, wordsOf(row, target)], claims[bead] ?? [])];
  });
  return [`msgid ""\nmsgstr ${quoted(header.join(""))}\n`, ...entries].join("\n");
}

const wordsOf = ({ sides }: Row, key: string): string => (sides.get(key)?.pieces ?? []).join(" ");

function entryOf(
  { status, bookmarked, notes }: Row,
  [context, from, to]: readonly [string, string, string],
  claims: readonly string[],
): string {
  const about = [`status: ${status}`, ...(bookmarked ? ["bookmarked"] : []), ...claims.map((id) => `claim: ${id}`)];
  return [
    ...notes.flatMap((note) => comment("# ", note)),
    ...about.flatMap((line) => comment("#. ", line)),
    ...(status === "auto" && to !== "" ? ["#, fuzzy"] : []),
    `msgctxt ${quoted(context)}`,
    `msgid ${quoted(from)}`,
    `msgstr ${quoted(to)}`,
    "",
  ].join("\n");
}

/** A comment's lines; a line end of any kind within them would begin an entry's line. */
function comment(mark: string, text: string): readonly string[] {
  return (
    shown(text)
      // eslint-disable-next-line no-control-regex -- what some program takes for the end of a line
      .split(/\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/u)
      .map((line) => `${mark}${line}`.trimEnd())
  );
}

/** A string, after each line end on a line of its own as gettext's programs write it. */
function quoted(text: string): string {
  const lines = held(text).split(/(?<=\n)/u);
  if (lines.length === 1) return `"${escaped(text)}"`;
  return ['""', ...lines.map((line) => `"${escaped(line)}"`)].join("\n");
}

const held = (text: string): string => text.toWellFormed().replaceAll("\u0000", "\ufffd");

/** A comment has no escapes. */
// eslint-disable-next-line no-control-regex -- what no editor shows
const shown = (text: string): string => held(text).replace(/[\u0001-\u0008\u000e-\u001f\u007f]/gu, "\ufffd");

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r" };

function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what a PO file writes by number
  return held(text).replace(/[\\"\u0001-\u001f\u007f]/gu, (character) => {
    return ESCAPES[character] ?? `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
  });
}
