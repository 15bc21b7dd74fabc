import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { projectRecordSchema, type ProjectRecord, type ProjectState, type RecordId } from "./records.ts";

/**
 * A reversible change of the document. It holds what was before as well as what is after, so that it can be undone from
 * the journal alone, and a diff that meets another state than it was made for is noticed. Each id appears once.
 */
export const recordsDiffSchema = z
  .strictObject({
    added: z.array(projectRecordSchema).readonly(),
    /** `[from, to]`, both with the same id. */
    updated: z.array(z.tuple([projectRecordSchema, projectRecordSchema]).readonly()).readonly(),
    removed: z.array(projectRecordSchema).readonly(),
  })
  .readonly();
export type RecordsDiff = z.infer<typeof recordsDiffSchema>;

export const EMPTY_DIFF: RecordsDiff = { added: [], updated: [], removed: [] };

/** What undoes a diff. */
export function reverseDiff({ added, updated, removed }: RecordsDiff): RecordsDiff {
  return { added: removed, updated: updated.map(([from, to]) => [to, from] as const), removed: added };
}

export interface DiffMisfit {
  readonly ok: false;
  /** `exists`: to be added, but there; `missing`: to be changed, but not there; `differs`: there, but not as it was. */
  readonly code: "exists" | "missing" | "differs";
  readonly id: RecordId;
}

/**
 * The one reducer: host and renderer derive every state by it. Linear in the size of the document, as the map is copied.
 * A diff that doesn't fit changes nothing.
 */
export function applyDiff(
  state: ProjectState,
  diff: RecordsDiff,
): { readonly ok: true; readonly state: ProjectState } | DiffMisfit {
  const next = new Map(state);
  const misfit = applyInPlace(next, diff);
  return misfit ?? { ok: true, state: next };
}

/** {@link applyDiff} to the very map that is given, for whoever owns it. Linear in the diff alone. */
export function applyInPlace(records: Map<RecordId, ProjectRecord>, diff: RecordsDiff): DiffMisfit | null {
  const misfit = findMisfit(records, diff);
  if (misfit !== null) return misfit;
  for (const { id } of diff.removed) records.delete(id);
  for (const record of diff.added) records.set(record.id, record);
  for (const [, to] of diff.updated) records.set(to.id, to);
  return null;
}

/** Why a diff can't be applied to a state, or `null`. Linear in the diff alone. */
export function findMisfit(state: ProjectState, { added, updated, removed }: RecordsDiff): DiffMisfit | null {
  const gone = new Set<RecordId>();
  for (const record of [...removed, ...updated.map(([from]) => from)]) {
    const present = state.get(record.id);
    if (present === undefined) return { ok: false, code: "missing", id: record.id };
    if (!isSame(present, record)) return { ok: false, code: "differs", id: record.id };
  }
  for (const { id } of removed) gone.add(id);
  const come = new Set<RecordId>();
  for (const { id } of added) {
    if (come.has(id) || (state.has(id) && !gone.has(id))) return { ok: false, code: "exists", id };
    come.add(id);
  }
  for (const [from, to] of updated) if (from.id !== to.id) return { ok: false, code: "differs", id: to.id };
  return null;
}

/**
 * One diff that does what several do in turn; `null` where one doesn't fit what those before it leave. Linear in the diffs.
 */
export function composeDiffs(diffs: readonly RecordsDiff[]): RecordsDiff | null {
  const changes = new Map<RecordId, { readonly from: ProjectRecord | null; readonly to: ProjectRecord | null }>();
  for (const { added, updated, removed } of diffs) {
    const steps = [
      ...removed.map((from) => [from, null] as const),
      ...added.map((to) => [null, to] as const),
      ...updated,
    ];
    for (const [from, to] of steps) {
      const id = (from ?? to).id;
      const before = changes.get(id);
      if (before !== undefined && !isSameOrNone(before.to, from)) return null;
      changes.set(id, { from: before === undefined ? from : before.from, to });
    }
  }
  const all = [...changes.values()].filter(({ from, to }) => !isSameOrNone(from, to));
  return {
    added: all.flatMap(({ from, to }) => (from === null && to !== null ? [to] : [])),
    updated: all.flatMap(({ from, to }) => (from !== null && to !== null ? [[from, to] as const] : [])),
    removed: all.flatMap(({ from, to }) => (from !== null && to === null ? [from] : [])),
  };
}

const isSameOrNone = (a: ProjectRecord | null, b: ProjectRecord | null): boolean =>
  a === null || b === null ? a === b : isSame(a, b);

/** By content, with the quick way out: within one process, an unchanged record is the same object. */
function isSame(a: ProjectRecord, b: ProjectRecord): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
