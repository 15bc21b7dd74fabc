import { VERDICTS, type Verdict } from "../../shared/project/claims/claim-record.ts";
import type { ShownClaim } from "../../shared/ipc/shown/records.ts";

/** Judged against first, then what is still open, as an editor goes through them. */
const ORDER: readonly Verdict[] = ["refuted", "disputed", "inReview", "verified", "unverifiable"];

/** Grouped by verdict, the latest change first within each. */
export function claimRows(claims: Iterable<ShownClaim>, verdict: Verdict | null): readonly ShownClaim[] {
  return [...claims]
    .filter((claim) => verdict === null || claim.verdict === verdict)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || Date.parse(b.changedAt) - Date.parse(a.changedAt),
    );
}

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly count: number;
}

/** In the order of the list; verdicts that nothing has are left out. */
export function verdictCounts(claims: Iterable<ShownClaim>): readonly VerdictCount[] {
  const counts = new Map<Verdict, number>(VERDICTS.map((verdict) => [verdict, 0]));
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return ORDER.map((verdict) => ({ verdict, count: counts.get(verdict) ?? 0 })).filter(({ count }) => count > 0);
}

/** The row after (1) or before (-1) `id`, staying at the ends; the first where nothing is selected. */
export function neighbourRow<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string | null,
  step: 1 | -1,
): Row | null {
  const at = rows.findIndex((row) => row.id === id);
  return rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))] ?? null;
}
