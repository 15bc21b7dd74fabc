import type { BeadDetail, FactRow } from "../../shared/ipc/shown/bead-detail.ts";
import type { FindingSeverity, ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { severityFor } from "./bead-look.ts";

/** What a thread says: the fact agrees, a conversion fits, or how grave its finding is. */
export type ThreadTone = "plain" | "ok" | FindingSeverity;

/** One fact between two neighbouring versions; a side that does not state it is `null`. */
export interface FactThread {
  readonly left: ShownRange | null;
  readonly right: ShownRange | null;
  readonly tone: ThreadTone;
}

/** @param open the bead's findings that are not dismissed */
export function factThreads(
  { facts, conversions }: BeadDetail,
  open: readonly ShownFinding[],
  left: string,
  right: string,
): readonly FactThread[] {
  const fitting = (version: string, range: ShownRange): boolean =>
    conversions.some(({ rows }) =>
      rows.some(
        (row) =>
          row.version === version &&
          isSame(row.range, range) &&
          (row.verdict === "base" || row.verdict === "consistent"),
      ),
    );
  return facts.flatMap((row) => {
    const [from, to] = [row.cells[left]?.range ?? null, row.cells[right]?.range ?? null];
    if (from === null && to === null) return [];
    const isFitting = from !== null && to !== null && fitting(left, from) && fitting(right, to);
    return [{ left: from, right: to, tone: isFitting ? "ok" : findingTone(row, open, left, right) }];
  });
}

function findingTone(row: FactRow, open: readonly ShownFinding[], left: string, right: string): ThreadTone {
  const about = open.filter(
    ({ severity, spans }) =>
      severity !== "note" &&
      [left, right].some((version) => {
        const cell = row.cells[version];
        return cell !== undefined && (spans[version] ?? []).some((span) => touches(span, cell.range));
      }),
  );
  return severityFor(about, [left, right]) ?? "plain";
}

const isSame = (a: ShownRange, b: ShownRange): boolean => a[0] === b[0] && a[1] === b[1];
const touches = (a: ShownRange, b: ShownRange): boolean => a[0] < b[1] && b[0] < a[1];
