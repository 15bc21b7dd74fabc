import type { BeadStatus } from "../../project/records.ts";
import { columnText, tableOf, type AlignmentTable, type Column, type Row } from "./alignment-table.ts";
import type { BeadClaims } from "./bead-claims.ts";
import type { ExchangeAlignment } from "./exchange-alignment.ts";
import { sideContent } from "./segment-reading.ts";
import { attributes, xmlContent } from "./xml-text.ts";

/** Ours, beside XLIFF's own: status, confidence and where the words stand. */
export const PARALLAX_NAMESPACE = "urn:parallax:alignment:1";

const STATES_12: Readonly<Record<BeadStatus, string>> = {
  auto: "needs-review-translation",
  confirmed: "translated",
  locked: "final",
};
const STATES_21: Readonly<Record<BeadStatus, string>> = { auto: "translated", confirmed: "reviewed", locked: "final" };

/**
 * An alignment as XLIFF 1.2: a `file` for each version but the first, which is the source of all, and in it a
 * `trans-unit` for each bead that one of the two has words in. Units of one bead have one id, so that rows of more than
 * two versions come back whole. A bead in which only a third version speaks has an empty source.
 *
 * @param claims ids of the claims that a bead's words make, a list a bead; each is a property of its unit
 */
export function writeXliff12(alignment: ExchangeAlignment, claims: BeadClaims = []): string {
  const table = tableOf(alignment);
  const [source] = table.columns;
  const files = table.columns.slice(1).map((target, index) => {
    const units = table.rows.flatMap((row, bead) => unit12(row, bead, { source: source!, target, claims }));
    return `<file${attributes({ original: table.title || "alignment", "source-language": source!.language, "target-language": target.language, datatype: "plaintext", "px:source": source!.key, "px:target": target.key })}>
<header>${index === 0 ? columnElements(table) : ""}</header>
<body>
${units.join("\n")}
</body>
</file>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:px="${PARALLAX_NAMESPACE}">
${files.join("\n")}
</xliff>
`;
}

/** The two versions of a file, and the claims of all beads. */
interface Pair {
  readonly source: Column;
  readonly target: Column;
  readonly claims: BeadClaims;
}

function unit12(row: Row, bead: number, { source, target, claims }: Pair): readonly string[] {
  const from = row.sides.get(source.key);
  const to = row.sides.get(target.key);
  if (from === undefined && to === undefined) return [];
  const approved = row.status === "auto" ? null : "yes";
  const notes = row.notes.map((note) => `<note>${written(note)}</note>`);
  const ids = (claims[bead] ?? []).map((claim) => `<px:claim>${written(claim)}</px:claim>`);
  // XLIFF's own `seg` wants the sides cut alike, one to one; a bead's need not be.
  const words = (pieces: readonly string[]): string =>
    sideContent(pieces, content12, (piece) => `<mrk mtype="x-segment">${piece}</mrk>`);
  return [
    `<trans-unit${attributes({ id: bead + 1, approved, "xml:space": "preserve", ...about(row, source, target) })}>
<source>${words(from?.pieces ?? [""])}</source>
<target state="${STATES_12[row.status]}">${words(to?.pieces ?? [""])}</target>
${notes.join("")}${ids.join("")}</trans-unit>`,
  ];
}

/**
 * Two versions of an alignment as XLIFF 2.1, which holds a source and a target: a `unit` of one `segment` a bead. Beads
 * of neither version are left out.
 *
 * @param claims as in {@link writeXliff12}; in a unit's metadata (XLIFF 2.1 §5.7)
 */
export function writeXliff21(
  alignment: ExchangeAlignment,
  sourceKey: string,
  targetKey: string,
  claims: BeadClaims = [],
): string {
  const table = tableOf(alignment);
  const source = table.columns.find(({ key }) => key === sourceKey);
  const target = table.columns.find(({ key }) => key === targetKey);
  if (source === undefined || target === undefined) throw new RangeError("XLIFF of a version that isn't there");
  const units = table.rows.flatMap((row, bead) => unit21(row, bead, { source, target, claims }));
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" srcLang="${source.language}" trgLang="${target.language}" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:px="${PARALLAX_NAMESPACE}">
<file id="f1"${attributes({ original: table.title || null, "px:source": source.key, "px:target": target.key })}>
${columnElements({ ...table, columns: [source, target] })}
${units.join("\n")}
</file>
</xliff>
`;
}

function unit21(row: Row, bead: number, { source, target, claims }: Pair): readonly string[] {
  const from = row.sides.get(source.key);
  const to = row.sides.get(target.key);
  if (from === undefined && to === undefined) return [];
  const words = (pieces: readonly string[], side: string): string =>
    sideContent(pieces, content21, (piece, index) => `<mrk id="${side}${index + 1}" type="px:segment">${piece}</mrk>`);
  const notes = row.notes.map((note) => `<note>${written(note)}</note>`).join("");
  return [
    `<unit${attributes({ id: bead + 1, ...about(row, source, target) })}>
${metadata(claims[bead] ?? [])}${notes === "" ? "" : `<notes>${notes}</notes>`}<segment state="${STATES_21[row.status]}">
<source xml:space="preserve">${words(from?.pieces ?? [""], "s")}</source>
<target xml:space="preserve">${words(to?.pieces ?? [""], "t")}</target>
</segment>
</unit>`,
  ];
}

function metadata(claims: readonly string[]): string {
  if (claims.length === 0) return "";
  const ids = claims.map((claim) => `<mda:meta type="claim">${written(claim)}</mda:meta>`);
  return `<mda:metadata><mda:metaGroup category="claims">${ids.join("")}</mda:metaGroup></mda:metadata>\n`;
}

function about(
  { sides, status, confidence, bookmarked }: Row,
  source: Column,
  target: Column,
): Record<string, string | number | null> {
  return {
    "px:status": status,
    "px:confidence": confidence,
    "px:bookmarked": bookmarked ? "yes" : null,
    "px:source-starts": sides.get(source.key)?.starts?.join(" ") ?? null,
    "px:target-starts": sides.get(target.key)?.starts?.join(" ") ?? null,
  };
}

function columnElements({ title, columns }: Pick<AlignmentTable, "title" | "columns">): string {
  const versions = columns.map((column) => `<px:version>${written(columnText(column))}</px:version>`);
  return [`<px:title>${written(title)}</px:title>`, ...versions].join("\n");
}

/** Where an element of the format's own has no place: what XML can't hold is left out. */
const written = (text: string): string => xmlContent(text, () => "");
const content12 = (text: string): string => xmlContent(text, (hex) => `<ph id="u${hex}" ctype="x-cp">${hex}</ph>`);
/** XLIFF 2 §4.2.3.1 has an element for it. */
const content21 = (text: string): string => xmlContent(text, (hex) => `<cp hex="${hex}"/>`);
