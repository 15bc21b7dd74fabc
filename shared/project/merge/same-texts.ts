import type { RawRange } from "../../text/range.ts";
import type { RevisionId, VersionId } from "../ids.ts";
import { allOf, find } from "../plan-records.ts";
import type { Given } from "../planned-command.ts";
import type { ProjectRecord, ProjectState, RecordId, RevisionRecord } from "../records.ts";
import { compareTexts } from "../revise/compare-texts.ts";
import { carryRecords } from "../revise/plan-revision.ts";

/** A revision's raw text and its segments, in raw ranges. */
export interface RevisionText {
  readonly text: string;
  readonly segments: readonly RawRange[];
}

export type RevisionTexts = ReadonlyMap<RevisionId, RevisionText>;

/** Which revision each version is to be read in. */
export type CurrentRevisions = ReadonlyMap<VersionId, RevisionId>;

export const currentRevisions = (state: ProjectState): CurrentRevisions =>
  new Map(allOf(state, "version").map(({ id, currentRevision }) => [id, currentRevision]));

/** A text that a merge compares, with the key of its version. */
export interface ReadRevision {
  readonly key: string;
  readonly revision: RevisionRecord;
}

/** The revisions whose texts a merge of these states needs: of each version that they do not all read in the same one. */
export function revisionsToRead(states: readonly ProjectState[]): readonly ReadRevision[] {
  const ofVersion = new Map<VersionId, Map<RevisionId, ReadRevision>>();
  for (const state of states) {
    for (const { id, key, currentRevision } of allOf(state, "version")) {
      const revision = find(state, currentRevision, "revision");
      if (revision === null) continue;
      ofVersion.set(
        id,
        (ofVersion.get(id) ?? new Map<RevisionId, ReadRevision>()).set(currentRevision, { key, revision }),
      );
    }
  }
  return [...ofVersion.values()].flatMap((revisions) => (revisions.size > 1 ? [...revisions.values()] : []));
}

/**
 * The records as they would be if the versions' texts were the wanted ones: segments and pinned words are carried over as
 * at a revision. The versions themselves keep their current revision. O(d + n log n) for texts that differ in d.
 */
export function inTexts(
  state: ProjectState,
  wanted: CurrentRevisions,
  texts: RevisionTexts,
  give: Pick<Given, "id">,
): ProjectState {
  let carried = state;
  for (const [version, present] of currentRevisions(state)) {
    const revision = wanted.get(version) ?? present;
    const [before, after] = [texts.get(present), texts.get(revision)];
    if (revision === present || before === undefined || after === undefined) continue;
    const revised = {
      before: { revision: present, text: before.text },
      after: { revision, text: after.text },
      stretches: compareTexts(before.text, after.text),
    };
    const { changed, added } = carryRecords(carried, revised, [...after.segments], give);
    const next = new Map<RecordId, ProjectRecord>(carried);
    for (const record of [...changed, ...added]) next.set(record.id, record);
    carried = next;
  }
  return carried;
}
