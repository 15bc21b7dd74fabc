import { useEffect } from "react";
import { useActions } from "../../state/context.tsx";
import { paneStore, type PaneArrangement } from "./pane-arrangement.ts";

/** Has the host keep how the panes of a project stand, whenever a person has changed it. */
export function useKeptPanes(session: string): void {
  const actions = useActions();
  useEffect(
    () =>
      paneStore.subscribe(({ arrangement }, { arrangement: before }) => {
        if (arrangement.session !== session || kept(arrangement) === kept(before)) return;
        const { order, hidden } = arrangement;
        void actions.attempt("project.keepPanes", { order: [...order], hidden: [...hidden] });
      }),
    [actions, session],
  );
}

const kept = ({ session, order, hidden }: PaneArrangement): string => JSON.stringify([session, order, hidden]);
