import type { OpenProject } from "../state/project.ts";

/** A bead and its number in reading order, from 1. */
export interface BeadPlace {
  readonly id: string;
  readonly number: number;
}

interface Span extends BeadPlace {
  readonly start: number;
  readonly end: number;
}

/** Looks up the bead that a place of a version is in; `null` outside all. Logarithmic, after a first pass over the beads. */
export function beadPlaces({
  beads,
}: Pick<OpenProject, "beads">): (version: string, start: number) => BeadPlace | null {
  const byVersion = new Map<string, Span[]>();
  beads.forEach(({ id, spans }, index) => {
    for (const [version, ranges] of Object.entries(spans)) {
      const own = byVersion.get(version) ?? [];
      byVersion.set(version, own);
      for (const [start, end] of ranges) own.push({ id, number: index + 1, start, end });
    }
  });
  for (const spans of byVersion.values()) spans.sort((a, b) => a.start - b.start);
  return (version, start) => {
    const spans = byVersion.get(version) ?? [];
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    const span = spans[low - 1];
    return span !== undefined && start <= span.end ? { id: span.id, number: span.number } : null;
  };
}
