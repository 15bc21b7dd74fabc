import { strToU8, zipSync } from "fflate";
import { xmlAttribute, xmlContent } from "../alignment/xml-text.ts";
import { docxParts } from "./docx-parts.ts";
import type { Block, Cell, Column, Inline, Line, Report, Row } from "./report-tree.ts";
import { SHAPE_COLOURS, SHAPE_SIGNS } from "./shape-svg.ts";

/** A4 less its margins, in twentieths of a point: the unit of widths in WordprocessingML. */
const TEXT_WIDTH = 9865;
/** What stands inside a group is this much narrower. */
const GROUP_INDENT = 170;

/**
 * A report as a Word document (Office Open XML, ECMA-376): headings as styles, tables with head rows that repeat, each
 * quote marked with its language. The same report gives the same bytes.
 */
export function reportDocx(report: Report): Uint8Array<ArrayBuffer> {
  const body = [
    paragraph("Title", [{ kind: "words", text: report.title }], report.titleLanguage),
    ...report.blocks.map((block) => blockXml(block, TEXT_WIDTH)),
  ].join("");
  const files = Object.fromEntries(Object.entries(docxParts(report, body)).map(([name, xml]) => [name, strToU8(xml)]));
  // The earliest day that a ZIP can name, in every zone: when a file was packed is no part of what it says.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** @param goesWithNext a table of terms does not end a page without what follows */
function blockXml(block: Block, width: number, goesWithNext = false): string {
  switch (block.kind) {
    case "heading":
      return paragraph(`Heading${block.level}`, [
        ...block.line,
        ...(block.count === undefined ? [] : [{ kind: "text", text: ` ${block.count}`, weight: "quiet" } as const]),
      ]);
    case "paragraph":
      return paragraph(block.tone === "quiet" ? "Quiet" : "Normal", block.line);
    case "table":
      return tableXml(block.columns, block.rows, width, block.name, block.hasRowHeads ?? false);
    case "terms":
      return tableXml(
        [
          { head: [], width: 20 },
          { head: [], width: 80 },
        ],
        block.terms.map(({ term, cell }) => ({ cells: [[[{ kind: "text", text: term, weight: "quiet" }]], cell] })),
        width,
        null,
        true,
        goesWithNext,
      );
    case "summary":
      return summaryXml(block.groups, width);
    case "bar":
      return barXml(block, width);
    case "group":
      return groupXml(block, width);
    case "signatures":
      return signaturesXml(block, width);
  }
}

/** A table of one cell with the tone's line at its left. */
function groupXml({ tone, blocks }: Extract<Block, { kind: "group" }>, width: number): string {
  // Who recorded a claim does not begin a page.
  if (tone === "plain") return blocks.map((block, at) => blockXml(block, width, at === blocks.length - 2)).join("");
  const inside = blocks.map((block) => blockXml(block, width - 2 * GROUP_INDENT)).join("");
  const line = (side: string, size: number): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="D0675F"/>`;
  const borders = `<w:tblBorders>${line("top", 4)}${line("left", 32)}${line("bottom", 4)}${line("right", 4)}</w:tblBorders>`;
  const margins = `<w:tblCellMar><w:left w:w="${GROUP_INDENT}" w:type="dxa"/><w:right w:w="${GROUP_INDENT}" w:type="dxa"/></w:tblCellMar>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cellXml(inside, width)}</w:tr></w:tbl>${EMPTY}`;
}

/** Word wants a paragraph after a table, else it joins the next one to it. */
const EMPTY = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>';
const EMPTY_KEPT = '<w:p><w:pPr><w:pStyle w:val="Gap"/><w:keepNext/></w:pPr></w:p>';

/** @param name what the table is called for whoever can't see it; `null`: it has no head row */
function tableXml(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
  name: string | null,
  hasRowHeads: boolean,
  goesWithNext = false,
): string {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.round((width * column.width) / whole));
  // Figures that add up are read together: all rows but the last go with the next.
  const isOfFigures = hasRowHeads && columns.some(({ isNumber }) => isNumber === true);
  const alignment = (index: number): string => (columns[index]?.isNumber === true ? '<w:jc w:val="right"/>' : "");
  const cells = (of: readonly Cell[], style: string, keep = ""): string =>
    of
      .map((cell, index) => {
        const lines = cell.length === 0 ? [[]] : cell;
        const inside = lines.map((line) => paragraph(style, line, null, keep + alignment(index))).join("");
        return cellXml(inside, widths[index] ?? 0);
      })
      .join("");
  const head =
    name === null
      ? ""
      : `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(
          columns.map(({ head: line }) => [line]),
          "TableHead",
        )}</w:tr>`;
  const body = rows.map(({ cells: own, below }, index) => {
    const isKept = index === rows.length - 1 ? goesWithNext : isOfFigures;
    const keep = below !== undefined || isKept ? "<w:keepNext/>" : "";
    const row = `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(own, "TableText", keep)}</w:tr>`;
    if (below === undefined) return row;
    const noLine = '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>';
    const lines = below.map((line) => paragraph("TableText", line)).join("");
    const spanned = cellXml(lines, width, `<w:gridSpan w:val="${columns.length}"/>${noLine}`);
    return `${row}<w:tr><w:trPr><w:cantSplit/></w:trPr>${spanned}</w:tr>`;
  });
  const caption = name === null ? "" : `<w:tblCaption w:val="${xmlAttribute(name)}"/>`;
  const look = `<w:tblLook w:val="0000" w:firstRow="${name === null ? 0 : 1}" w:lastRow="0" w:firstColumn="${hasRowHeads ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const style = name === null ? "Terms" : "Ledger";
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${caption}</w:tblPr><w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>${head}${body.join("")}</w:tbl>${goesWithNext ? EMPTY_KEPT : EMPTY}`;
}

const cellXml = (inside: string, width: number, properties = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${inside}</w:tc>`;

