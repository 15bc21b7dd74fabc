import type { RawRange } from "../../text/range.ts";
import type { VersionKey } from "../../text/version.ts";
import type { ExchangeBead } from "./exchange-alignment.ts";

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly bead: number;
}

/** Where beads have words, to ask without walking through all of them: n log n once, then log n. */
export class BeadPlaces {
  readonly #byVersion = new Map<VersionKey, Segment[]>();

  constructor(beads: readonly Pick<ExchangeBead, "spans">[]) {
    beads.forEach(({ spans }, bead) => {
      for (const [version, ranges] of Object.entries(spans)) {
        const known = this.#byVersion.get(version) ?? [];
        known.push(...ranges.map(({ start, end }) => ({ start, end, bead })));
        this.#byVersion.set(version, known);
      }
    });
    for (const segments of this.#byVersion.values()) segments.sort((a, b) => a.start - b.start);
  }

  /** The beads that a range touches, by index, in the order of the text. A zero-width range is at what follows it. */
  at(version: VersionKey, { start, end }: RawRange): readonly number[] {
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
