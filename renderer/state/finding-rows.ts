import { FINDING_SEVERITIES, type FindingSeverity, type ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownDismissal } from "../../shared/ipc/shown/records.ts";
import type { OpenProject } from "./project.ts";

/** A finding as the list shows it. */
export interface FindingRow {
  readonly finding: ShownFinding;
  /** Counts from 1, in reading order. */
  readonly beadNumber: number;
  readonly dismissal: ShownDismissal | null;
}

type Sources = Pick<OpenProject, "details" | "beads" | "dismissals" | "versions">;

const known = new WeakMap<OpenProject["details"], Sources & { readonly rows: readonly FindingRow[] }>();

/**
 * All findings, gravest first, then in document order. The same list for as long as what it is made of stays the same:
 * many parts of the window ask for it with each change.
 */
export function findingRows({ details, beads, dismissals, versions }: Sources): readonly FindingRow[] {
  const kept = known.get(details);
  if (kept?.beads === beads && kept.dismissals === dismissals && kept.versions === versions) return kept.rows;
  const rows = sortedRows({ details, beads, dismissals, versions });
  known.set(details, { details, beads, dismissals, versions, rows });
  return rows;
}

function sortedRows(project: Sources): readonly FindingRow[] {
  const rows = project.beads.flatMap((bead, index) =>
    (project.details.get(bead.id)?.findings ?? []).map((finding) => ({
      finding,
      beadNumber: index + 1,
      dismissal: project.dismissals.of(finding),
    })),
  );
  const keys = project.versions.map(({ key }) => key);
  return rows.sort(
    (a, b) =>
      FINDING_SEVERITIES.indexOf(a.finding.severity) - FINDING_SEVERITIES.indexOf(b.finding.severity) ||
      a.beadNumber - b.beadNumber ||
      startOf(a.finding, keys) - startOf(b.finding, keys),
  );
}

/** Findings that nobody has dismissed, in the order of {@link findingRows}. */
export function openFindings(project: Sources): readonly ShownFinding[] {
  const rows = findingRows(project);
  let open = openOf.get(rows);
  if (open === undefined) {
    open = rows.flatMap(({ finding, dismissal }) => (dismissal === null ? [finding] : []));
    openOf.set(rows, open);
  }
  return open;
}

const openOf = new WeakMap<readonly FindingRow[], readonly ShownFinding[]>();

/** What a window has before it. */
interface Current {
  readonly project: OpenProject | null;
  readonly bead: string | null;
  /** By fingerprint. */
  readonly finding: string | null;
}

/** What covers the current finding; `null` where it is open, or there is none. */
export function currentDismissal({ project, bead, finding }: Current): ShownDismissal | null {
  const own = bead === null ? undefined : project?.details.get(bead);
  const current = own?.findings.find(({ fingerprint }) => fingerprint === finding);
  return current === undefined ? null : (project?.dismissals.of(current) ?? null);
}

function startOf({ spans }: ShownFinding, keys: readonly string[]): number {
  for (const key of keys) {
    const [first] = spans[key] ?? [];
    if (first !== undefined) return first[0];
  }
  return 0;
}

/** What the list is narrowed to; an empty set of severities means all. */
export interface FindingFilter {
  readonly severities: ReadonlySet<FindingSeverity>;
  readonly category: string | null;
  /** A version that the finding must concern. */
  readonly version: string | null;
}

export const NO_FILTER: FindingFilter = { severities: new Set(), category: null, version: null };

export function filterRows(rows: readonly FindingRow[], filter: FindingFilter): readonly FindingRow[] {
  const { severities, category, version } = filter;
  return rows.filter(
    ({ finding }) =>
      (severities.size === 0 || severities.has(finding.severity)) &&
      (category === null || finding.category === category) &&
      (version === null || finding.odd === version || (finding.spans[version]?.length ?? 0) > 0),
  );
}

/**
 * The open finding after (`step` 1) or before (-1) the present one, in list order, around the ends. The same words can be
 * found fault with in several beads, under one fingerprint: `bead` says which is the present one, `null` the first.
 */
export function neighbour(
  rows: readonly FindingRow[],
  fingerprint: string | null,
  step: 1 | -1,
  bead: string | null = null,
): { readonly row: FindingRow; readonly wrapped: boolean } | null {
  const open = rows.filter(({ dismissal, finding }) => dismissal === null || finding.fingerprint === fingerprint);
  if (open.length === 0) return null;
  const isPresent = ({ finding }: FindingRow): boolean =>
    finding.fingerprint === fingerprint && (bead === null || finding.bead === bead);
  const at = open.findIndex(isPresent);
  const next = at < 0 ? (step === 1 ? 0 : open.length - 1) : at + step;
  const index = (next + open.length) % open.length;
  return { row: open[index]!, wrapped: at >= 0 && index !== next };
}
