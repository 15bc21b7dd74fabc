import type { AlignableVersion } from "./alignable.ts";
import type { EvidenceItem } from "./evidence-source.ts";
import { indexItems, type ItemIndex } from "./item-index.ts";
import { measureLengths, modelLengths, type LengthModel, type Lengths } from "./length-model.ts";

/** A boilerplate segment is left alone unless some 20:1 speaks for a link. */
const BOILERPLATE_FAVOUR = 3;

/** One version's segments, prepared once and used in every pair. */
export interface Prepared {
  readonly version: AlignableVersion;
  /** Per segment, the items of all sources. */
  readonly items: readonly (readonly EvidenceItem[])[];
  readonly lengths: Lengths;
  /** 1 where a segment opens a paragraph. */
  readonly opens: Uint8Array;
  /** Per segment: nats added to its staying alone. */
  readonly aloneFavour: Float64Array;
}

/** All that the pass at hand knows about two versions. */
export interface PairEvidence {
  readonly left: Prepared;
  readonly right: Prepared;
  readonly items: ItemIndex;
  readonly lengths: LengthModel;
  /** Nats of a segment that stays alone. */
  readonly alone: number;
}

/** Prepares a version; linear in its text. */
export function prepare(version: AlignableVersion, items: readonly (readonly EvidenceItem[])[]): Prepared {
  const { segments } = version;
  return {
    version,
    items,
    lengths: measureLengths(segments.map(({ text }) => text)),
    opens: Uint8Array.from(segments, ({ paragraph }, index) => Number(segments[index - 1]?.paragraph !== paragraph)),
    aloneFavour: Float64Array.from(segments, ({ boilerplate }) => (boilerplate ? BOILERPLATE_FAVOUR : 0)),
  };
}

/** Puts a pass's evidence together. `learnt` holds, per side and segment, the items of a learnt lexicon. */
export function gatherEvidence(
  left: Prepared,
  right: Prepared,
  alone: number,
  ratio?: number,
  learnt?: readonly [left: readonly (readonly EvidenceItem[])[], right: readonly (readonly EvidenceItem[])[]],
): PairEvidence {
  const join = (own: Prepared["items"], more: Prepared["items"] | undefined): Prepared["items"] =>
    more === undefined ? own : own.map((items, index) => [...items, ...(more[index] ?? [])]);
  return {
    left,
    right,
    items: indexItems(join(left.items, learnt?.[0]), join(right.items, learnt?.[1])),
    lengths: modelLengths(left.lengths, right.lengths, ratio),
    alone,
  };
}
