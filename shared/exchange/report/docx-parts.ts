import { xmlAttribute, xmlContent } from "../alignment/xml-text.ts";
import type { Report } from "./report-tree.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Faces that have Vietnamese on every system; Word takes the next best where one is missing. */
const UI_FACE = "Segoe UI";
const READING_FACE = "Cambria";

const content = (text: string): string => xmlContent(text, () => "\uFFFD");

/** The files of a Word package by their names. `body`: paragraphs and tables. */
export function docxParts(report: Report, body: string): Readonly<Record<string, string>> {
  const { language, title, masthead } = report;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPES}.settings+xml"/><Override PartName="/word/header1.xml" ContentType="${TYPES}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${content(`${masthead}: ${title}`)}</dc:title><dc:language>${content(language)}</dc:language></cp:coreProperties>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${OFFICE}/relationships/header" Target="header1.xml"/><Relationship Id="rId4" Type="${OFFICE}/relationships/footer" Target="footer1.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${W} xmlns:r="${OFFICE}/relationships"><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1021" w:bottom="1134" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    "word/styles.xml": stylesXml(language),
    "word/settings.xml": `${HEAD}<w:settings ${W}><w:autoHyphenation/><w:doNotHyphenateCaps/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${xmlAttribute(language)}"/></w:settings>`,
    "word/header1.xml": `${HEAD}<w:hdr ${W}>${running([textRun(masthead), TAB, textRun(report.date)])}</w:hdr>`,
    "word/footer1.xml": `${HEAD}<w:ftr ${W}>${running([textRun(title), TAB, ...pageNumber(report)])}</w:ftr>`,
  };
}

const TAB = "<w:r><w:tab/></w:r>";
const textRun = (text: string): string =>
  text === "" ? "" : `<w:r><w:t xml:space="preserve">${content(text)}</w:t></w:r>`;
const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
const running = (runs: readonly string[]): string =>
  `<w:p><w:pPr><w:pStyle w:val="Running"/></w:pPr>${runs.join("")}</w:p>`;

function pageNumber({ pageNumber: [before, between, after] }: Report): readonly string[] {
  return [textRun(before), field("PAGE"), textRun(between), field("NUMPAGES"), textRun(after)];
}

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const KEEP = "<w:keepNext/><w:keepLines/>";
const spacing = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const QUIET = '<w:color w:val="68655F"/>';
const face = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;

/** `w:pPr` and `w:rPr` have their children in the order of the schema. */
const PARAGRAPHS: readonly ParagraphStyle[] = [
  {
    id: "Title",
    name: "Title",
    paragraph: `${KEEP}${spacing(120, 80)}`,
    run: `${face(READING_FACE)}<w:b/>${size(40)}`,
  },
  {
    id: "Heading2",
    name: "heading 2",
    paragraph: `${KEEP}${spacing(280, 80)}<w:outlineLvl w:val="1"/>`,
    run: `<w:b/>${size(24)}`,
  },
  {
    id: "Heading3",
    name: "heading 3",
    paragraph: `${KEEP}${spacing(120, 60)}<w:outlineLvl w:val="2"/>`,
    run: `<w:b/>${size(20)}`,
  },
  { id: "Quiet", name: "Quiet", run: `${QUIET}${size(17)}` },
  { id: "TableText", name: "Table Text", paragraph: spacing(30, 30), run: size(17) },
  { id: "TableHead", name: "Table Head", paragraph: `<w:keepNext/>${spacing(30, 30)}`, run: `${QUIET}${size(16)}` },
  {
    id: "Gap",
    name: "Gap",
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
    run: size(4),
  },
  {
    id: "Running",
    name: "Running Title",
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9865"/></w:tabs><w:spacing w:before="0" w:after="0"/>',
    run: `${QUIET}${size(16)}`,
  },
];

const CHARACTERS: readonly { readonly id: string; readonly name: string; readonly run: string }[] = [
  { id: "SourceQuote", name: "Source Quote", run: face(READING_FACE) },
  { id: "MarkedQuote", name: "Marked Quote", run: `${face(READING_FACE)}<w:b/><w:u w:val="single" w:color="BF6F22"/>` },
  { id: "VersionTag", name: "Version Tag", run: `<w:b/><w:color w:val="53514C"/>${size(16)}` },
  { id: "Verbatim", name: "Verbatim", run: `${face("Consolas")}<w:noProof/>${size(15)}` },
];

function stylesXml(language: string): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${face(UI_FACE)}<w:color w:val="1C1C1E"/>${size(19)}<w:lang w:val="${xmlAttribute(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  const paragraphs = PARAGRAPHS.map(
    ({ id, name, paragraph = "", run = "" }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  );
  const characters = CHARACTERS.map(
    ({ id, name, run }) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`,
  );
  return `${HEAD}<w:styles ${W}>${defaults}${normal}${paragraphs.join("")}${characters.join("")}${tableStyle("Ledger", true)}${tableStyle("Terms", false)}</w:styles>`;
}

function tableStyle(id: string, hasRules: boolean): string {
  const rule = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="CBC8BF"/>`;
  const rules = hasRules ? `<w:tblBorders>${rule("top")}${rule("bottom")}${rule("insideH")}</w:tblBorders>` : "";
  const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>';
  return `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${id}"/><w:tblPr>${rules}${margins}</w:tblPr></w:style>`;
}
