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
  const expected = [...diff.removed, ...diff.updated.map(([from]) => from)];
  for (const record of expected) {
    const present = next.get(record.id);
    if (present === undefined) return { ok: false, code: "missing", id: record.id };
    if (!isSame(present, record)) return { ok: false, code: "differs", id: record.id };
  }
  for (const { id } of diff.removed) next.delete(id);
  for (const record of diff.added) {
    if (next.has(record.id)) return { ok: false, code: "exists", id: record.id };
    next.set(record.id, record);
  }
  for (const [from, to] of diff.updated) {
    if (from.id !== to.id) return { ok: false, code: "differs", id: to.id };
    next.set(to.id, to);
  }
  return { ok: true, state: next };
}

/** By content, with the quick way out: within one process, an unchanged record is the same object. */
function isSame(a: ProjectRecord, b: ProjectRecord): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
