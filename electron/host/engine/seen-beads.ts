import type { EditedPlaces } from "../../../shared/engine/dependents.ts";
import type { StoredBead } from "../../../shared/engine/stored-alignment.ts";
import type { BeadId } from "../../../shared/project/ids.ts";

/** What of an alignment reaches beyond a single bead. */
export interface SeenBeads {
  /** In reading order. */
  readonly order: readonly BeadId[];
  /** The pairs of versions that stand in one bead anywhere. */
  readonly links: string;
}

export const NOTHING_SEEN: SeenBeads = { order: [], links: "" };

export function seenBeads(beads: readonly (StoredBead & { readonly id: BeadId })[]): SeenBeads {
  const links = new Set<string>();
  for (const { spans } of beads) {
    const keys = Object.keys(spans)
      .filter((key) => spans[key]!.length > 0)
      .sort();
    for (const [at, a] of keys.entries()) for (const b of keys.slice(at + 1)) links.add(`${a} ${b}`);
  }
  return { order: beads.map(({ id }) => id), links: [...links].sort().join(", ") };
}

/** Where an edit has left its traces; a bead at an end has the end for a neighbour. */
export function editedPlaces(before: SeenBeads, after: SeenBeads, reworded: ReadonlySet<BeadId>): EditedPlaces {
  const [then, now] = [neighbours(before.order), neighbours(after.order)];
  const at = [...after.order.entries()];
  return {
    reworded: at.flatMap(([index, id]) => (reworded.has(id) ? [index] : [])),
    displaced: at.flatMap(([index, id]) => (then.get(id) === now.get(id) ? [] : [index])),
  };
}

const neighbours = (order: readonly BeadId[]): ReadonlyMap<BeadId, string> =>
  new Map(order.map((id, index) => [id, `${order[index - 1] ?? ""} ${order[index + 1] ?? ""}`]));
