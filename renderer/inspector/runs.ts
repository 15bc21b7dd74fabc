import { FINDING_SEVERITIES, type FindingSeverity } from "../../shared/ipc/shown/finding.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import { isAccused } from "../state/accused-words.ts";
import type { SingleFinding } from "../words/finding-words.ts";

/** Words that a finding is about; without width, the place where words are missing. */
export interface Mark {
  readonly range: ShownRange;
  readonly severity: FindingSeverity;
  /** Of the current finding. */
  readonly isStrong: boolean;
}

type FactKind = ShownVersion["facts"][number]["kind"];

/** Text that looks the same from its first to its last character. */
export type Run =
  | { readonly kind: "text"; readonly text: string; readonly mark: Mark | null; readonly fact: FactKind | null }
  | { readonly kind: "gap"; readonly mark: Mark };

/**
 * The marks of one version: of the current finding first, then of the bead's others. Where one version stands alone,
 * its own words are marked; those that they are held against only get a line.
 */
export function marksIn(
  version: string,
  current: SingleFinding | null,
  others: readonly SingleFinding[],
): readonly Mark[] {
  const rest = others.filter((finding) => finding !== current);
  return [
    ...(current === null ? [] : marksOf(version, current, true)),
    ...rest.flatMap((finding) => marksOf(version, finding, false)),
  ].sort((a, b) => gravity(a) - gravity(b));
}

const gravity = ({ severity, isStrong }: Mark): number => (isStrong ? -1 : FINDING_SEVERITIES.indexOf(severity));

function marksOf(version: string, finding: SingleFinding, isCurrent: boolean): readonly Mark[] {
  const { severity, spans } = finding;
  return (spans[version] ?? []).map((range) =>
    isAccused(finding, version, range)
      ? { range, severity, isStrong: isCurrent }
      : { range, severity: "note", isStrong: false },
  );
}

/** Cuts `text` between `start` and `end` into runs; of marks that lie over each other the first wins. Linear in the facts. */
export function runsOf(
  text: string,
  [start, end]: ShownRange,
  marks: readonly Mark[],
  facts: ShownVersion["facts"],
): readonly Run[] {
  // A text has thousands of facts, and a run few.
  const own = facts.filter(({ range }) => range[0] < end && range[1] > start);
  const ranges = [...marks, ...own].flatMap(({ range }) => [...range]);
  const cuts = [...new Set([start, end, ...ranges.filter((at) => at > start && at < end)])].sort((a, b) => a - b);
  const covers = ({ range }: { readonly range: ShownRange }, from: number, to: number): boolean =>
    range[0] <= from && range[1] >= to;
  const gapsAt = (at: number): Run[] =>
    marks
      .filter(({ range }) => range[0] === range[1] && range[0] === at)
      .slice(0, 1)
      .map((mark) => ({ kind: "gap", mark }));
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1];
    if (to === undefined) return gapsAt(from);
    const mark = marks.find((candidate) => covers(candidate, from, to)) ?? null;
    const fact = own.find((candidate) => covers(candidate, from, to))?.kind ?? null;
    return [...gapsAt(from), { kind: "text", text: text.slice(from, to), mark, fact } as const];
  });
}
