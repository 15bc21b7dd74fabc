import { layBand, type Band } from "./band.ts";
import type { CoarsePath } from "./coarse-path.ts";
import { forwardBackward, type Posterior } from "./lattice.ts";
import { type EmbeddingSimilarity, makeEmbeddingEvidence } from "./evidence/embedding-similarity.ts";
import type { Barrier } from "./fixed-beads.ts";
import { learnLexicon } from "./learnt-lexicon.ts";
import { MOVES } from "./moves.ts";
import { type PairEvidence, type Prepared, withLearnt } from "./evidence/pair-evidence.ts";
import { scoreMoves } from "./score-table.ts";

/** Items are counted as if independent, and are not: tempering their sum keeps posteriors from 0 and 1. */
const TEMPER = 0.7;
/** Share of segments that stand alone: before the first pass, and how many segments' worth that opinion counts. */
const FIRST_ALONE = 0.25;
const OPINION = 6;
const MOVES_OPINION = 20;

/** Two versions after the passes over their own evidence. */
export interface PairAlignment {
  readonly evidence: PairEvidence;
  readonly band: Band;
  readonly scores: readonly Float32Array[];
  readonly posterior: Posterior;
}

/** What is known of a pair besides its texts. */
export interface PairHelp {
  readonly barriers: readonly Barrier[];
  readonly embeddings: EmbeddingSimilarity | null;
}

/** First pass: no omission rate, length ratio or lexicon known yet. */
export function alignPair(evidence: PairEvidence, path: CoarsePath, help: PairHelp): PairAlignment {
  const { left, right } = evidence;
  const band = layBand(left.version.segments.length, right.version.segments.length, path, help.barriers);
  const vectors = [left, right].map(({ version }) => help.embeddings?.vectorsOf(version.key) ?? null);
  const embedding =
    vectors[0] && vectors[1]
      ? makeEmbeddingEvidence(vectors[0], vectors[1], (row) => ({ from: band.from[row]!, to: band.to[row + 1]! }))
      : null;
  return passOver({ ...evidence, embedding, alone: nullScore(FIRST_ALONE) }, band);
}

/** Second pass: what the first found out about this very document is now evidence. */
export function realignPair({ evidence, band, posterior }: PairAlignment): PairAlignment {
  const { left, right } = evidence;
  const learnt = {
    alone: nullScore(estimateAlone(evidence, posterior)),
    priors: estimatePriors(posterior.moves),
    ratio: estimateRatio(left, right, posterior),
    lexicon: learnLexicon(left, right, posterior.links),
  };
  return passOver(withLearnt(evidence, learnt), band);
}

/** Repeats forward–backward over changed move scores. */
export function weighAgain(pair: PairAlignment, scores: readonly Float32Array[]): PairAlignment {
  return { ...pair, scores, posterior: sweep(pair.evidence, pair.band, scores) };
}

function passOver(evidence: PairEvidence, band: Band): PairAlignment {
  const scores = scoreMoves(evidence, band);
  for (const move of scores) for (let cell = 0; cell < move.length; cell += 1) move[cell]! *= TEMPER;
  return { evidence, band, scores, posterior: sweep(evidence, band, scores) };
}

function sweep({ left, right, alone }: PairEvidence, band: Band, scores: readonly Float32Array[]): Posterior {
  return forwardBackward({
    band,
    scores,
    leftAlone: aloneScores(left, alone),
    rightAlone: aloneScores(right, alone),
  });
}

/** A fixed segment is passed by for free: where it belongs is settled. */
const aloneScores = ({ aloneFavour, fixed }: Prepared, alone: number): Float64Array =>
  aloneFavour.map((favour, segment) => (fixed[segment] === 1 ? 0 : TEMPER * (alone + favour)));

/** A segment alone has log P(alone); a linked one leaves half of log P(linked) to its partner. */
function nullScore(share: number): number {
  return Math.log(share) - Math.log(1 - share) / 2;
}

function estimateAlone({ left, right }: PairEvidence, { leftAlone, rightAlone }: Posterior): number {
  const free = [
    ...leftAlone.filter((_, segment) => left.fixed[segment] === 0),
    ...rightAlone.filter((_, segment) => right.fixed[segment] === 0),
  ];
  const found = free.reduce((total, share) => total + share, 0);
  const share = (found + OPINION * FIRST_ALONE) / (free.length + OPINION);
  return Math.min(0.5, Math.max(0.03, share));
}

/** Log-odds of each grouping against 1:1 in this document; the general ones count like a document of {@link MOVES_OPINION} beads. */
function estimatePriors(moves: Float64Array): readonly number[] {
  const general = MOVES.map(({ prior }) => Math.exp(prior));
  const total = general.reduce((sum, odds) => sum + odds, 0);
  const smoothed = general.map((odds, index) => moves[index]! + (MOVES_OPINION * odds) / total);
  return smoothed.map((count) => Math.log(count / smoothed[0]!));
}

/** Length ratio over the links that are one-to-one and likely; geometric mean, weighed by likelihood. */
function estimateRatio(left: Prepared, right: Prepared, posterior: Posterior): number {
  const lengthOf = ({ lengths }: Prepared, index: number): number => lengths.sums[index + 1]! - lengths.sums[index]!;
  const prior = right.lengths.meanLog - left.lengths.meanLog;
  let weight = 1;
  let sum = prior;
  posterior.links.byLeft.forEach((row, index) => {
    for (const { segment } of row) {
      const probability = posterior.beadProbability(index, 1, segment, 1);
      weight += probability;
      sum += probability * Math.log(lengthOf(right, segment) / lengthOf(left, index));
    }
  });
  return Math.exp(sum / weight);
}
