import type { FactCell, FactRow } from "../../shared/ipc/shown/bead-detail.ts";
import { FINDING_SEVERITIES, type FindingSeverity, type ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { parseAmount, type SingleFinding } from "../words/finding-words.ts";

const meet = (a: ShownRange, b: ShownRange): boolean => a[0] < b[1] && b[0] < a[1];

/** What is stated instead of a missing amount is no fault of its own. */
const isOmission = (messageKey: string): boolean => messageKey.startsWith("money.omitted.");

/** Each finding, and those on the same words. */
const all = (findings: readonly ShownFinding[]): readonly SingleFinding[] =>
  findings.flatMap((finding) => [finding, ...finding.related]);

/**
 * The gravest finding on a cell, `null` for none or only a note. Where one version stands alone, its own amount bears
 * the blame, not those that it was held against.
 */
export function cellSeverity(
  findings: readonly ShownFinding[],
  version: string,
  cell: FactCell,
): FindingSeverity | null {
  const concerned = all(findings).filter(
    ({ messageKey, odd, why }) =>
      !isOmission(messageKey) &&
      why.values.some(
        (value, index) =>
          value.version === version &&
          meet(value.range, cell.range) &&
          (odd === undefined || (index === 0 && odd === version)),
      ),
  );
  const severity = FINDING_SEVERITIES.find((grade) => concerned.some((finding) => finding.severity === grade));
  return severity === "note" ? null : (severity ?? null);
}

/** How grave it is that `version` does not state the row's fact; `null` where no finding says that it should. */
export function missingSeverity(
  findings: readonly ShownFinding[],
  version: string,
  row: FactRow,
): FindingSeverity | null {
  const omission = all(findings).find(({ messageKey, params }) => {
    if (!isOmission(messageKey) || params["version"] !== version) return false;
    const { value, currency } = parseAmount(String(params["a"]));
    return Object.values(row.cells).some((cell) => cell.value === value && cell.currency === currency);
  });
  return omission?.severity ?? null;
}
