import type { ShownAnnotation } from "../../../shared/ipc/shown/records.ts";
import type { OpenProject } from "../../state/project.ts";

/** Suggestions for a version that nobody has settled, from its top; words without a place can't be replaced. */
export const openSuggestions = (
  { annotations }: Pick<OpenProject, "annotations">,
  version: string,
): readonly ShownAnnotation[] =>
  [...annotations.values()]
    .filter(
      ({ anchor, suggestion, resolved }) =>
        anchor.version === version && anchor.range !== null && suggestion !== null && resolved === null,
    )
    .sort((a, b) => a.anchor.range![0] - b.anchor.range![0]);

/** Whether the version's present text has suggestions in it. */
export const isCorrected = ({ annotations }: Pick<OpenProject, "annotations">, version: string): boolean =>
  [...annotations.values()].some(({ anchor, resolved }) => anchor.version === version && resolved?.as === "applied");

/** Whether there is anything to apply, or a corrected text to save. */
export const hasSuggestions = (project: Pick<OpenProject, "annotations" | "versions">): boolean =>
  project.versions.some(({ key }) => openSuggestions(project, key).length > 0 || isCorrected(project, key));
