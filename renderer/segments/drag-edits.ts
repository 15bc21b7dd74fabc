import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { holderBelow } from "../edits/alignment-edits.ts";
import type { EditTarget } from "../edits/edit-target.ts";

// What a drag in the grid asks of the document where it ends; `null` where it can end without a change only.

/**
 * A segment that is dragged onto another row: it belongs to that bead from then on. What a bead has of a version follows
 * each other in its text, so nothing may stand between the segment and those already there, nor be left apart.
 */
export function dropOnRow({ project, bead, version, segments }: EditTarget, segment: number, to: string) {
  const goal = project.beads.find(({ id }) => id === to);
  const moved = segments[segment];
  if (goal === undefined || goal.id === bead.id || moved === undefined) return null;
  // Those of the text, and those that a person made of them.
  const own = project.versions.find(({ key }) => key === version)?.segments ?? [];
  const all = [...own, ...project.beads.flatMap(({ spans }) => spans[version] ?? [])];
  const staying = segments.filter((range) => range !== moved);
  if (![staying, [...(goal.spans[version] ?? []), moved]].every((ranges) => areNeighbours(ranges, all))) return null;
  return {
    name: "moveSegments",
    payload: { bead: bead.id, version, segments: [segment], to: goal.id },
  } as const satisfies WindowCommand;
}

/** Why a drop on a cell changes nothing, where the person meant a change; `null` for one that was put back in its place. */
export function whyRefused(
  kind: "segment" | "boundary",
  { project, bead, index }: EditTarget,
  { bead: at }: Pick<Cut, "bead">,
): "fail.not-consecutive" | "grid.dropNext" | null {
  if (at === bead.id) return null;
  if (kind === "segment") return "fail.not-consecutive";
  return project.beads[index + 1]?.id === at ? null : "grid.dropNext";
}

/** Whether ranges follow each other in their text: none of `all` stands between two of them. Linear in `all`. */
function areNeighbours(ranges: readonly ShownRange[], all: readonly ShownRange[]): boolean {
  const inOrder = [...ranges].sort((a, b) => a[0] - b[0]);
  const gaps = inOrder.slice(1).map(([start], index) => [inOrder[index]![1], start] as const);
  return !all.some(([start, end]) => gaps.some(([from, to]) => from <= start && end <= to));
}

/** Between two segments of a version: `before` so many of those that it has in a bead. */
export interface Cut {
  readonly bead: string;
  readonly before: number;
}

/**
 * The lower boundary of a bead in a version, dragged to a cut: of its own segments, those below the cut go to the next
 * bead; of those that follow in the text, those above the cut come in.
 */
export function dropBoundary(target: EditTarget, { bead: at, before }: Cut): WindowCommand | null {
  const { project, bead, index, version, segments } = target;
  if (at === bead.id) {
    const next = project.beads[index + 1];
    const leaving = [...segments.keys()].slice(before);
    if (next === undefined || leaving.length === 0) return null;
    return { name: "moveSegments", payload: { bead: bead.id, version, segments: leaving, to: next.id } };
  }
  const holder = holderBelow(target);
  if (holder === undefined || holder.id !== at || before === 0) return null;
  const coming = [...(holder.spans[version] ?? []).keys()].slice(0, before);
  return { name: "moveSegments", payload: { bead: holder.id, version, segments: coming, to: bead.id } };
}

/**
 * How a bead's lower boundary moved when its segments in a version changed: up by giving its last one away, down by
 * taking one in behind the others; `null` for any other change.
 */
export function boundaryMove(before: readonly ShownRange[], after: readonly ShownRange[]): "up" | "down" | null {
  const [fewer, more] = before.length < after.length ? [before, after] : [after, before];
  const isOneMore = more.length === fewer.length + 1;
  if (!isOneMore || !fewer.every(([start, end], index) => more[index]![0] === start && more[index]![1] === end))
    return null;
  return fewer === before ? "down" : "up";
}
