import type { RecentProject } from "../../../../shared/ipc/calls.ts";
import type { BeadDetail } from "../../../../shared/ipc/shown/bead-detail.ts";
import { Dismissals } from "../../../../shared/project/dismissals.ts";
import type { ProjectState } from "../../../../shared/project/records.ts";

/** How many findings nobody has decided on yet, notes aside. Linear in findings and records. */
export function openCounts(
  details: readonly Pick<BeadDetail, "findings">[],
  state: ProjectState,
): NonNullable<RecentProject["open"]> {
  const dismissals = new Dismissals([...state.values()].filter((record) => record.kind === "dismissal"));
  const open = details.flatMap(({ findings }) => findings).filter((finding) => dismissals.of(finding) === null);
  const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  return { critical: count("critical"), major: count("major"), minor: count("minor") };
}
