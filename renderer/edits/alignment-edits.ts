import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import type { OpenProject } from "../state/project.ts";
import type { Linking } from "../state/workbench.ts";
import type { EditTarget } from "./edit-target.ts";

// What each way of changing the alignment asks of the document; `null` where it cannot be asked there.

/** The segment with the next one of its bead; at the bead's end, or without a caret in it, the bead with the next one. */
export function mergeWithNext({ project, bead, index, version, segments, segment }: EditTarget): WindowCommand | null {
  if (segment !== null && segment < segments.length - 1) {
    return { name: "mergeSegments", payload: { bead: bead.id, version, segment } };
  }
  const next = project.beads[index + 1];
  return next === undefined ? null : { name: "mergeBeads", payload: { beads: [bead.id, next.id] } };
}

/** The segment at `at`; between two segments of a bead, the bead. */
export function splitAt(target: EditTarget, at: number): WindowCommand | null {
  const { project, bead, version, segments } = target;
  const text = project.versions.find(({ key }) => key === version)?.text ?? "";
  const index = segments.findLastIndex(([start]) => start < at);
  const segment = segments[index];
  if (segment === undefined) return null;
  const [start, end] = segment;
  if (text.slice(at, end).trim() === "") return at > (segments.at(-1)?.[1] ?? 0) ? null : splitBead(target, index + 1);
  if (text.slice(start, at).trim() === "") return splitBead(target, index);
  return { name: "splitSegment", payload: { bead: bead.id, version, segment: index, at } };
}

/**
 * The bead before one of the version's segments. The other versions are parted where as large a share of their words
 * stands before.
 */
export function splitBead({ project, bead, version, segments }: EditTarget, before: number): WindowCommand | null {
  if (before <= 0 || before >= segments.length) return null;
  const share = sizeOf(segments.slice(0, before)) / sizeOf(segments);
  const stay = project.versions.flatMap(({ key }) => {
    const own = bead.spans[key] ?? [];
    if (own.length === 0) return [];
    return [[key, key === version ? before : nearestCut(own, share)] as const];
  });
  return { name: "splitBead", payload: { bead: bead.id, stay: Object.fromEntries(stay) } };
}

type Segments = EditTarget["segments"];

const sizeOf = (segments: Segments): number => segments.reduce((size, [start, end]) => size + end - start, 0);

/** How many segments hold a share of the words, as nearly as can be. */
function nearestCut(segments: Segments, share: number): number {
  const wanted = sizeOf(segments) * share;
  const counts = [0, ...segments.map((_, index) => index + 1)];
  const distance = (count: number): number => Math.abs(sizeOf(segments.slice(0, count)) - wanted);
  return counts.reduce((best, count) => (distance(count) < distance(best) ? count : best));
}

/** The version's last segment goes to the next bead. */
export function boundaryUp({ project, bead, index, version, segments }: EditTarget): WindowCommand | null {
  const next = project.beads[index + 1];
  if (next === undefined || segments.length === 0) return null;
  return {
    name: "moveSegments",
    payload: { bead: bead.id, version, segments: [segments.length - 1], to: next.id },
  };
}

/** The version's next segment comes into this bead. */
export function boundaryDown(target: EditTarget): WindowCommand | null {
  const holder = holderBelow(target);
  if (holder === undefined) return null;
  return {
    name: "moveSegments",
    payload: { bead: holder.id, version: target.version, segments: [0], to: target.bead.id },
  };
}

/** The bead with what the version says next; `undefined` at its end. */
export function holderBelow({ project, bead, index, version, segments }: EditTarget): ShownBead | undefined {
  const end = segments.at(-1)?.[1];
  const holder =
    end === undefined
      ? project.beads.slice(index + 1).find(({ spans }) => (spans[version] ?? []).length > 0)
      : holderAfter(project, version, end);
  return holder?.id === bead.id ? undefined : holder;
}

/** The bead that holds the first of a version's segments from an offset on. Linear: asked anew with each selection. */
function holderAfter({ beads }: OpenProject, version: string, offset: number): ShownBead | undefined {
  let holder: ShownBead | undefined;
  let first = Infinity;
  for (const bead of beads) {
    for (const [start] of bead.spans[version] ?? []) {
      if (start < offset || start >= first) continue;
      first = start;
      holder = bead;
    }
  }
  return holder;
}

export function unlink({ bead, version, segments }: EditTarget): WindowCommand | null {
  const speaking = Object.values(bead.spans).filter((own) => own.length > 0).length;
  if (segments.length === 0 || speaking < 2) return null;
  return { name: "unlinkSegments", payload: { bead: bead.id, versions: [version] } };
}

/** What was chosen first goes to the target; where that was a cell without words, the target's words go there. */
export function linkSegments({ bead, version, selected }: EditTarget, linking: Linking): WindowCommand | null {
  if (linking.segments.length > 0)
    return { name: "moveSegments", payload: { ...linking, segments: [...linking.segments], to: bead.id } };
  const own = version === linking.version ? selected : [...(bead.spans[linking.version] ?? []).keys()];
  if (own.length === 0) return null;
  const payload = { bead: bead.id, version: linking.version, segments: [...own], to: linking.bead };
  return { name: "moveSegments", payload };
}

export function swapWithPrevious({ project, bead, index }: EditTarget): WindowCommand | null {
  const previous = project.beads[index - 1];
  if (previous === undefined) return null;
  return { name: "swapBeads", payload: { bead: bead.id, with: previous.id, version: null } };
}

export function shiftRest({ bead, index, version }: EditTarget, by: 1 | -1): WindowCommand | null {
  return index + by < 0 ? null : { name: "shiftRest", payload: { bead: bead.id, version, by } };
}

export const insertRow = ({ bead }: EditTarget): WindowCommand => ({ name: "insertBead", payload: { after: bead.id } });

export function removeRow({ bead }: EditTarget): WindowCommand | null {
  const isEmpty = Object.values(bead.spans).every((own) => own.length === 0);
  return isEmpty ? { name: "removeBead", payload: { bead: bead.id } } : null;
}

export const bookmark = ({ bead }: EditTarget): WindowCommand => ({
  name: "setBookmark",
  payload: { beads: [bead.id], bookmarked: !bead.bookmarked },
});

/** All that nobody has looked at before this bead. */
export function confirmAbove({ project, index }: EditTarget): WindowCommand | null {
  const open = project.beads.slice(0, index).filter(({ status }) => status === "auto");
  if (open.length === 0) return null;
  return { name: "setBeadStatus", payload: { beads: open.map(({ id }) => id), status: "confirmed" } };
}

/** The locked beads that stand in the way of a change: those it names, else those that it would push along. */
export function lockedBy({ beads }: OpenProject, { name, payload }: WindowCommand): readonly ShownBead["id"][] {
  const named = new Set<unknown>(Object.values(payload).flat());
  const from = beads.findIndex(({ id }) => named.has(id));
  const affected = beads.filter(({ id }, index) => named.has(id) || (name === "shiftRest" && index >= from - 1));
  return affected.filter(({ status }) => status === "locked").map(({ id }) => id);
}
