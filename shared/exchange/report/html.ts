import { REPORT_CSS } from "./report-css.ts";
import type { Block, Cell, Inline, Line, Report } from "./report-tree.ts";
import { SHAPE_COLOURS, shapeSvg } from "./shape-svg.ts";

/** Nothing may run and nothing may be fetched, whatever a browser finds in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A report as one self-contained page: no script, no reference to anything outside. Printed, it is A4 with the title and
 * the page's number at the foot of each page.
 */
export function reportHtml(report: Report): string {
  const { language, masthead, title, titleLanguage, date, blocks } = report;
  const titleAttribute = titleLanguage === null || titleLanguage === language ? "" : attribute("lang", titleLanguage);
  return [
    "<!doctype html>",
    `<html${attribute("lang", language)}>`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(`${masthead}: ${title}`)}</title>`,
    `<style>${REPORT_CSS}${pageCss(report)}</style>`,
    "</head>",
    "<body>",
    `<header><strong>${escaped(masthead)}</strong><span>${escaped(date)}</span></header>`,
    "<main>",
    `<h1${titleAttribute}><bdi>${escaped(title)}</bdi></h1>`,
    ...blocks.map(blockHtml),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function pageCss({ title, pageNumber: [before, between, after] }: Report): string {
  const number = `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`;
  const look =
    "font: 10.5px Inter, 'Segoe UI', system-ui, 'Noto Sans', sans-serif; color: #68655F; vertical-align: top; padding-top: 4mm;";
  return `@page { size: A4; margin: 15mm 18mm 18mm;
  @bottom-left { content: ${cssString(shortened(title))}; width: 80%; ${look} }
  @bottom-right { content: ${number}; ${look} } }
`;
}

/** What fits into the foot of a page. */
const MOST_LETTERS = 90;
function shortened(title: string): string {
  if (title.length <= MOST_LETTERS) return title;
  const letters = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join("").trimEnd()}…` : title;
}

/** As CSS writes strings: whatever is neither letter nor digit goes by its number, so that nothing ends string or style. */
function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{M}\p{N}]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
  return `"${safe}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign]!);
const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading": {
      const count = block.count === undefined ? "" : `<small>${escaped(block.count)}</small>`;
      return `<h${block.level}>${lineHtml(block.line)}${count}</h${block.level}>`;
    }
    case "paragraph":
      return `<p${block.tone === undefined ? "" : attribute("class", block.tone)}>${lineHtml(block.line)}</p>`;
    case "table":
      return tableHtml(block);
    case "terms":
      return `<dl>\n${block.terms.map(({ term, cell }) => `<div><dt>${escaped(term)}</dt><dd>${cellHtml(cell)}</dd></div>`).join("\n")}\n</dl>`;
    case "summary":
      return `<div class="summary">\n${block.groups.map(summaryHtml).join("\n")}\n</div>`;
    case "bar":
      return barHtml(block);
    case "group":
      return `<section class="group ${block.tone}">\n${block.blocks.map(blockHtml).join("\n")}\n</section>`;
    case "signatures":
      return `<div class="signatures">${block.labels.map((label) => `<div>${escaped(label)}<br>${escaped(block.hint)}</div>`).join("")}</div>`;
  }
}

function tableHtml({ name, columns, rows, hasRowHeads = false }: Extract<Block, { kind: "table" }>): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((100 * width) / whole).toFixed(2)}%">`).join("");
  // Figures that add up are read together.
  const isOfFigures = hasRowHeads && columns.some(({ isNumber }) => isNumber === true);
  const look = (index: number): string => (columns[index]?.isNumber === true ? ' class="number"' : "");
  const heads = columns.map(({ head }, index) => `<th scope="col"${look(index)}>${lineHtml(head)}</th>`).join("");
  const body = rows.map(({ cells, below }) => {
    const inside = cells.map((cell, index) =>
      hasRowHeads && index === 0
        ? `<th scope="row">${cellHtml(cell)}</th>`
        : `<td${look(index)}>${cellHtml(cell)}</td>`,
    );
    if (below === undefined) return `<tr>${inside.join("")}</tr>`;
    return `<tr class="goes-on">${inside.join("")}</tr>\n<tr><td colspan="${columns.length}">${cellHtml(below)}</td></tr>`;
  });
  return [
    `<table${isOfFigures ? ' class="figures"' : ""}${attribute("aria-label", name)}><colgroup>${widths}</colgroup>`,
    `<thead><tr>${heads}</tr></thead>`,
    "<tbody>",
    ...body,
    "</tbody></table>",
  ].join("\n");
}

function summaryHtml({ title, rows }: Extract<Block, { kind: "summary" }>["groups"][number]): string {
  const lines = rows.map(
    ({ label, value }) => `<li><span>${lineHtml(label)}</span><span>${escaped(value)}</span></li>`,
  );
  return `<section><h2>${escaped(title)}</h2><ul>${lines.join("")}</ul></section>`;
}

/** Of the picture's own units. */
const GAP = 2;
const WIDTH = 1000;

function barHtml({ name, pieces }: Extract<Block, { kind: "bar" }>): string {
  const whole = pieces.reduce((sum, { count }) => sum + count, 0);
  const room = WIDTH - GAP * (pieces.length - 1);
  let left = 0;
  const drawn = pieces.map(({ shape, count }) => {
    const width = (room * count) / whole;
    const piece = `<rect x="${left.toFixed(1)}" width="${width.toFixed(1)}" height="10" fill="#${SHAPE_COLOURS[shape]}"/>`;
    left += width + GAP;
    return piece;
  });
  return `<svg class="bar" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" role="img"${attribute("aria-label", name)}>${drawn.join("")}</svg>`;
}

/** A line is a block of its own where there are several. */
const cellHtml = (cell: Cell): string =>
  cell.length === 1 ? lineHtml(cell[0]!) : cell.map((line) => `<div>${lineHtml(line)}</div>`).join("");

const lineHtml = (line: Line): string => line.map(inlineHtml).join("");

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case "text": {
      const inside = escaped(inline.text);
      if (inline.weight === "strong") return `<b>${inside}</b>`;
      return inline.weight === "quiet" ? `<span class="quiet">${inside}</span>` : inside;
    }
    case "words":
      return inline.weight === "strong"
        ? `<b><bdi>${escaped(inline.text)}</bdi></b>`
        : `<bdi>${escaped(inline.text)}</bdi>`;
    case "quote": {
      const language = inline.language === null ? ' lang=""' : attribute("lang", inline.language);
      const inside = escaped(inline.text);
      return `<q${language}>${inline.isMarked === true ? `<mark>${inside}</mark>` : inside}</q>`;
    }
    case "shape":
      return shapeSvg(inline.shape);
    case "tag":
      return `<abbr class="tag"${attribute("title", inline.name)}>${escaped(inline.text)}</abbr>`;
    case "code":
      return `<code>${escaped(inline.text)}</code>`;
  }
}
