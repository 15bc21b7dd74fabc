import type { ExchangeProject } from "../exchange-project.ts";

/** By bead: ids of the claims that its words make. */
export type BeadClaims = readonly (readonly string[])[];

/** The claims that are worded in each bead, in the order of the ledger. A wording across two beads belongs to both. */
export function beadClaims({ beads, claims }: Pick<ExchangeProject, "beads" | "claims">): BeadClaims {
  const places = new SegmentPlaces(beads);
  const found = beads.map((): string[] => []);
  for (const { id, wordings } of claims) {
    const touched = wordings.flatMap(({ version, range, isOrphan }) => (isOrphan ? [] : places.at(version, range)));
    for (const bead of new Set(touched)) found[bead]!.push(id);
  }
  return found;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly bead: number;
}

/** Where beads have words, to ask without walking through all of them. */
class SegmentPlaces {
  readonly #byVersion = new Map<string, Segment[]>();

  constructor(beads: ExchangeProject["beads"]) {
    beads.forEach(({ spans }, bead) => {
      for (const [version, ranges] of Object.entries(spans)) {
        const known = this.#byVersion.get(version) ?? [];
        known.push(...ranges.map(({ start, end }) => ({ start, end, bead })));
        this.#byVersion.set(version, known);
      }
    });
    for (const segments of this.#byVersion.values()) segments.sort((a, b) => a.start - b.start);
  }

  /** The beads that a range touches. */
  at(version: string, { start, end }: { readonly start: number; readonly end: number }): readonly number[] {
    const segments = this.#byVersion.get(version) ?? [];
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (segments[middle]!.end > start) high = middle;
      else low = middle + 1;
    }
    const found: number[] = [];
    for (let at = low; at < segments.length && segments[at]!.start < Math.max(end, start + 1); at++) {
      found.push(segments[at]!.bead);
    }
    return found;
  }
}
