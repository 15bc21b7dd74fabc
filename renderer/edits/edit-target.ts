import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { beadIndex, type OpenProject } from "../state/project.ts";
import type { Caret, Passage } from "../state/workbench.ts";

/** What an edit by hand is about. */
export interface EditTarget {
  readonly project: OpenProject;
  readonly bead: ShownBead;
  /** Of the bead, in reading order. */
  readonly index: number;
  /** The version that is worked in. */
  readonly version: string;
  /** What the version says in the bead. */
  readonly segments: readonly ShownRange[];
  /** The one of them with the caret; `null` where the caret is elsewhere. */
  readonly segment: number | null;
  /** The caret, where it is in the bead. */
  readonly at: number | null;
  /** The segments that selected words touch, else the one with the caret, else all. */
  readonly selected: readonly number[];
}

interface Selection {
  readonly project: OpenProject | null;
  readonly bead: string | null;
  readonly caret: Caret | null;
  readonly passage: Passage | null;
}

/**
 * The selected bead, in the version with the caret, else in the first that says something there; `null` without a bead.
 */
export function editTarget({ project, bead: id, caret, passage }: Selection): EditTarget | null {
  const index = project === null ? -1 : beadIndex(project, id);
  const bead = project?.beads[index];
  if (project === null || bead === undefined) return null;
  const keys = project.versions.map(({ key }) => key);
  const speaking = keys.find((key) => (bead.spans[key] ?? []).length > 0) ?? keys[0];
  const version = caret !== null && keys.includes(caret.version) ? caret.version : speaking;
  if (version === undefined) return null;
  const segments = bead.spans[version] ?? [];
  const segment = caret?.version === version ? segmentAt(segments, caret.at) : null;
  const touched = passage?.version === version ? touchedBy(segments, passage.range) : [];
  return {
    ...{ project, bead, index, version, segments, segment },
    at: segment === null ? null : caret!.at,
    selected: touched.length > 0 ? touched : segment === null ? [...segments.keys()] : [segment],
  };
}

/** The segment that holds an offset, ends included; white space belongs to the one before. `null`: none does. */
export function segmentAt(segments: readonly ShownRange[], at: number): number | null {
  const index = segments.findLastIndex(([start]) => start <= at);
  const last = segments.at(-1);
  return index < 0 || last === undefined || at > last[1] ? null : index;
}

const touchedBy = (segments: readonly ShownRange[], [start, end]: ShownRange): readonly number[] =>
  [...segments.entries()].flatMap(([index, range]) => (range[0] < end && start < range[1] ? [index] : []));

/** The words selected in the target's cell, else its segment with the caret, else its first; `null` of an empty one. */
export function wordsInCell(target: EditTarget | null, passage: Passage | null): Passage | null {
  if (target === null) return null;
  const { version, segments, segment } = target;
  if (passage?.version === version && touchedBy(segments, passage.range).length > 0) return passage;
  const range = segments[segment ?? 0];
  return range === undefined ? null : { version, range };
}
