import { createTranslator } from "../i18n/create-translator.ts";
import type { InterfaceLanguage } from "../i18n/resources.ts";
import type { Verdict } from "../project/claims/claim-record.ts";
import { beadClaims } from "./alignment/bead-claims.ts";
import { writeAlignmentCsv } from "./alignment/tables.ts";
import { writePo } from "./alignment/write-po.ts";
import { writeTei } from "./alignment/write-tei.ts";
import { writeTmx } from "./alignment/write-tmx.ts";
import { writeXliff12, writeXliff21 } from "./alignment/write-xliff.ts";
import { writeClaimReviews } from "./claims/claim-review.ts";
import { writeProv } from "./claims/prov.ts";
import { writeWebAnnotations } from "./claims/web-annotation.ts";
import type { ExchangeProject } from "./exchange-project.ts";
import { needsBeads, type ExportFormat, type RedactionKind, type SheetName } from "./export-names.ts";
import { writeProjectJson } from "./project/project-json.ts";
import { redactProject } from "./redact-project.ts";
import { projectSheet, writeWorkbook } from "./tables/project-sheets.ts";
import { writeCsv } from "./tables/write-csv.ts";
import { writeMqm } from "./tables/write-mqm.ts";
import { writeTbx } from "./tables/write-tbx.ts";

/** What a person may ask beside the format; each format heeds those of `TAKEN_OPTIONS`. */
export interface ExportOptions {
  /** Keys of a source and a target version; `null`: those there are. */
  readonly pair: readonly string[] | null;
  /** Of the words that the format takes from us. */
  readonly language: InterfaceLanguage;
  /** `null`: CSV is the alignment, as it can be read back. */
  readonly sheet: SheetName | null;
  /** A byte-order mark, by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** For sharing; `null`: as it is. */
  readonly redact: RedactionKind | null;
}

/** What a format could not take: claims in review, or annotations that stand in no bead. */
export interface LeftOut {
  readonly what: "claimsInReview" | "annotationsWithoutBead";
  readonly count: number;
}

export type ExportProblem =
  | { readonly kind: "no-beads" | "no-terms" | "no-pair" | "bad-pair" }
  | { readonly kind: "unknown-version"; readonly version: string };

export type Exported =
  | { readonly ok: true; readonly content: string | Uint8Array; readonly leftOut: LeftOut | null }
  | { readonly ok: false; readonly problem: ExportProblem };

/** A project in a format of the field: the one way out, for the command line and the window. */
export function writeExport(given: ExchangeProject, format: ExportFormat, options: ExportOptions): Exported {
  if (needsBeads(format, options.sheet) && given.beads.length === 0) return refused("no-beads");
  const { redact, language } = options;
  if (redact === null) return WRITERS[format](given, options);
  const { translate } = createTranslator(language);
  const nameOf = (n: number): string => translate("report.reader", { n });
  return WRITERS[format](redactProject(given, { words: redact === "notes", nameOf }), options);
}

type Writer = (project: ExchangeProject, options: ExportOptions) => Exported;

const done = (content: string | Uint8Array): Exported => ({ ok: true, content, leftOut: null });
const refused = (kind: Exclude<ExportProblem["kind"], "unknown-version">): Exported => ({
  ok: false,
  problem: { kind },
});

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  tmx: (project) => done(writeTmx(project, beadClaims(project))),
  xliff: xliffOf,
  tei: (project) => done(writeTei(project, { all: project.claims, byBead: beadClaims(project) })),
  po: (project, { pair }) => ofPair(project, pair, (named) => done(writePo(project, named, beadClaims(project)))),
  tbx: (project) => {
    const content = writeTbx(project);
    return content === null ? refused("no-terms") : done(content);
  },
  mqm: mqmOf,
  csv: csvOf,
  xlsx: (project, { language }) => done(writeWorkbook(project, language)),
  json: (project) => done(writeProjectJson(project)),
  claimreview: claimReviewsOf,
  annotations: (project) => done(writeWebAnnotations(project)),
  prov: (project) => done(writeProv(project)),
};

/** XLIFF 2.1 holds one source and one target; what has more versions goes to 1.2, which has a file for each pair. */
function xliffOf(project: ExchangeProject, { pair }: ExportOptions): Exported {
  const claims = beadClaims(project);
  if (pair === null && project.versions.length > 2) return done(writeXliff12(project, claims));
  return ofPair(project, pair, ({ source, target }) => done(writeXliff21(project, source, target, claims)));
}

function mqmOf(project: ExchangeProject, { pair }: ExportOptions): Exported {
  return ofPair(project, pair, (named) => {
    const { text, leftOut } = writeMqm(project, named);
    return withLeftOut(text, "annotationsWithoutBead", leftOut);
  });
}

/** Without a sheet the alignment as it can be read back, its headings by key. */
function csvOf(project: ExchangeProject, { sheet, language, bom }: ExportOptions): Exported {
  if (sheet !== null) return done(writeCsv(projectSheet(project, sheet, language), { bom }));
  const content = writeAlignmentCsv(project);
  return done(bom ? content : content.replace(/^\ufeff/u, ""));
}

interface Pair {
  readonly source: string;
  readonly target: string;
}

/** The two versions that were asked for, or that there are. */
function ofPair(
  { versions }: ExchangeProject,
  given: ExportOptions["pair"],
  write: (pair: Pair) => Exported,
): Exported {
  const keys = versions.map(({ key }) => key);
  const [source, target, third] = given ?? keys;
  if (source === undefined || target === undefined || third !== undefined || source === target)
    return refused(given === null ? "no-pair" : "bad-pair");
  const unknown = [source, target].find((key) => !keys.includes(key));
  if (unknown !== undefined) return { ok: false, problem: { kind: "unknown-version", version: unknown } };
  return write({ source, target });
}

function claimReviewsOf(project: ExchangeProject, { language }: ExportOptions): Exported {
  const { translate } = createTranslator(language);
  const names: Readonly<Record<Verdict, string>> = {
    inReview: translate("verdict.review"),
    verified: translate("verdict.verified"),
    disputed: translate("verdict.disputed"),
    refuted: translate("verdict.refuted"),
    unverifiable: translate("verdict.unverifiable"),
  };
  const { text, inReview } = writeClaimReviews(project, names);
  return withLeftOut(text, "claimsInReview", inReview.length);
}

const withLeftOut = (content: string, what: LeftOut["what"], count: number): Exported => ({
  ...{ ok: true, content },
  leftOut: count === 0 ? null : { what, count },
});
