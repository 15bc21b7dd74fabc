import type { OpenProject } from "../state/project.ts";

/** Beads that nobody has confirmed or locked: what aligning anew may change. */
export const openBeads = ({ beads }: Pick<OpenProject, "beads">): number =>
  beads.filter(({ status }) => status === "auto").length;

/** Whether there is something to align anew with something else, and nothing at work on it. */
export const canRealign = (project: OpenProject | null): boolean =>
  project !== null &&
  project.versions.length > 1 &&
  project.readOnly === null &&
  !("total" in project.work) &&
  openBeads(project) > 0;
