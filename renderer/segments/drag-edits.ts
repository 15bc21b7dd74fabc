import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import { holderBelow } from "../edits/alignment-edits.ts";
import type { EditTarget } from "../edits/edit-target.ts";

// What a drag in the grid asks of the document where it ends; `null` where it can end without a change only.

/** A segment that is dragged onto another row: it belongs to that bead from then on. */
export function dropOnRow({ project, bead, version, segments }: EditTarget, segment: number, to: string) {
  const goal = project.beads.find(({ id }) => id === to);
  if (goal === undefined || goal.id === bead.id || segments[segment] === undefined) return null;
  return {
    name: "moveSegments",
    payload: { bead: bead.id, version, segments: [segment], to: goal.id },
  } as const satisfies WindowCommand;
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
export function boundaryMove(
  before: readonly (readonly [number, number])[],
  after: readonly (readonly [number, number])[],
): "up" | "down" | null {
  const [fewer, more] = before.length < after.length ? [before, after] : [after, before];
  const isOneMore = more.length === fewer.length + 1;
  if (!isOneMore || !fewer.every(([start, end], index) => more[index]![0] === start && more[index]![1] === end))
    return null;
  return fewer === before ? "down" : "up";
}
