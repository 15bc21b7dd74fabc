import { beadClaims } from "../alignment/bead-claims.ts";
import { writeAlignmentCsv } from "../alignment/tables.ts";
import { writePo } from "../alignment/write-po.ts";
import { writeTei } from "../alignment/write-tei.ts";
import { writeTmx } from "../alignment/write-tmx.ts";
import { writeXliff12, writeXliff21 } from "../alignment/write-xliff.ts";
import { writeClaimReviews, type VerdictNames } from "../claims/claim-review.ts";
import { writeProv } from "../claims/prov.ts";
import { writeWebAnnotations } from "../claims/web-annotation.ts";
import type { ExchangeProject } from "../exchange-project.ts";
import { writeProjectJson } from "../project/project-json.ts";
import { type ExportFormat, SHEET_NAMES } from "../export-names.ts";
import { projectSheet } from "../tables/project-sheets.ts";
import { writeCsv } from "../tables/write-csv.ts";
import { writeMqm } from "../tables/write-mqm.ts";

const NAMES: VerdictNames = {
  ...{ inReview: "In review", verified: "Verified", disputed: "Disputed", refuted: "Refuted" },
  unverifiable: "Unverifiable",
};

type Golden = Readonly<Record<string, (project: ExchangeProject) => string>>;

/** Of each format that is text, the names of its golden files. A new format is a line here; TBX and XLSX have tests of their own. */
const GOLDEN: Readonly<Record<Exclude<ExportFormat, "tbx" | "xlsx">, Golden>> = {
  tmx: { "sample.tmx": (project) => writeTmx(project, beadClaims(project)) },
  xliff: {
    "sample-1.2.xlf": (project) => writeXliff12(project, beadClaims(project)),
    "sample-2.1.xlf": (project) => writeXliff21(project, "vi", "en", beadClaims(project)),
  },
  tei: {
    "sample.tei.xml": (project) => writeTei(project, { all: project.claims, byBead: beadClaims(project) }),
  },
  po: { "sample.po": (project) => writePo(project, { source: "vi", target: "de" }, beadClaims(project)) },
  csv: {
    "sample.csv": writeAlignmentCsv,
    ...Object.fromEntries(
      SHEET_NAMES.map((name): [string, (project: ExchangeProject) => string] => [
        `sample.${name}.csv`,
        (project) => writeCsv(projectSheet(project, name, "en"), { bom: true }),
      ]),
    ),
  },
  json: { "sample.json": writeProjectJson },
  claimreview: { "sample.claimreview.json": (project) => writeClaimReviews(project, NAMES).text },
  annotations: { "sample.annotations.json": writeWebAnnotations },
  prov: { "sample.prov.json": writeProv },
  mqm: { "sample.mqm.tsv": (project) => writeMqm(project, { source: "en", target: "vi" }).text },
};

/** Every format of a whole project that is text, by the name of its golden file. */
export const ALL_WRITERS: Golden = Object.assign({}, ...Object.values(GOLDEN)) as Golden;
