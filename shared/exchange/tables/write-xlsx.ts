import { strToU8, zipSync } from "fflate";
import { xmlAttribute, xmlContent } from "../alignment/xml-text.ts";
import { type Cell, type Sheet, shownWords } from "./sheet.ts";

/** Excel's own limits (ECMA-376 leaves them to the program): what goes beyond them makes it "repair" the file. */
const MOST_CHARACTERS = 32_767;
const MOST_ROWS = 1_048_576;
const MOST_NAME = 31;
/** Where words were cut, the cell says so. */
const CUT = " […]";

/** Styles of a cell, by their place in `cellXfs`. */
const STYLE = { words: 1, heading: 2, guarded: 3 } as const;

export interface WorkbookAbout {
  readonly title: string;
  readonly author: string;
  /** ISO instant. */
  readonly createdAt: string;
}

/**
 * Sheets as an Office Open XML workbook (ECMA-376, transitional): a frozen heading with a filter in each, widths, wrapped
 * words. Words are inline strings, so no cell can be a formula; those that would become one when somebody edits the cell are
 * marked as quoted. What is longer than a cell may be is cut and says so. The same sheets give the same bytes. Linear.
 *
 * @throws RangeError for more rows than a sheet may have
 */
export function writeXlsx(sheets: readonly Sheet[], about: WorkbookAbout): Uint8Array {
  const names = tabNames(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([
      ["officeDocument", "xl/workbook.xml"],
      ["metadata/core-properties", "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(about),
    "xl/workbook.xml": workbook(names, sheets),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES,
  };
  sheets.forEach((sheet, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, index === 0)));
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(`${DECLARATION}${xml}`)] as const);
  // A time without a zone: the archive holds local times, and would differ from one place to another.
  return zipSync(Object.fromEntries(files), { mtime: "1980-01-01T00:00:00" });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
${sheets.join("\n")}
</Types>`;
}

/** Named `rId1` and on, in their order. */
function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, target], index) => {
    const kind = type.includes("/") ? `${PACKAGE}/relationships/${type}` : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${kind}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">\n${list.join("\n")}\n</Relationships>`;
}

function coreProperties({ title, author, createdAt }: WorkbookAbout): string {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>${content(title)}</dc:title>
<dc:creator>${content(author)}</dc:creator>
<dcterms:created xsi:type="dcterms:W3CDTF">${content(createdAt)}</dcterms:created>
</cp:coreProperties>`;
}

function workbook(names: readonly string[], sheets: readonly Sheet[]): string {
  const tabs = names.map(
    (name, index) => `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // A filter is a defined name, too; programs that look for it there alone would show none.
  const filters = names.map(
    (name, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xmlAttribute(name.replaceAll("'", "''"))}'!${area(sheets[index]!, "$")}</definedName>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">
<sheets>
${tabs.join("\n")}
</sheets>
<definedNames>
${filters.join("\n")}
</definedNames>
</workbook>`;
}

const STYLES = `<styleSheet xmlns="${MAIN}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E8E8"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="4">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

function worksheet(sheet: Sheet, isFirst: boolean): string {
  const { columns, rows } = sheet;
  if (rows.length + 1 > MOST_ROWS) throw new RangeError(`${rows.length} rows are more than a sheet holds`);
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const heading = columns.map((column) => column.heading);
  return `<worksheet xmlns="${MAIN}">
<dimension ref="${area(sheet)}"/>
<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15"/>
<cols>${widths.join("")}</cols>
<sheetData>
${rowXml(heading, 1, STYLE.heading)}${rows.map((row, index) => rowXml(row, index + 2, STYLE.words)).join("")}</sheetData>
<autoFilter ref="${area(sheet)}"/>
</worksheet>`;
}

function rowXml(cells: readonly Cell[], row: number, style: number): string {
  const written = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, style));
  return `<row r="${row}">${written.join("")}</row>\n`;
}

function cellXml(cell: Cell, reference: string, style: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`;
  const isGuarded = style === STYLE.words && /^[=+\-@'\uff1d\uff0b\uff0d\uff20]/u.test(cell);
  const words = content(fitted(cell));
  return `<c r="${reference}" s="${isGuarded ? STYLE.guarded : style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

/** As many characters as a cell may hold, no pair of surrogates torn. */
function fitted(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS - CUT.length).replace(/[\ud800-\udbff]$/u, "")}${CUT}`;
}

/**
 * Words as an `ST_Xstring`: what looks like one of its escapes (`_x0041_`) is no escape of ours. Lines end with a line feed,
 * as the spreadsheet's own do.
 */
function content(text: string): string {
  const lines = shownWords(text).replace(/\r\n?/gu, "\n");
  return xmlContent(lines.replace(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_"), () => "");
}

/** `A1:F12`, or `$A$1:$F$12`. */
function area({ columns, rows }: Sheet, fixed: "" | "$" = ""): string {
  const last = `${fixed}${columnName(columns.length - 1)}${fixed}${rows.length + 1}`;
  return `${fixed}A${fixed}1:${last}`;
}

/** `A` to `Z`, `AA` …; from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** As a tab may be called: 31 characters, none of which belongs to a reference, each name once whatever its case. */
function tabNames(sheets: readonly Sheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain = shownWords(name)
      .replace(/[[\]:*?/\\\r\n\t]/gu, " ")
      .replace(/^'|'$/gu, "")
      .trim();
    let tab = plain.slice(0, MOST_NAME).toWellFormed() || `Sheet ${index + 1}`;
    for (let count = 2; taken.has(tab.toLowerCase()); count++) {
      const suffix = ` ${count}`;
      tab = `${plain.slice(0, MOST_NAME - suffix.length)}${suffix}`;
    }
    taken.add(tab.toLowerCase());
    return tab;
  });
}
