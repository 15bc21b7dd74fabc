import { createTranslator } from "../../i18n/create-translator.ts";
import type { InterfaceLanguage } from "../../i18n/resources.ts";
import type { ExchangeProject } from "../exchange-project.ts";
import { SHEET_NAMES, type SheetName } from "../export-names.ts";
import { agreementSheet } from "./agreement-sheet.ts";
import { annotationsSheet } from "./annotations-sheet.ts";
import { claimsSheet } from "./claims-sheet.ts";
import { findingsSheet } from "./findings-sheet.ts";
import { readingsSheet } from "./readings-sheet.ts";
import { scorecardSheet } from "./scorecard-sheet.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { Sheet } from "./sheet.ts";
import { alignmentSheet, versionsSheet } from "./story-sheets.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** What can be told of a project as a table. */
const PROJECT_SHEETS: Readonly<Record<SheetName, (context: SheetContext) => Sheet>> = {
  findings: findingsSheet,
  claims: claimsSheet,
  readings: readingsSheet,
  annotations: annotationsSheet,
  alignment: alignmentSheet,
  versions: versionsSheet,
  scorecard: (context) => scorecardSheet(context),
  agreement: agreementSheet,
};

const contextOf = (project: ExchangeProject, language: InterfaceLanguage): SheetContext => ({
  project,
  words: { language, t: createTranslator(language).translate },
});

/** One table of a project, headed in a language of the interface. */
export const projectSheet = (project: ExchangeProject, name: SheetName, language: InterfaceLanguage): Sheet =>
  PROJECT_SHEETS[name](contextOf(project, language));

/** All tables of a project as an XLSX workbook. */
export function writeWorkbook(project: ExchangeProject, language: InterfaceLanguage): Uint8Array {
  const context = contextOf(project, language);
  const sheets = SHEET_NAMES.map((name) => PROJECT_SHEETS[name](context));
  return writeXlsx(sheets, { title: project.title, author: project.exportedBy, createdAt: project.exportedAt });
}
