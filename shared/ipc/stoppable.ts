/**
 * Calls that the host can stop on the way: it makes, opens and merges projects step by step, and reads and writes files in
 * threads of their own. A merge that is stopped has written nothing.
 * A copy is one statement of the database's and a revision's plan one computation: those run to their end.
 */
export const STOPPABLE_CALLS = [
  "project.create",
  "project.open",
  "project.openSample",
  "staging.add",
  "merge.preview",
  "merge.apply",
  "out.export",
  "out.report",
  "out.preview",
] as const;
export type StoppableCall = (typeof STOPPABLE_CALLS)[number];
