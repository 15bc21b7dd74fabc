import type { ShownBead } from "../../../shared/ipc/shown/records.ts";

interface Span {
  readonly start: number;
  readonly end: number;
  readonly bead: ShownBead["id"];
}

/** Finds the bead that a place of a version belongs to; `null` outside all. Logarithmic, after a pass over the beads. */
export function beadPlaces(beads: readonly ShownBead[]): (version: string, at: number) => ShownBead["id"] | null {
  const byVersion = new Map<string, Span[]>();
  for (const { id, spans } of beads) {
    for (const [version, ranges] of Object.entries(spans)) {
      const own = byVersion.get(version) ?? [];
      byVersion.set(version, own);
      for (const [start, end] of ranges) own.push({ start, end, bead: id });
    }
  }
  for (const spans of byVersion.values()) spans.sort((a, b) => a.start - b.start);
  return (version, at) => {
    const spans = byVersion.get(version) ?? [];
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.start <= at) low = middle + 1;
      else high = middle;
    }
    const span = spans[low - 1];
    return span !== undefined && at <= span.end ? span.bead : null;
  };
}
