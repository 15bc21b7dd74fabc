import { canonicalJson } from "../../../shared/project/canonical-json.ts";
import type { RecordsDiff } from "../../../shared/project/diff.ts";
import type { BeadId } from "../../../shared/project/ids.ts";
import type { VersionRecord } from "../../../shared/project/records.ts";

/** The versions that have another text than before. */
export function revisedVersions({ updated }: RecordsDiff): readonly VersionRecord[] {
  return updated.flatMap(([from, to]) =>
    from.kind === "version" && to.kind === "version" && from.currentRevision !== to.currentRevision ? [to] : [],
  );
}

/** The versions that were not there before. */
export const joinedVersions = ({ added }: RecordsDiff): readonly VersionRecord[] =>
  added.filter((record) => record.kind === "version");

/** The versions that are there no longer. */
export const leftVersions = ({ removed }: RecordsDiff): readonly VersionRecord[] =>
  removed.filter((record) => record.kind === "version");

/** Whether the story consists of other texts than before. */
export const changesTexts = (diff: RecordsDiff): boolean =>
  revisedVersions(diff).length + joinedVersions(diff).length + leftVersions(diff).length > 0;

/** Beads that came or went, or that hold other words or have another place than before. */
export function movedBeads({ added, updated, removed }: RecordsDiff): ReadonlySet<BeadId> {
  const moved = updated.flatMap(([from, to]) =>
    from.kind === "bead" &&
    to.kind === "bead" &&
    (from.rank !== to.rank || canonicalJson(from.spans) !== canonicalJson(to.spans))
      ? [to]
      : [],
  );
  return new Set([...added, ...moved, ...removed].flatMap((record) => (record.kind === "bead" ? [record.id] : [])));
}

/** Whether another rate is to be used somewhere. */
export const choosesRates = ({ added, removed }: RecordsDiff): boolean =>
  [...added, ...removed].some(({ kind }) => kind === "rateChoice");

/** Whether a version counts from another day. */
export function datesDiffer({ updated }: RecordsDiff): boolean {
  return updated.some(
    ([from, to]) => from.kind === "version" && to.kind === "version" && from.publishedOn !== to.publishedOn,
  );
}
