import { beadClaims } from "../../shared/exchange/alignment/bead-claims.ts";
import { writeAlignmentCsv } from "../../shared/exchange/alignment/tables.ts";
import { writePo } from "../../shared/exchange/alignment/write-po.ts";
import { writeTei } from "../../shared/exchange/alignment/write-tei.ts";
import { writeTmx } from "../../shared/exchange/alignment/write-tmx.ts";
import { writeXliff12, writeXliff21 } from "../../shared/exchange/alignment/write-xliff.ts";
import { writeClaimReviews } from "../../shared/exchange/claims/claim-review.ts";
import { writeProv } from "../../shared/exchange/claims/prov.ts";
import { writeWebAnnotations } from "../../shared/exchange/claims/web-annotation.ts";
import type { ExchangeProject } from "../../shared/exchange/exchange-project.ts";
import { writeProjectJson } from "../../shared/exchange/project/project-json.ts";
import {
  projectSheet,
  SHEET_NAMES,
  type SheetName,
  writeWorkbook,
} from "../../shared/exchange/tables/project-sheets.ts";
import { writeCsv } from "../../shared/exchange/tables/write-csv.ts";
import { writeMqm } from "../../shared/exchange/tables/write-mqm.ts";
import { writeTbx } from "../../shared/exchange/tables/write-tbx.ts";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import type { InterfaceLanguage } from "../../shared/i18n/resources.ts";
import type { Verdict } from "../../shared/project/claims/claim-record.ts";
import { badInput, type Outcome } from "./outcome.ts";

/** What a person may ask beside the format. */
export interface ExportOptions {
  /** `--pair`: keys of a source and a target version. */
  readonly pair: string | undefined;
  /** `--language`: of the words that the format takes from us. */
  readonly language: InterfaceLanguage;
  /** `--sheet`: one of {@link SHEET_NAMES}; without it a format has its own. */
  readonly sheet: string | undefined;
  /** Not with `--no-bom`: a byte-order mark, by which Excel knows UTF-8. */
  readonly bom: boolean;
}

export interface Exported {
  readonly content: string | Uint8Array;
  /** What is not in it, in a line for standard error. */
  readonly leftOut?: string;
}

export interface ExportFormat {
  /** The options that it heeds; any other is bad use. */
  readonly takes: readonly (keyof ExportOptions)[];
  /** It says nothing of a project without an alignment. */
  readonly needsBeads: boolean;
  write(project: ExchangeProject, options: ExportOptions): Outcome<Exported>;
}

/** A format of beads. */
const aligned = (write: (project: ExchangeProject) => string): ExportFormat => ({
  ...{ takes: [], needsBeads: true },
  write: (project) => done(write(project)),
});
/** A format of claims, annotations or all of it. */
const whole = (write: (project: ExchangeProject) => string): ExportFormat => ({ ...aligned(write), needsBeads: false });

/** By the name that `--format` takes, in the order of the contract. */
export const EXPORT_FORMATS: Readonly<Record<string, ExportFormat>> = {
  tmx: aligned((project) => writeTmx(project, beadClaims(project))),
  xliff: { takes: ["pair"], needsBeads: true, write: xliffOf },
  tei: aligned((project) => writeTei(project, { all: project.claims, byBead: beadClaims(project) })),
  po: { takes: ["pair"], needsBeads: true, write: poOf },
  tbx: { takes: [], needsBeads: false, write: tbxOf },
  mqm: { takes: ["pair"], needsBeads: true, write: mqmOf },
  csv: { takes: ["sheet", "language", "bom"], needsBeads: false, write: csvOf },
  xlsx: {
    ...{ takes: ["language"], needsBeads: false },
    write: (project, { language }) => ({ ok: true, value: { content: writeWorkbook(project, language) } }),
  },
  json: whole(writeProjectJson),
  claimreview: { takes: ["language"], needsBeads: false, write: claimReviewsOf },
  annotations: whole(writeWebAnnotations),
  prov: whole(writeProv),
};

