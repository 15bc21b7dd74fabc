import type { RevisionEffect } from "../../../shared/ipc/revision.ts";
import type { Anchor } from "../../../shared/project/anchor.ts";
import type { RecordsDiff } from "../../../shared/project/diff.ts";
import type { RevisionId, VersionId } from "../../../shared/project/ids.ts";
import type { BeadRecord, ProjectRecord, ProjectState } from "../../../shared/project/records.ts";
import type { RawRange } from "../../../shared/text/range.ts";

interface Revision {
  readonly version: VersionId;
  /** The raw texts. */
  readonly before: string;
  readonly after: string;
}

/** What the diff of a revision does, counted. It counts what would be written, not another reading of the texts. */
export function revisionEffect(diff: RecordsDiff, state: ProjectState, revision: Revision): RevisionEffect {
  const { version } = revision;
  const record = state.get(version);
  if (record?.kind !== "version") throw new TypeError(`${version} is no version`);
  const from = record.currentRevision;
  const changed = diff.updated.map(([, to]) => to);
  const isTouched = (anchor: Anchor): boolean => anchor.version === version && anchor.carried !== undefined;
  const after = new Map(changed.map((one) => [one.id, one]));
  const present = [...state.values()].map((one) => after.get(one.id) ?? one);
  return {
    sentences: sentences(diff, from, revision),
    claims: changed.filter((one) => one.kind === "claim" && one.wordings.some(isTouched)).length,
    annotations: changed.filter((one) => one.kind === "annotation" && isTouched(one.anchor)).length,
    orphans: present.flatMap(anchorsOf).filter(({ revision: own }) => own === from).length,
  };
}

/** Quotes that people see; the place of a chosen rate is none. */
function anchorsOf(record: ProjectRecord): readonly Anchor[] {
  if (record.kind === "claim") return record.wordings;
  return record.kind === "annotation" ? [record.anchor] : [];
}

function sentences(
  { added, updated }: RecordsDiff,
  from: RevisionId,
  { before, after }: Revision,
): RevisionEffect["sentences"] {
  const to = added.find(({ kind }) => kind === "revision")!.id as RevisionId;
  const counts = { kept: 0, changed: 0, added: 0, gone: 0 };
  for (const [old, now] of updated) {
    if (old.kind !== "bead" || now.kind !== "bead") continue;
    const known = segmentsOf(old, from).map((range) => words(before, range));
    const kept = segmentsOf(now, to).map((range) => words(after, range));
    const same = kept.filter((segment) => known.includes(segment)).length;
    counts.kept += same;
    counts.changed += kept.length - same;
    counts.gone += known.length - kept.length;
  }
  for (const record of added) if (record.kind === "bead") counts.added += segmentsOf(record, to).length;
  return counts;
}

const segmentsOf = ({ spans }: BeadRecord, revision: RevisionId): readonly RawRange[] => spans[revision] ?? [];
const words = (text: string, { start, end }: RawRange): string => text.slice(start, end).normalize("NFC").trim();
