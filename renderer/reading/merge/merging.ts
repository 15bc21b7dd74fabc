import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { MergePreview } from "../../../shared/ipc/merge.ts";
import type { StoppableCall } from "../../../shared/ipc/stoppable.ts";
import { bytesOf } from "../../import/file-bytes.ts";
import type { Actions } from "../../state/actions.ts";

/** A copy that was looked at, and what merging it would do. */
export interface LookedAt {
  readonly path: string;
  readonly file: string;
  readonly preview: MergePreview;
}

interface Merging {
  readonly copy: LookedAt | null;
  /** Why the last copy can't be merged. */
  readonly problem: HostFailure | null;
  /** The call that the person waits for. */
  readonly running: Extract<StoppableCall, `merge.${string}`> | null;
}

const NOTHING: Merging = { copy: null, problem: null, running: null };
const store = createStore<Merging>(() => NOTHING);

/** The merge that is being looked at. It ends with its sheet. */
export const useMerging = <Part>(select: (state: Merging) => Part): Part => useStore(store, select);

export function openMerge(actions: Actions): void {
  store.setState(NOTHING);
  actions.openSheet("merge");
}

/** Looks at a file that a person picked or dropped: a web page has no path of it, so the host takes its bytes. */
export async function lookAtFile(actions: Actions, file: File): Promise<void> {
  const bytes = await bytesOf(file);
  if (typeof bytes === "string") {
    store.setState({ copy: null, problem: { ok: false, code: bytes, file: file.name } });
    return;
  }
  const looking = begin();
  const handed = await actions.attempt("merge.hand", { name: file.name, bytes });
  if (handed?.ok === true) await preview(actions, handed.path, file.name, looking);
  else end(looking, handed);
}

/** @param path absolute */
export async function lookAtPath(actions: Actions, path: string): Promise<void> {
  await preview(actions, path, path.split(/[\\/]/u).at(-1) ?? path, begin());
}

/** The looking that is under way: the answer of an earlier one is of no use. */
let latest = 0;

function begin(): number {
  store.setState({ copy: null, problem: null, running: "merge.preview" });
  return ++latest;
}

function end(looking: number, problem: HostFailure | null): void {
  if (looking === latest) store.setState({ running: null, problem });
}

async function preview(actions: Actions, path: string, file: string, looking: number): Promise<void> {
  const answer = await actions.attempt("merge.preview", { path });
  if (looking !== latest) return;
  if (answer?.ok === true) store.setState({ running: null, copy: { path, file, preview: answer.preview } });
  else end(looking, answer);
}

/** Merges what was looked at and closes the sheet; on failure it stays, and says why. */
export async function applyMerge(actions: Actions): Promise<void> {
  const { copy, running } = store.getState();
  if (copy === null || running !== null) return;
  store.setState({ running: "merge.apply", problem: null });
  const merging = ++latest;
  const { path, preview: looked } = copy;
  const answer = await actions.attempt("merge.apply", { path, head: looked.head });
  if (merging !== latest) return;
  if (answer?.ok !== true) {
    end(merging, answer);
    return;
  }
  store.setState(NOTHING);
  actions.openSheet(null);
  const { conflicts } = answer;
  if (conflicts === 0) actions.notify("info", "merge.done");
  else actions.notify("info", "merge.doneConflicts", { count: conflicts });
  actions.showClaims(conflicts === 0 ? "list" : "conflicts");
}

/** Stops what is under way. Nothing has been written then, or all of it. */
export function stopMerge(actions: Actions): void {
  const { running } = store.getState();
  if (running !== null) void actions.attempt("call.stop", { call: running });
}

export function chooseAnother(): void {
  store.setState(NOTHING);
}

/** While a merge is being written the sheet stays: whether it was done has to be told. */
export function closeMerge(actions: Actions): void {
  const { running } = store.getState();
  stopMerge(actions);
  if (running === "merge.apply") return;
  latest++;
  store.setState(NOTHING);
  actions.openSheet(null);
}