/** The groups side by side, as a table of one row. */
function summaryXml(groups: Extract<Block, { kind: "summary" }>["groups"], width: number): string {
  const columns = groups.map(({ title }) => ({ head: [{ kind: "text", text: title } as const], width: 1 }));
  const cells = groups.map(({ rows: lines }) =>
    lines.map(({ label, value }): Line => [
      ...label,
      { kind: "text", text: ": " },
      { kind: "text", text: value, weight: "strong" },
    ]),
  );
  return tableXml(columns, [{ cells }], width, groups.map(({ title }) => title).join(", "), false);
}

/** One row of shaded cells, each as wide as its count and never too narrow for it. */
function barXml({ name, pieces }: Extract<Block, { kind: "bar" }>, width: number): string {
  const least = 500;
  const whole = pieces.reduce((sum, { count }) => sum + count, 0);
  const room = width - least * pieces.length;
  const widths = pieces.map(({ count }) => least + Math.round((room * count) / whole));
  const cells = pieces.map(({ shape, count }, index) => {
    const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${SHAPE_COLOURS[shape]}"/>`;
    const run = `<w:r><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:t>${count}</w:t></w:r>`;
    const inside = `<w:p><w:pPr><w:pStyle w:val="TableText"/><w:jc w:val="center"/></w:pPr>${run}</w:p>`;
    return cellXml(inside, widths[index]!, shade);
  });
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("");
  const caption = `<w:tblCaption w:val="${xmlAttribute(name)}"/>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${caption}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${cells.join("")}</w:tr></w:tbl>${EMPTY}`;
}

/** Room between two lines to sign on. */
const BETWEEN = 400;

function signaturesXml({ labels, hint }: Extract<Block, { kind: "signatures" }>, width: number): string {
  const each = Math.floor((width - BETWEEN * (labels.length - 1)) / labels.length);
  const line = '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="53514C"/></w:tcBorders>';
  const cells = labels.map((label) => {
    const lines = [label, hint].map((text) => paragraph("TableText", [{ kind: "text", text }]));
    return cellXml(lines.join(""), each, line);
  });
  const gap = cellXml(paragraph("TableText", []), BETWEEN);
  const grid = labels.map(() => `<w:gridCol w:w="${each}"/>`).join(`<w:gridCol w:w="${BETWEEN}"/>`);
  const room = '<w:p><w:pPr><w:keepNext/><w:spacing w:before="900"/></w:pPr></w:p>';
  return `${room}<w:tbl><w:tblPr><w:tblStyle w:val="Terms"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join(gap)}</w:tr></w:tbl>${EMPTY}`;
}

/** @param language of all of it, where it is not the document's */
function paragraph(style: string, line: Line, language: string | null = null, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${line.map((inline) => inlineXml(inline, language)).join("")}</w:p>`;
}

function inlineXml(inline: Inline, language: string | null): string {
  switch (inline.kind) {
    case "text":
    case "words":
      return run(inline.text, weightXml(inline.weight), language);
    case "quote": {
      const style = `<w:rStyle w:val="${inline.isMarked === true ? "MarkedQuote" : "SourceQuote"}"/>`;
      return run(inline.text, style, inline.language);
    }
    case "shape": {
      const colour = `<w:color w:val="${SHAPE_COLOURS[inline.shape]}"/>`;
      return run(`${SHAPE_SIGNS[inline.shape]} `, colour, null);
    }
    case "tag":
      return run(inline.text, '<w:rStyle w:val="VersionTag"/>', null);
    case "code":
      return run(inline.text, '<w:rStyle w:val="Verbatim"/>', null);
  }
}

function weightXml(weight: "strong" | "quiet" | undefined): string {
  if (weight === "strong") return "<w:b/>";
  return weight === "quiet" ? '<w:color w:val="68655F"/>' : "";
}

function run(text: string, properties: string, language: string | null): string {
  const spoken = language === null ? "" : `<w:lang w:val="${xmlAttribute(language)}"/>`;
  const look = properties + spoken === "" ? "" : `<w:rPr>${properties}${spoken}</w:rPr>`;
  // Texts in a report hold nothing that XML can't write: a report's tree is made of shown text.
  return `<w:r>${look}<w:t xml:space="preserve">${xmlContent(text, () => "\uFFFD")}</w:t></w:r>`;
}
