import type { WorkbenchState, WorkbenchStore } from "../state/workbench.ts";

/** Selects the claim that is not among `known` as soon as the host has told of it; another project ends the wait. */
export function selectNewClaim(store: WorkbenchStore, known: ReadonlySet<string>): void {
  const session = store.getState().project?.session;
  const isOver = ({ project }: WorkbenchState): boolean => project?.session !== session;
  const newClaim = ({ project }: WorkbenchState): string | undefined =>
    [...(project?.claims.keys() ?? [])].find((id) => !known.has(id));

  const present = newClaim(store.getState());
  if (present !== undefined) {
    store.setState({ claim: present });
    return;
  }
  const stop = store.subscribe((state) => {
    const claim = isOver(state) ? undefined : newClaim(state);
    if (claim === undefined && !isOver(state)) return;
    // First of all: selecting it is a change, too, and would come back here.
    stop();
    if (claim !== undefined) store.setState({ claim });
  });
}
