import type { AlignableVersion } from "../alignable.ts";
import type { EmbeddingEvidence } from "./embedding-similarity.ts";
import { indexItems, joinIndexes, type ItemIndex, type SideItems } from "../item-index.ts";
import { MOVES } from "../moves.ts";
import { tellingWords, type TellingWords } from "./telling-words.ts";
import { measureLengths, modelLengths, type LengthModel, type Lengths } from "./length-model.ts";

/** A boilerplate segment is left alone unless some 20:1 speaks for a link. */
const BOILERPLATE_FAVOUR = 3;

/** One version's segments, prepared once and used in every pair. */
export interface Prepared {
  readonly version: AlignableVersion;
  /** Per segment, the items of all sources. */
  readonly items: SideItems;
  /** What a lexicon can be learnt from. */
  readonly words: TellingWords;
  readonly lengths: Lengths;
  /** 1 where a segment opens a paragraph. */
  readonly opens: Uint8Array;
  /** Per segment: nats added to its staying alone. */
  readonly aloneFavour: Float64Array;
  /** 1 where a segment is in a bead that stays as it is: it links with no other. */
  readonly fixed: Uint8Array;
}

/** All that the pass at hand knows about two versions. */
export interface PairEvidence {
  readonly left: Prepared;
  readonly right: Prepared;
  readonly items: ItemIndex;
  readonly lengths: LengthModel;
  /** Nats of a segment that stays alone. */
  readonly alone: number;
  /** Per move, log-odds of this grouping against 1:1. */
  readonly priors: readonly number[];
  /** What sentence embeddings say, where a person has given a model. */
  readonly embedding: EmbeddingEvidence | null;
}

/** Prepares a version; linear in its text. */
export function prepare(version: AlignableVersion, items: SideItems, fixed: ReadonlySet<number>): Prepared {
  const { segments } = version;
  return {
    version,
    items,
    words: tellingWords(segments),
    lengths: measureLengths(segments.map(({ text }) => text)),
    opens: Uint8Array.from(segments, ({ paragraph }, index) => Number(segments[index - 1]?.paragraph !== paragraph)),
    aloneFavour: Float64Array.from(segments, ({ boilerplate }) => (boilerplate ? BOILERPLATE_FAVOUR : 0)),
    fixed: Uint8Array.from(segments, (_, index) => Number(fixed.has(index))),
  };
}

/** What an earlier pass found out about two versions. */
export interface Learnt {
  readonly alone: number;
  readonly priors: readonly number[];
  /** Expected characters on the right for one on the left. */
  readonly ratio: number;
  /** Items of a learnt lexicon. */
  readonly lexicon: ItemIndex;
}

/** The evidence for a first look: `size` is that of the vocabulary that numbers the items. */
export function gatherEvidence(left: Prepared, right: Prepared, size: number): PairEvidence {
  return {
    left,
    right,
    items: indexItems(left.items, right.items, size),
    lengths: modelLengths(left.lengths, right.lengths),
    alone: 0,
    priors: MOVES.map(({ prior }) => prior),
    embedding: null,
  };
}

/** The evidence with what a pass has found out since. */
export function withLearnt(evidence: PairEvidence, { alone, priors, ratio, lexicon }: Learnt): PairEvidence {
  const { left, right, items } = evidence;
  const lengths = modelLengths(left.lengths, right.lengths, ratio);
  return { ...evidence, items: joinIndexes(items, lexicon), lengths, alone, priors };
}
