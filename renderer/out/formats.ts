import type { StringKey } from "../../shared/i18n/resources.ts";
import type { ExportFormat, SheetName } from "../../shared/ipc/out.ts";

/** What each format carries. */
export const FORMAT_GROUPS = [
  { label: "export.alignment", formats: ["tmx", "xliff", "tei", "po"] },
  { label: "nav.claims", formats: ["claimreview", "annotations"] },
  { label: "nav.annotations", formats: ["tbx", "mqm"] },
  { label: "out.tables", formats: ["csv", "xlsx"] },
  { label: "out.whole", formats: ["json", "prov"] },
] as const satisfies readonly { readonly label: StringKey; readonly formats: readonly ExportFormat[] }[];

/** Names of formats are the same in every language. */
export const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  ...{ tmx: "TMX", xliff: "XLIFF", tei: "TEI", po: "PO", tbx: "TBX", mqm: "MQM (TSV)", csv: "CSV", xlsx: "XLSX" },
  ...{ json: "JSON", claimreview: "ClaimReview (JSON-LD)", annotations: "Web Annotation (JSON-LD)", prov: "PROV-JSON" },
};

export const SHEET_WORDS = {
  findings: "export.findings",
  claims: "export.claims",
  readings: "export.readings",
  annotations: "nav.annotations",
  alignment: "export.alignment",
  versions: "export.versions",
  scorecard: "export.scorecard",
  agreement: "export.agreement",
} as const satisfies Readonly<Record<SheetName, StringKey>>;
