import { createContext, useContext, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Actions } from "./actions.ts";
import type { WorkbenchState, WorkbenchStore } from "./workbench.ts";

export interface Workbench {
  readonly store: WorkbenchStore;
  readonly actions: Actions;
}

const WorkbenchContext = createContext<Workbench | null>(null);

export function WorkbenchProvider({ workbench, children }: { workbench: Workbench; children: ReactNode }) {
  return <WorkbenchContext value={workbench}>{children}</WorkbenchContext>;
}

/** The store itself, for what has to live outside React, and the actions. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error("a view stands outside the workbench");
  return workbench;
}

/** A part of the state; the view is drawn again when that part is another object. */
export function useWorkbenchState<Part>(select: (state: WorkbenchState) => Part): Part {
  return useStore(useWorkbench().store, select);
}

export function useActions(): Actions {
  return useWorkbench().actions;
}
