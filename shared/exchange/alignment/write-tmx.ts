import { columnText, tableOf, type Row } from "./alignment-table.ts";
import type { BeadClaims } from "./bead-claims.ts";
import type { ExchangeAlignment } from "./exchange-alignment.ts";
import { sideContent } from "./segment-reading.ts";
import { attributes, xmlContent } from "./xml-text.ts";

/**
 * An alignment as TMX 1.4b: a `tu` a bead with a `tuv` for each version that says something. Segments of a side stand
 * in `hi` where there are several. What TMX has no place for (status, confidence, where the words stand, the white space
 * between them) is in `prop` elements, so that {@link import("./read-tmx.ts").readTmxAlignment} gives the same alignment.
 *
 * @param claims ids of the claims that a bead's words make, a list a bead; each is a `prop`
 */
export function writeTmx(alignment: ExchangeAlignment, claims: BeadClaims = []): string {
  const { title, columns, rows } = tableOf(alignment);
  const header = [
    prop("x-title", title),
    ...columns.map((column) => prop("x-version", columnText(column), column.key)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Parallax" creationtoolversion="1" segtype="block" o-tmf="Parallax" adminlang="en" srclang="*all*" datatype="plaintext">
${header.join("\n")}
</header>
<body>
${rows.map((row, index) => unit(row, index, claims[index] ?? [])).join("\n")}
</body>
</tmx>
`;
}

function unit({ sides, status, confidence, bookmarked, notes }: Row, index: number, claims: readonly string[]): string {
  const about = [
    ...notes.map((note) => `<note>${written(note)}</note>`),
    prop("x-status", status),
    ...(confidence === null ? [] : [prop("x-confidence", String(confidence))]),
    ...(bookmarked ? [prop("x-bookmarked", "yes")] : []),
    ...claims.map((claim) => prop("x-claim", claim)),
  ];
  const variants = [...sides].map(([key, { pieces, starts }]) => {
    const seg = sideContent(pieces, content, (piece) => `<hi type="x-segment">${piece}</hi>`);
    return `<tuv xml:lang="${key}">${prop("x-starts", starts?.join(" ") ?? "")}<seg>${seg}</seg></tuv>`;
  });
  return `<tu tuid="${index + 1}">\n${[...about, ...variants].join("\n")}\n</tu>`;
}

const prop = (type: string, text: string, language: string | null = null): string =>
  `<prop${attributes({ type, "xml:lang": language })}>${written(text)}</prop>`;

/** Notes and properties hold no elements: what XML can't hold is left out of them. */
const written = (text: string): string => xmlContent(text, () => "");

const content = (text: string): string => xmlContent(text, (hex) => `<ph type="x-cp">${hex}</ph>`);
