import type { RawRange } from "../../text/range.ts";
import type { ExchangeAnnotation, ExchangeProject } from "../exchange-project.ts";
import { jsonText } from "../json-text.ts";
import { mqmName, severityName } from "./mqm-names.ts";
import { shownWords } from "./sheet.ts";

const COLUMNS = [
  ...["system", "doc", "docSegId", "globalSegId", "rater"],
  ...["source", "target", "category", "severity", "metadata"],
];
const NO_ERROR = "no-error";

export interface MqmPair {
  /** Keys of versions. */
  readonly source: string;
  /** The one whose annotations are told. */
  readonly target: string;
}

export interface MqmTable {
  readonly text: string;
  /** How many annotations of the target are not in it: their words are in no bead, or gone. */
  readonly leftOut: number;
}

/**
 * The annotations of one version against another as tab-separated values with a heading, in the ten columns that Marot and
 * the data of WMT have: a row an error, the words in question between `<v>` and `</v>` in the target. Beads are the segments;
 * whoever judged anything in the version has a `no-error` row for every other bead of it, since scores are means over
 * segments. Rejected annotations are left out, as of a scorecard. Tabs and ends of lines are spaces. The programs set cells
 * into a page as HTML: `<` and what would be read as a character reference are references. Linear in beads × raters.
 */
export function writeMqm(project: ExchangeProject, { source, target }: MqmPair): MqmTable {
  const told = project.annotations.filter(
    ({ quote, resolved }) => quote.version === target && resolved?.as !== "rejected",
  );
  const placed = told.filter(({ bead, quote }) => !quote.isOrphan && sideOf(project, bead, target).length > 0);
  const raters = [...new Set(placed.map(({ author }) => author))].sort();
  const byBead = Map.groupBy(placed, ({ bead }) => bead);
  const rows = project.beads.flatMap((_, bead) => {
    const pieces = sideOf(project, bead, target);
    if (pieces.length === 0) return [];
    const about = [target, `${project.title}:${source}-${target}`, String(bead + 1), String(bead + 1)];
    const from = joined(sideOf(project, bead, source)).text;
    return raters.flatMap((rater) => {
      const own = (byBead.get(bead) ?? []).filter(({ author }) => author === rater);
      const judged = own.length === 0 ? [noError(pieces)] : own.map((annotation) => errorOf(pieces, annotation));
      return judged.map((cells) => [...[...about, rater, from].map(cell), ...cells]);
    });
  });
  const lines = [COLUMNS, ...rows].map((row) => row.join("\t"));
  return { text: `${lines.join("\n")}\n`, leftOut: told.length - placed.length };
}

/** A segment's words in a version's text. */
interface Piece {
  readonly start: number;
  readonly text: string;
}

function sideOf({ beads, versions }: ExchangeProject, bead: number | null, key: string): readonly Piece[] {
  const text = versions.find((version) => version.key === key)?.text ?? "";
  const ranges = bead === null ? [] : (beads[bead]?.spans[key] ?? []);
  return ranges.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
}

/** The last four cells: target, category, severity, metadata. */
const noError = (pieces: readonly Piece[]): readonly string[] => [cell(joined(pieces).text), NO_ERROR, NO_ERROR, "{}"];

function errorOf(
  pieces: readonly Piece[],
  { quote, category, severity, note, suggestion, createdAt }: ExchangeAnnotation,
): readonly string[] {
  const { text, start, end } = joined(pieces, quote.range);
  const [before, marked, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const metadata = {
    timestamp: Date.parse(createdAt),
    ...(note !== "" && { note }),
    marked_text: marked,
    ...(suggestion !== null && { corrected_translation: before + suggestion + after }),
  };
  return [
    `${cell(before)}<v>${cell(marked)}</v>${cell(after)}`,
    mqmName(category),
    severityName(severity),
    // Lines of JSON end where no string does.
    jsonText(metadata).replace(/\n */gu, ""),
  ];
}

/** The words of a side with a space between segments, and where `marked` lies in them, cut to what the side has. */
function joined(pieces: readonly Piece[], marked: RawRange = { start: 0, end: 0 }) {
  let text = "";
  let start: number | null = null;
  let end = 0;
  for (const piece of pieces) {
    const from = text === "" ? 0 : text.length + 1;
    text = text === "" ? piece.text : `${text} ${piece.text}`;
    const last = piece.start + piece.text.length;
    if (marked.end < piece.start || marked.start > last) continue;
    start ??= from + Math.max(0, marked.start - piece.start);
    end = from + Math.min(piece.text.length, marked.end - piece.start);
  }
  return { text, start: start ?? 0, end: Math.max(end, start ?? 0) };
}

/** One line of one cell, as a page shows it. */
const cell = (text: string): string =>
  shownWords(text)
    .replace(/[\t\n\r\u0085\u2028\u2029]+/gu, " ")
    .replace(/&(?=#?[0-9a-z]{1,32};)/giu, "&amp;")
    .replaceAll("<", "&lt;");
