import type { PairStory, SameStory, SameStoryVerdict } from "./bead.ts";
import { findCoarsePaths, type CoarsePath } from "./coarse-path.ts";
import type { PairEvidence } from "./evidence/pair-evidence.ts";

/**
 * Weights of the logistic: nats a segment of what the best chain finds, and of what it finds more than the same
 * chain does when one text is read backwards. A shared topic shows either way, a shared story only in order. Set on
 * development texts such that parallel and unrelated versions fall on the two sides of 0.5.
 */
const BIAS = -2.5;
const WEIGHT_OF_ORDER = 3.3;
/**
 * Before any evidence: texts that someone lays side by side are mostly versions of one story (odds of 20 to 1). It
 * counts like one segment, so that it decides between two sentences and is outvoted by two articles.
 */
const PRIOR = 3;
const PRIOR_SEGMENTS = 1;
const SAME = 0.8;
const RELATED = 0.5;

/** How far two versions tell one story, and the path that showed it. */
export interface PairStudy {
  readonly score: number;
  readonly path: CoarsePath;
  readonly evidence: PairEvidence;
}

/** Scores two versions, 0 to 1, from evidence per segment of the shorter one on the best chain. O(n·m), bounded. */
export function studyPair(evidence: PairEvidence): PairStudy {
  const { path, reversed } = findCoarsePaths(evidence);
  const segments = Math.min(evidence.left.version.segments.length, evidence.right.version.segments.length);
  if (segments === 0) return { score: 0, path, evidence };
  if (isSameText(evidence)) return { score: 1, path, evidence };
  // A chain of one link has no order to lose, one of two hardly any.
  const order = (path.score - reversed.score * (1 - 1 / segments)) / segments;
  const found = (BIAS + WEIGHT_OF_ORDER * order) * segments;
  const logOdds = (found + PRIOR * PRIOR_SEGMENTS) / (segments + PRIOR_SEGMENTS);
  return { score: 1 / (1 + Math.exp(-logOdds)), path, evidence };
}

/** Texts that repeat one sentence hold no telling items, and are the same all the same. */
function isSameText({ left, right }: PairEvidence): boolean {
  const others = right.version.segments;
  const own = left.version.segments;
  return own.length === others.length && own.every(({ text }, index) => text === others[index]!.text);
}

/** `same` from 0.8, `related` from 0.5, else `different`. */
export function verdictOf(score: number): SameStoryVerdict {
  return score >= SAME ? "same" : score >= RELATED ? "related" : "different";
}

/** The whole's score is that of the weakest version with its best partner; 0 without pairs. */
export function summariseStory(pairs: readonly PairStory[]): SameStory {
  const best = new Map<string, number>();
  for (const { a, b, score } of pairs) {
    for (const key of [a, b]) best.set(key, Math.max(score, best.get(key) ?? 0));
  }
  const score = best.size === 0 ? 0 : Math.min(...best.values());
  return { score, verdict: verdictOf(score), pairs };
}

/**
 * Groups of versions of which no two tell different stories: complete linkage, best pairs first, so that one doubtful
 * pair never chains two stories together. Each version is in one group; groups and members ascend.
 */
export function groupVersions(
  count: number,
  scoreOf: (first: number, second: number) => number,
): readonly (readonly number[])[] {
  let groups = Array.from({ length: count }, (_, version): readonly number[] => [version]);
  for (;;) {
    let best = RELATED;
    let chosen: readonly [readonly number[], readonly number[]] | undefined;
    groups.forEach((group, index) => {
      for (const other of groups.slice(index + 1)) {
        const weakest = Math.min(...group.flatMap((first) => other.map((second) => scoreOf(first, second))));
        if (weakest > best || (weakest === best && chosen === undefined)) {
          best = weakest;
          chosen = [group, other];
        }
      }
    });
    if (chosen === undefined) return groups;
    const [group, other] = chosen;
    const joined = [...group, ...other].sort((a, b) => a - b);
    groups = groups.flatMap((each) => (each === group ? [joined] : each === other ? [] : [each]));
  }
}
