import { FINDING_SEVERITIES, type FindingSeverity, type ShownFinding } from "../../shared/ipc/shown/finding.ts";

/** Whether a finding is about a version: it stands alone in it, or, where none does, has words in it. */
export function concerns({ odd, spans }: ShownFinding, version: string): boolean {
  return odd === undefined ? (spans[version]?.length ?? 0) > 0 : odd === version;
}

/** The gravest severity of findings that are about one of the versions, `null` for none. */
export function severityFor(findings: readonly ShownFinding[], versions: readonly string[]): FindingSeverity | null {
  const own = findings.filter((finding) => versions.some((version) => concerns(finding, version)));
  return FINDING_SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity)) ?? null;
}
