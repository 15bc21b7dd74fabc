import type { StringKey } from "../../shared/i18n/resources.ts";
import {
  needsBeads,
  TAKEN_OPTIONS,
  type ExportChoice,
  type ExportFormat,
  type SheetName,
} from "../../shared/ipc/out.ts";
import { annotationRows } from "../annotations/list/annotation-rows.ts";
import { termTable } from "../annotations/terms/term-table.ts";
import { findingRows } from "../state/finding-rows.ts";
import type { OpenProject } from "../state/project.ts";

/** Two versions by key. */
export type Pair = readonly [source: string, target: string];

/** How much of a project there is to export. */
export interface Contents {
  readonly beads: number;
  readonly versions: readonly string[];
  readonly findings: number;
  readonly claims: number;
  readonly inReview: number;
  readonly readings: number;
  readonly annotations: number;
  readonly terms: number;
  /** Of each version, the annotations that no bead holds; rejected ones are counted nowhere. */
  readonly withoutBead: ReadonlyMap<string, number>;
}

export function contentsOf(project: OpenProject): Contents {
  const claims = [...project.claims.values()];
  const rows = annotationRows(project, "bead");
  const homeless = rows.filter(({ bead, resolved }) => bead === null && resolved?.as !== "rejected");
  return {
    beads: project.beads.length,
    versions: project.versions.map(({ key }) => key),
    findings: findingRows(project).length,
    claims: claims.length,
    inReview: claims.filter(({ verdict }) => verdict === "inReview").length,
    readings: project.readings.size,
    annotations: rows.length,
    terms: termTable(project).concepts.length,
    withoutBead: new Map(
      [...Map.groupBy(homeless, ({ anchor }) => anchor.version)].map(([key, own]) => [key, own.length]),
    ),
  };
}

/** Every two versions, each way round, in the order of the versions. */
export const pairsOf = (versions: readonly string[]): readonly Pair[] =>
  versions.flatMap((source) => versions.filter((key) => key !== source).map((target): Pair => [source, target]));

/** The pair that goes into the file, where the format is of one: what was chosen if it is there, else the first. */
export function pairFor(format: ExportFormat, { versions }: Contents, chosen: Pair | null): Pair | null {
  if (!TAKEN_OPTIONS[format].includes("pair")) return null;
  const pairs = pairsOf(versions);
  const known = pairs.find(([source, target]) => source === chosen?.[0] && target === chosen[1]);
  // XLIFF takes all versions as pairs of the first.
  if (format === "xliff" && versions.length > 2) return known ?? null;
  return known ?? pairs[0] ?? null;
}

/** Why there is nothing to export; `null`: there is. */
export function problemOf(
  { format, sheet }: Pick<ExportChoice, "format" | "sheet">,
  contents: Contents,
): StringKey | null {
  const { beads, versions, claims, inReview, annotations, terms } = contents;
  if (needsBeads(format, sheet) && beads === 0) return "fail.no-beads";
  if (TAKEN_OPTIONS[format].includes("pair") && versions.length < 2) return "out.onePair";
  switch (format) {
    case "claimreview":
      return claims === 0 ? "claim.none" : claims === inReview ? "out.noVerdict" : null;
    case "annotations":
      return claims + annotations === 0 ? "out.noRecords" : null;
    case "tbx":
      return terms === 0 ? "fail.no-terms" : null;
    case "mqm":
      return annotations === 0 ? "out.noAnnotations" : null;
    case "csv":
      return sheet === null ? null : emptySheet(sheet, contents);
    default:
      return null;
  }
}

function emptySheet(sheet: SheetName, { beads, claims, readings, annotations }: Contents): StringKey | null {
  if (sheet === "claims") return claims === 0 ? "claim.none" : null;
  if (sheet === "readings") return readings === 0 ? "out.noReadings" : null;
  if (sheet === "alignment") return beads === 0 ? "fail.no-beads" : null;
  const isOfAnnotations = sheet === "annotations" || sheet === "scorecard" || sheet === "agreement";
  return isOfAnnotations && annotations === 0 ? "out.noAnnotations" : null;
}
