import type { ExchangeAlignment, ExchangeBead, ExchangeVersion } from "./exchange-alignment.ts";
import type { ExchangeClaim } from "../exchange-project.ts";
import type { BeadClaims } from "./bead-claims.ts";
import { writePublication } from "../../project/publication.ts";
import { attributes, xmlContent } from "./xml-text.ts";

/** The claims of a project, and by bead the ids of those that its words make. */
export interface TeiClaims {
  readonly all: readonly Pick<ExchangeClaim, "id" | "statement">[];
  readonly byBead: BeadClaims;
}
const NO_CLAIMS: TeiClaims = { all: [], byBead: [] };

/**
 * An alignment as TEI P5: each version a `text` with its words in order, each segment a `seg`; the beads in a stand-off
 * `linkGrp`, where a `link` names a bead's segments, or a `ptr` where there is one alone (a `link` takes two). The texts
 * stand there character by character, so that nothing else is needed to read them back. Confidence is `cert`, status
 * `subtype`, a bookmark and the claims that a bead's words make are interpretations that `ana` points to; notes are `note`
 * elements that name their bead.
 */
export function writeTei({ title, versions, beads }: ExchangeAlignment, claims: TeiClaims = NO_CLAIMS): string {
  const ids = new Map(versions.map(({ key }, index) => [key, `v${index + 1}`]));
  const claimIds = new Map(claims.all.map(({ id }, index) => [id, `c${index + 1}`]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc>
<titleStmt><title>${content(title)}</title></titleStmt>
<publicationStmt><p>Exported from Parallax.</p></publicationStmt>
<sourceDesc>
${versions.map((version) => bibliography(version, ids.get(version.key)!)).join("\n")}
</sourceDesc>
</fileDesc></teiHeader>
<standOff>
<linkGrp type="alignment">
${beads.map((bead, index) => link(bead, index, { versions, ids, claimIds, claims: claims.byBead })).join("\n")}
</linkGrp>
${interpretations(beads, claims)}
${beads.flatMap(({ notes }, index) => notes.map((note) => `<note target="#b${index + 1}">${content(note)}</note>`)).join("\n")}
</standOff>
<text><group>
${versions.map((version) => textElement(version, ids.get(version.key)!, beads)).join("\n")}
</group></text>
</TEI>
`;
}

function bibliography(version: ExchangeVersion, id: string): string {
  const { key, language, title, source, url, publishedOn, publishedTime } = version;
  const parts = [
    `<title>${content(title)}</title>`,
    `<textLang${attributes({ mainLang: language })}/>`,
    ...(source === null ? [] : [`<publisher>${content(source)}</publisher>`]),
    ...(publishedOn === null ? [] : [`<date${attributes({ when: writePublication(publishedOn, publishedTime) })}/>`]),
    ...(url === null ? [] : [`<ref${attributes({ target: url })}/>`]),
  ];
  return `<bibl${attributes({ corresp: `#${id}`, n: key })}>${parts.join("")}</bibl>`;
}

/** What `ana` points to. */
function interpretations(beads: readonly ExchangeBead[], { all }: TeiClaims): string {
  const bookmark = beads.some(({ bookmarked }) => bookmarked)
    ? [`<interp xml:id="bookmarked">bookmarked</interp>`]
    : [];
  const claims = all.map(({ id, statement }, index) => {
    return `<interp${attributes({ "xml:id": `c${index + 1}`, n: id })}>${content(statement)}</interp>`;
  });
  const group = (type: string, interps: readonly string[]): string =>
    interps.length === 0 ? "" : `<interpGrp type="${type}">${interps.join("\n")}</interpGrp>`;
  return [group("bookmark", bookmark), group("claims", claims)].filter((part) => part !== "").join("\n");
}

interface Linked {
  readonly versions: readonly ExchangeVersion[];
  readonly ids: ReadonlyMap<string, string>;
  readonly claimIds: ReadonlyMap<string, string>;
  readonly claims: BeadClaims;
}

function link(
  { spans, status, confidence, bookmarked }: ExchangeBead,
  index: number,
  { versions, ids, claimIds, claims }: Linked,
): string {
  const about = [
    ...(bookmarked ? ["bookmarked"] : []),
    ...(claims[index] ?? []).flatMap((id) => claimIds.get(id) ?? []),
  ];
  const targets = versions.flatMap(({ key }) => (spans[key] ?? []).map(({ start }) => `#${ids.get(key)!}.${start}`));
  return `<${targets.length === 1 ? "ptr" : "link"}${attributes({
    "xml:id": `b${index + 1}`,
    target: targets.join(" "),
    type: "bead",
    subtype: status,
    cert: confidence,
    ana: about.length === 0 ? null : about.map((id) => `#${id}`).join(" "),
  })}/>`;
}

function textElement({ key, text }: ExchangeVersion, id: string, beads: readonly ExchangeBead[]): string {
  const ranges = beads.flatMap(({ spans }) => spans[key] ?? []).sort((a, b) => a.start - b.start);
  let end = 0;
  const parts = ranges.map((range) => {
    const between = text.slice(end, range.start);
    end = range.end;
    return `${content(between)}<seg xml:id="${id}.${range.start}">${content(text.slice(range.start, end))}</seg>`;
  });
  const whole = `${parts.join("")}${content(text.slice(end))}`;
  return `<text${attributes({ "xml:id": id, "xml:lang": key })}><body><ab xml:space="preserve">${whole}</ab></body></text>`;
}

const content = (text: string): string => xmlContent(text, (hex) => `<g ref="#u${hex}"/>`);
