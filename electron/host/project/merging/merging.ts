import type { CallInput, CallOutput } from "../../../../shared/ipc/contract.ts";
import type { HostFailure } from "../../../../shared/ipc/failure.ts";
import type { MergePreview } from "../../../../shared/ipc/merge.ts";
import type { ProjectRecord, ProjectState, RecordId } from "../../../../shared/project/records.ts";
import { fail } from "../../failures.ts";
import type { JournalStore } from "../../store/journal-store.ts";
import type { CopyMerge, MergeStep } from "./merge-copy.ts";
import type { ProjectDocument } from "../project-document.ts";

/** Merging copies into an open project. */
export class Merging {
  readonly #document: ProjectDocument;
  readonly #store: JournalStore;
  readonly #onProgress: (progress: { readonly done: number; readonly total: number }) => void;

  constructor(
    document: ProjectDocument,
    store: JournalStore,
    onProgress: (progress: { readonly done: number; readonly total: number }) => void,
  ) {
    this.#document = document;
    this.#store = store;
    this.#onProgress = onProgress;
  }

  async preview(path: string, signal: AbortSignal): Promise<CallOutput<"merge.preview">> {
    const planned = await this.#document.planMerge(path, this.#steps(signal));
    return planned.ok ? { ok: true, preview: previewOf(planned, this.#document.state) } : planned;
  }

  async apply({ path, head }: CallInput<"merge.apply">, signal: AbortSignal): Promise<CallOutput<"merge.apply">> {
    const merged = await this.#document.merge(path, head, this.#steps(signal));
    return merged.ok ? { ok: true, sequence: merged.sequence, conflicts: merged.plan.conflicts.length } : merged;
  }

  async brought({
    sequence,
    skip,
    limit,
  }: CallInput<"merge.brought">): Promise<CallOutput<"merge.brought"> | HostFailure> {
    const entries = await this.#store.readBrought(sequence, skip, limit);
    return entries === null ? fail("damaged-entries", this.#store.path) : { ok: true, entries };
  }

  #steps(signal: AbortSignal): MergeStep {
    return (done, total) => {
      this.#onProgress({ done, total });
      return !signal.aborted;
    };
  }
}

/** What a merge that was planned on `state` would do. */
export function previewOf({ plan, theirs, ours }: CopyMerge, state: ProjectState): MergePreview {
  const times = theirs.map(({ at }) => at).sort();
  const { added, updated, removed } = plan.diff;
  const kinds = new Map<string, { added: number; changed: number; removed: number }>();
  const count = (record: ProjectRecord, what: "added" | "changed" | "removed"): void => {
    if (record.kind === "conflict") return;
    const known = kinds.get(record.kind) ?? { added: 0, changed: 0, removed: 0 };
    known[what] += 1;
    kinds.set(record.kind, known);
  };
  for (const record of added) count(record, "added");
  for (const [, record] of updated) count(record, "changed");
  for (const record of removed) count(record, "removed");
  const known = new Map([...state.values(), ...added].map((record) => [record.id, record.kind]));
  const conflicts = counted(
    plan.conflicts.map(({ record, field, ours, theirs: other }) => {
      const removedKind = (JSON.parse(ours.value ?? other.value ?? "[]") as { kind?: string }[])[0]?.kind;
      return { kind: known.get(record as RecordId) ?? removedKind ?? "bead", field };
    }),
  );
  return {
    head: plan.theirHead,
    ...{ entries: theirs.length, ours, from: times[0]!, to: times.at(-1)! },
    by: counted(theirs.map(({ author }) => ({ author }))).map(({ author, count: entries }) => ({ author, entries })),
    changes: [...kinds].map(([kind, numbers]) => ({ kind, ...numbers })),
    conflicts,
  };
}

/** Each different one once, with how often it is there: the most frequent first. */
function counted<Item extends object>(items: readonly Item[]): readonly (Item & { readonly count: number })[] {
  const counts = new Map<string, Item & { count: number }>();
  for (const item of items) {
    const key = JSON.stringify(item);
    const known = counts.get(key) ?? { ...item, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