const done = (content: string): Outcome<Exported> => ({ ok: true, value: { content } });

/** XLIFF 2.1 holds one source and one target; what has more versions goes to 1.2, which has a file for each pair. */
function xliffOf(project: ExchangeProject, { pair: given }: ExportOptions): Outcome<Exported> {
  const claims = beadClaims(project);
  if (given === undefined && project.versions.length > 2) return done(writeXliff12(project, claims));
  const pair = readPair(project, given);
  return pair.ok ? done(writeXliff21(project, pair.value.source, pair.value.target, claims)) : pair;
}

function poOf(project: ExchangeProject, { pair: given }: ExportOptions): Outcome<Exported> {
  const pair = readPair(project, given);
  return pair.ok ? done(writePo(project, pair.value, beadClaims(project))) : pair;
}

function mqmOf(project: ExchangeProject, { pair: given }: ExportOptions): Outcome<Exported> {
  const pair = readPair(project, given);
  if (!pair.ok) return pair;
  const { text, leftOut } = writeMqm(project, pair.value);
  const what = leftOut === 1 ? "annotation stands" : "annotations stand";
  return {
    ok: true,
    value: {
      content: text,
      ...(leftOut > 0 && { leftOut: `${leftOut} ${what} in no bead and ${leftOut === 1 ? "is" : "are"} left out` }),
    },
  };
}

function tbxOf(project: ExchangeProject): Outcome<Exported> {
  const content = writeTbx(project);
  return content === null
    ? badInput("there are no terms: annotate words as terminology, with a suggestion")
    : done(content);
}

/** Without `--sheet` the alignment as it can be read back, its headings by key. */
function csvOf(project: ExchangeProject, { sheet, language, bom }: ExportOptions): Outcome<Exported> {
  if (sheet === undefined) {
    if (project.beads.length === 0)
      return badInput("nothing is aligned yet; open it in the window first, or use --sheet");
    const content = writeAlignmentCsv(project);
    return done(bom ? content : content.replace(/^\ufeff/u, ""));
  }
  return isSheet(sheet)
    ? done(writeCsv(projectSheet(project, sheet, language), { bom }))
    : badInput(`--sheet ${sheet}: use ${SHEET_NAMES.join(", ")}`);
}

const isSheet = (name: string): name is SheetName => (SHEET_NAMES as readonly string[]).includes(name);

/** The two versions that `--pair` names, or that there are. */
function readPair(
  { versions }: ExchangeProject,
  given: string | undefined,
): Outcome<{ readonly source: string; readonly target: string }> {
  const keys = versions.map(({ key }) => key);
  const [source, target, third] = given?.split(",") ?? keys;
  if (source === undefined || target === undefined || third !== undefined || source === target) {
    const what = given === undefined ? "--pair is missing" : `--pair ${given}`;
    return badInput(`${what}: name two versions, such as ${keys.slice(0, 2).join(",")}`);
  }
  const unknown = [source, target].find((key) => !keys.includes(key));
  return unknown === undefined
    ? { ok: true, value: { source, target } }
    : badInput(`--pair ${given ?? ""}: there is no version ${unknown}`);
}

function claimReviewsOf(project: ExchangeProject, { language }: ExportOptions): Outcome<Exported> {
  const { translate } = createTranslator(language);
  const names: Readonly<Record<Verdict, string>> = {
    inReview: translate("verdict.review"),
    verified: translate("verdict.verified"),
    disputed: translate("verdict.disputed"),
    refuted: translate("verdict.refuted"),
    unverifiable: translate("verdict.unverifiable"),
  };
  const { text, inReview } = writeClaimReviews(project, names);
  const count = inReview.length;
  return {
    ok: true,
    value: {
      content: text,
      ...(count > 0 && { leftOut: `${count} ${count === 1 ? "claim is" : "claims are"} in review and left out` }),
    },
  };
}
