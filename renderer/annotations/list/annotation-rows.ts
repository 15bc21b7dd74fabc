import type { ShownAnnotation } from "../../../shared/ipc/shown/records.ts";
import { MQM_SEVERITIES, type MqmDimension, type MqmSeverity } from "../../../shared/project/annotations/mqm.ts";
import { fold } from "../../search/fold.ts";
import type { OpenProject } from "../../state/project.ts";
import { beadPlaces, type BeadPlace } from "../bead-places.ts";
import { categoryParts } from "../mqm-words.ts";

/** An annotation with the bead that its words are in; `null`: in none, or its words have no place. */
export interface AnnotationRow extends ShownAnnotation {
  readonly bead: BeadPlace | null;
}

export type Grouping = "version" | "bead";

/** What is listed; `null`, `false` and an empty search leave nothing out. */
export interface AnnotationFilter {
  readonly state: "open" | "resolved" | null;
  readonly dimension: MqmDimension | null;
  readonly severity: MqmSeverity | null;
  readonly version: string | null;
  readonly author: string | null;
  readonly withSuggestion: boolean;
  /** Looked for in all that was written, without capitals and diacritics. */
  readonly words: string;
}

export const NO_ANNOTATION_FILTER: AnnotationFilter = {
  state: null,
  dimension: null,
  severity: null,
  version: null,
  author: null,
  withSuggestion: false,
  words: "",
};

export const isFiltering = (filter: AnnotationFilter): boolean =>
  filter.words.trim() !== "" ||
  filter.withSuggestion ||
  [filter.state, filter.dimension, filter.severity, filter.version, filter.author].some((value) => value !== null);

/** Each version from its top, or bead after bead with their versions together; words without a place last. */
export function annotationRows(
  { annotations, versions, beads }: Pick<OpenProject, "annotations" | "versions" | "beads">,
  grouping: Grouping,
): readonly AnnotationRow[] {
  const beadOf = beadPlaces({ beads });
  const order = new Map(versions.map(({ key }, index) => [key, index]));
  const rows = [...annotations.values()].map((annotation): AnnotationRow => {
    const { version, range } = annotation.anchor;
    return { ...annotation, bead: range === null ? null : beadOf(version, range[0]) };
  });
  const versionOf = ({ anchor }: AnnotationRow): number => order.get(anchor.version) ?? versions.length;
  const startOf = ({ anchor }: AnnotationRow): number => anchor.range?.[0] ?? Number.MAX_SAFE_INTEGER;
  const numberOf = ({ bead }: AnnotationRow): number => bead?.number ?? Number.MAX_SAFE_INTEGER;
  return rows.sort(
    (a, b) =>
      (grouping === "bead" ? numberOf(a) - numberOf(b) : 0) || versionOf(a) - versionOf(b) || startOf(a) - startOf(b),
  );
}

export function filterAnnotations(rows: readonly AnnotationRow[], filter: AnnotationFilter): readonly AnnotationRow[] {
  const words = fold(filter.words.trim());
  return rows.filter(
    (row) =>
      (filter.state === null || (row.resolved === null) === (filter.state === "open")) &&
      (filter.dimension === null || categoryParts(row.category).dimension === filter.dimension) &&
      (filter.severity === null || row.severity === filter.severity) &&
      (filter.version === null || row.anchor.version === filter.version) &&
      (filter.author === null || row.author === filter.author) &&
      (!filter.withSuggestion || row.suggestion !== null) &&
      (words === "" || written(row).includes(words)),
  );
}

const folded = new WeakMap<AnnotationRow, string>();

/** Kept: a search goes through all rows at each letter. */
function written(row: AnnotationRow): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const { anchor, note, suggestion, author, thread } = row;
  const said = thread.flatMap((reply) => [reply.author, reply.text]);
  const text = fold([anchor.exact, anchor.pinned ?? "", note, suggestion ?? "", author, ...said].join("\n"));
  folded.set(row, text);
  return text;
}

/** How many annotations there are of each kind that can be asked for. */
export interface AnnotationCounts {
  readonly open: number;
  readonly resolved: number;
  readonly severities: Readonly<Record<MqmSeverity, number>>;
}

export function countAnnotations(rows: readonly AnnotationRow[]): AnnotationCounts {
  const open = rows.filter(({ resolved }) => resolved === null).length;
  const severities = Object.fromEntries(MQM_SEVERITIES.map((severity) => [severity, 0])) as Record<MqmSeverity, number>;
  for (const { severity } of rows) severities[severity]++;
  return { open, resolved: rows.length - open, severities };
}

/** Everyone who annotated, in the order of their first annotation. */
export const authorsOf = (rows: Iterable<Pick<ShownAnnotation, "author">>): readonly string[] => [
  ...new Set([...rows].map(({ author }) => author)),
];
