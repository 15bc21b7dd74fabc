import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import type { OpenProject } from "../state/project.ts";

/** Which beads the grid shows. */
export type RowFilter = "all" | "findings";

/** Whether something was found in a bead that nobody has set aside. */
export const hasOpenFinding = (
  { details, dismissals }: Pick<OpenProject, "details" | "dismissals">,
  bead: string,
): boolean => (details.get(bead)?.findings ?? []).some((finding) => dismissals.of(finding) === null);

/** The rows of the grid. The selected bead is always one of them: nobody loses where they are. */
export function gridRows(project: OpenProject, filter: RowFilter, selected: string | null): readonly ShownBead[] {
  if (filter === "all") return project.beads;
  return project.beads.filter(({ id }) => id === selected || hasOpenFinding(project, id));
}
