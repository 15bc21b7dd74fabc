import type { Workbench } from "../state/context.tsx";

/** When a command can be run. */
export const always = (): boolean => true;
export const hasProject = ({ store }: Workbench): boolean => store.getState().project !== null;
export const hasFinding = ({ store }: Workbench): boolean => store.getState().finding !== null;
export const hasBead = ({ store }: Workbench): boolean => store.getState().bead !== null;
export const isWritable = (workbench: Workbench): boolean =>
  hasProject(workbench) && workbench.store.getState().project?.readOnly === null;
