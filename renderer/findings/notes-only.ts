import type { FindingRow } from "../state/finding-rows.ts";
import type { OpenProject } from "../state/project.ts";

/**
 * Whether the versions agree as far as the engine sees: it is done, and what it noted beside is no difference. Findings that
 * a person dismissed count, as they stay in the list.
 */
export function hasNotesOnly(rows: readonly FindingRow[], { work }: Pick<OpenProject, "work">): boolean {
  return work.state === "idle" && rows.length > 0 && rows.every(({ finding }) => finding.severity === "note");
}
