import type { ShownAnchor } from "../../shared/ipc/shown/records.ts";
import { beadAt } from "../claims/quotes.ts";
import { useActions } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";

/** Goes to pinned words in the texts; nothing happens where they have no place. */
export function useShowInText(project: OpenProject): (anchor: Pick<ShownAnchor, "version" | "range">) => void {
  const actions = useActions();
  return ({ version, range }) => {
    if (range === null) return;
    const bead = beadAt(project, version, range);
    actions.show("compare");
    if (bead !== null) actions.selectBead(bead.id);
  };
}
