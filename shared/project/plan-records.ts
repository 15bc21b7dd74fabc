import type { Anchor } from "./anchor.ts";
import { canonicalJson } from "./canonical-json.ts";
import { EMPTY_DIFF } from "./diff.ts";
import { refuse, type PlannedCommand, type RefusedCommand } from "./planned-command.ts";
import type { ProjectRecord, ProjectState } from "./records.ts";

// What the plans of all kinds of records are made of.

export type RecordOf<Kind extends ProjectRecord["kind"]> = Extract<ProjectRecord, { kind: Kind }>;

/** The record of that kind and id, or `null`. */
export function find<Kind extends ProjectRecord["kind"]>(
  state: ProjectState,
  id: RecordOf<Kind>["id"],
  kind: Kind,
): RecordOf<Kind> | null {
  const record = state.get(id);
  return record?.kind === kind ? (record as RecordOf<Kind>) : null;
}

/** All records of a kind, in the order in which they joined. Linear in the document. */
export function allOf<Kind extends ProjectRecord["kind"]>(state: ProjectState, kind: Kind): readonly RecordOf<Kind>[] {
  const found: RecordOf<Kind>[] = [];
  for (const record of state.values()) if (record.kind === kind) found.push(record as RecordOf<Kind>);
  return found;
}

/** The fields that are given: zod's optional fields may be there as `undefined`, which must not erase anything. */
export function given<Change extends object>(
  change: Change,
): { [Key in keyof Change]: Exclude<Change[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

export const add = (...added: readonly ProjectRecord[]): PlannedCommand => ({
  ok: true,
  diff: { ...EMPTY_DIFF, added },
});

export const NOTHING: PlannedCommand = { ok: true, diff: EMPTY_DIFF };

export const isSame = (a: ProjectRecord, b: ProjectRecord): boolean => canonicalJson(a) === canonicalJson(b);

export const replace = <Kept extends ProjectRecord>(from: Kept, to: Kept): PlannedCommand =>
  isSame(from, to) ? NOTHING : { ok: true, diff: { ...EMPTY_DIFF, updated: [[from, to]] } };

export const remove = (record: ProjectRecord | null): PlannedCommand =>
  record === null ? unknown("record") : { ok: true, diff: { ...EMPTY_DIFF, removed: [record] } };

export const unknown = (kind: string): RefusedCommand => refuse("unknown-record", `there is no such ${kind}`);

/** An anchor must name a revision that the project holds, and the version it is of. */
export function checkAnchors(state: ProjectState, anchors: readonly Anchor[]): RefusedCommand | null {
  const fits = anchors.every((anchor) => find(state, anchor.revision, "revision")?.version === anchor.version);
  return fits ? null : refuse("wrong-revision", "an anchor names a revision that this project doesn't hold");
}
