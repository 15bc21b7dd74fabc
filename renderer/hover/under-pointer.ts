import type { FactRow } from "../../shared/ipc/shown/bead-detail.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { beadAt, beadPlaces, type BeadPlace } from "../panes/bead-places.ts";
import type { OpenProject } from "../state/project.ts";

/** A fact in a version's text. */
export interface FactPlace {
  readonly row: FactRow;
  readonly range: ShownRange;
}

/** The fact at an offset, the shortest of several; `null` where none is. Logarithmic in the beads, after a first pass. */
export function factAt(project: OpenProject, version: string, offset: number): FactPlace | null {
  const bead = beadAt(placesOf(project.beads, version), offset);
  let found: FactPlace | null = null;
  for (const row of project.details.get(bead ?? "")?.facts ?? []) {
    const range = row.cells[version]?.range;
    if (range === undefined || offset < range[0] || offset > range[1]) continue;
    if (found === null || range[1] - range[0] < found.range[1] - found.range[0]) found = { row, range };
  }
  return found;
}

const known = new WeakMap<readonly ShownBead[], Map<string, readonly BeadPlace[]>>();

/** The pointer asks at each move. */
function placesOf(beads: readonly ShownBead[], version: string): readonly BeadPlace[] {
  const byVersion = known.get(beads) ?? new Map<string, readonly BeadPlace[]>();
  known.set(beads, byVersion);
  const places = byVersion.get(version) ?? beadPlaces(beads, version);
  byVersion.set(version, places);
  return places;
}
