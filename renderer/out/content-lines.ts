import type { Translate } from "../../shared/i18n/create-translator.ts";
import type { ExportChoice } from "../../shared/ipc/out.ts";
import type { Contents, Pair } from "./contents.ts";

type Count = "versions" | "beads" | "findings" | "claims" | "readings" | "annotations" | "terms";

const ALIGNMENT: readonly Count[] = ["versions", "beads", "claims"];
const EVERYTHING: readonly Count[] = ["versions", "beads", "findings", "claims", "readings", "annotations"];

/** What a file holds, in the order in which it is told. */
function countsIn({ format, sheet }: Pick<ExportChoice, "format" | "sheet">): readonly Count[] {
  switch (format) {
    case "tmx":
    case "xliff":
    case "tei":
    case "po":
      return ALIGNMENT;
    case "claimreview":
      return ["claims"];
    case "annotations":
      return ["claims", "annotations"];
    case "tbx":
      return ["terms"];
    case "mqm":
      return ["beads", "annotations"];
    case "csv":
      return sheet === null ? ["versions", "beads"] : COUNTS_OF_SHEETS[sheet];
    case "xlsx":
    case "json":
    case "prov":
      return EVERYTHING;
  }
}

const COUNTS_OF_SHEETS: Readonly<Record<NonNullable<ExportChoice["sheet"]>, readonly Count[]>> = {
  findings: ["findings"],
  claims: ["claims", "readings"],
  readings: ["readings"],
  annotations: ["annotations"],
  alignment: ["versions", "beads"],
  versions: ["versions"],
  scorecard: ["versions", "annotations"],
  agreement: ["annotations"],
};

/** How much is in the file, and what had to be left out of it. */
export function contentLines(
  t: Translate,
  shown: { readonly contents: Contents; readonly choice: ExportChoice; readonly pair: Pair | null },
): { readonly counts: readonly string[]; readonly leftOut: string | null } {
  const { contents, choice, pair } = shown;
  const { format } = choice;
  const withVerdict = format === "claimreview" ? contents.claims - contents.inReview : contents.claims;
  const words: Readonly<Record<Count, () => string>> = {
    versions: () => t("title.versions", { count: pair === null ? contents.versions.length : pair.length }),
    beads: () => t("out.beads", { count: contents.beads }),
    findings: () => t("a11y.findings", { count: contents.findings }),
    claims: () => t("claim.count", { count: withVerdict }),
    readings: () => t("out.readings", { count: contents.readings }),
    annotations: () => t("out.annotations", { count: contents.annotations }),
    terms: () => t("out.terms", { count: contents.terms }),
  };
  const homeless = contents.withoutBead.get(pair?.[1] ?? "") ?? 0;
  const leftOut =
    format === "claimreview" && contents.inReview > 0
      ? t("export.skipped", { count: contents.inReview })
      : format === "mqm" && homeless > 0
        ? t("out.withoutBead", { count: homeless })
        : null;
  // What a project has none of is told only where nothing else is in the file.
  const has = (count: Count): boolean =>
    count === "versions" || (count === "claims" ? withVerdict : contents[count]) > 0;
  const own = countsIn(choice);
  const told = own.some(has) ? own.filter(has) : own;
  return { counts: told.map((count) => words[count]()), leftOut };
}
