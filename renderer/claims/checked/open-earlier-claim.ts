import type { EarlierClaim } from "../../../shared/ipc/claims.ts";
import type { Actions } from "../../state/actions.ts";
import type { WorkbenchState, WorkbenchStore } from "../../state/workbench.ts";

/** Opens the project of a claim and goes to the claim there. A project that can't be opened is explained. */
export async function openEarlierClaim(
  store: WorkbenchStore,
  { ask }: Pick<Actions, "ask">,
  { path, claim }: Pick<EarlierClaim, "path" | "claim">,
): Promise<void> {
  const before = store.getState().project?.session;
  if ((await ask("project.open", { path })) === null) return;
  const arrive = ({ project }: WorkbenchState): boolean => {
    if (project === null || project.session === before) return false;
    if (project.path === path && project.claims.has(claim)) store.setState({ claim, view: "claims" });
    return true;
  };
  if (arrive(store.getState())) return;
  const stop = store.subscribe((state) => {
    if (state.project?.session === before || state.project === null) return;
    // First of all: selecting the claim is a change, too, and would come back here.
    stop();
    arrive(state);
  });
}
