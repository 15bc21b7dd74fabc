import {
  annotatorAgreement,
  type AnnotatorAgreement,
  type JudgedSegment,
} from "../../../shared/project/annotations/annotator-agreement.ts";
import {
  annotatorDifferences,
  type JudgementDifference,
} from "../../../shared/project/annotations/annotator-differences.ts";
import type { ShownVersion } from "../../../shared/ipc/shown/records.ts";
import type { OpenProject } from "../../state/project.ts";
import { annotationRows, type AnnotationRow } from "../list/annotation-rows.ts";

/** An annotation that has a place, as agreement needs it. */
export interface PlacedJudgement extends Pick<AnnotationRow, "id" | "author" | "category" | "severity" | "bead"> {
  readonly anchor: JudgedSegment;
  readonly exact: string;
}

export interface AgreementFigures {
  readonly agreement: AnnotatorAgreement;
  /** In reading order. */
  readonly differences: readonly JudgementDifference<PlacedJudgement>[];
  /** The versions whose segments are compared: those that both annotated, or else those that either did. */
  readonly versions: readonly string[];
}

/** How far two people agree about the versions that both annotated. Credits, links and the like are not counted. */
export function agreementFigures(
  project: Pick<OpenProject, "annotations" | "versions" | "beads">,
  authors: readonly [string, string],
): AgreementFigures {
  const judged = annotationRows(project, "version").flatMap((row): readonly PlacedJudgement[] => {
    const { id, author, category, severity, bead, anchor } = row;
    if (anchor.range === null) return [];
    const [start, end] = anchor.range;
    const place = { version: anchor.version, range: { start, end } };
    return [{ ...{ id, author, category, severity, bead }, anchor: place, exact: anchor.exact }];
  });
  const versionsOf = (author: string): ReadonlySet<string> =>
    new Set(judged.filter((each) => each.author === author).map(({ anchor }) => anchor.version));
  const [own, others] = [versionsOf(authors[0]), versionsOf(authors[1])];
  const shared = [...own].filter((key) => others.has(key));
  const compared = new Set(shared.length > 0 ? shared : [...own, ...others]);
  const versions = project.versions.filter(({ key }) => compared.has(key));
  const here = judged.filter(({ anchor }) => compared.has(anchor.version));
  return {
    agreement: annotatorAgreement(here, versions.flatMap(segmentsOf), authors),
    differences: annotatorDifferences(here, authors),
    versions: versions.map(({ key }) => key),
  };
}

const segmentsOf = ({ key, segments, boilerplate }: ShownVersion): readonly JudgedSegment[] => {
  const left = new Set(boilerplate);
  return segments.flatMap(([start, end], index) => (left.has(index) ? [] : [{ version: key, range: { start, end } }]));
};
