import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";

/** A bead's segments in one version. */
export interface BeadPlace {
  readonly bead: string;
  readonly start: number;
  readonly end: number;
  readonly segments: readonly ShownRange[];
}

/** The beads that a version has, in the order of its text. */
export function beadPlaces(beads: readonly ShownBead[], version: string): readonly BeadPlace[] {
  return beads
    .flatMap(({ id, spans }) => {
      const segments = spans[version] ?? [];
      const first = segments[0];
      const last = segments.at(-1);
      return first === undefined || last === undefined ? [] : [{ bead: id, start: first[0], end: last[1], segments }];
    })
    .sort((a, b) => a.start - b.start);
}

/** The bead at an offset; white space belongs to the bead before it. `null` before the first. */
export function beadAt(places: readonly BeadPlace[], offset: number): string | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1]?.bead ?? null;
}
