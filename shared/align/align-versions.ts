import { alignPair, realignPair, type PairAlignment } from "./align-pair.ts";
import type { AlignableVersion } from "./alignable.ts";
import type { Alignment, PairStory } from "./bead.ts";
import { hearThirdVersions } from "./consistency.ts";
import { describeBead } from "./describe-bead.ts";
import type { EmbeddingSimilarity } from "./evidence/embedding-similarity.ts";
import type { EvidenceSource } from "./evidence/evidence-source.ts";
import { type SideItems, Vocabulary } from "./item-index.ts";
import type { Column } from "./columns.ts";
import { barriersOf, fixedColumns, fixedSegments, type FixedBead } from "./fixed-beads.ts";
import { joinVersions } from "./join-versions.ts";
import { lexiconEvidence } from "./lexicon/lexicon-evidence.ts";
import { numberEvidence } from "./evidence/number-evidence.ts";
import { gatherEvidence, prepare, type Prepared } from "./evidence/pair-evidence.ts";
import { PairSet } from "./pair-set.ts";
import { punctuationEvidence } from "./evidence/punctuation-evidence.ts";
import { groupVersions, studyPair, summariseStory, verdictOf, type PairStudy } from "./same-story.ts";
import { wordEvidence } from "./evidence/word-evidence.ts";

export type { AlignableSegment, AlignableVersion } from "./alignable.ts";

/** All evidence there is besides length, paragraphs and what a document teaches. */
const SOURCES: readonly EvidenceSource[] = [numberEvidence, wordEvidence, lexiconEvidence, punctuationEvidence];
/** Steps of progress for each pair: study, first pass, second pass, third versions. */
const STEPS_PER_PAIR = 4;

/** How to align. */
export interface AlignOptions {
  /** Links versions even where they seem to tell different stories. */
  readonly force?: boolean;
  /** Beads that stay as they are, and that the others do not cross; no segment is in two. Their confidence is 1. */
  readonly fixed?: readonly FixedBead[];
  /** Evidence besides what the engine has of its own: a glossary, a translation memory. */
  readonly sources?: readonly EvidenceSource[];
  /** Sentence embeddings of all segments, from a model that the user has. */
  readonly embeddings?: EmbeddingSimilarity | undefined;
  /** Called between steps, at least once per pair; `false` stops the work. */
  readonly onProgress?: (done: number, total: number) => boolean;
}

/**
 * Finds which segments of two or more versions say the same thing. Each segment is in exactly one bead, and a bead's
 * segments follow each other; beads may cross, where a version tells things in another order. The result hangs on texts and keys alone, not on the order of `versions`: they are taken
 * in the order of their keys. Time and memory are about linear in segments, but for a first look at each pair that is
 * quadratic up to a bound.
 *
 * @param versions with distinct keys, in any languages
 * @returns `null` if `onProgress` stopped it
 * @throws RangeError if two versions have one key
 */
export function alignVersions(versions: readonly AlignableVersion[], options: AlignOptions = {}): Alignment | null {
  const ordered = [...versions].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  if (new Set(ordered.map(({ key }) => key)).size < ordered.length) throw new RangeError("two versions have one key");
  const vocabulary = new Vocabulary();
  const sources = [...SOURCES, ...(options.sources ?? [])];
  const fixed = fixedColumns(
    options.fixed ?? [],
    ordered.map(({ key }) => key),
  );
  const prepared = ordered.map((version, index) =>
    prepare(version, itemsOf(version, sources, vocabulary), fixedSegments(fixed, index)),
  );
  const total = (STEPS_PER_PAIR * ordered.length * (ordered.length - 1)) / 2;
  let done = 0;
  const goOn = (steps = 1): boolean => options.onProgress?.((done += steps), total) ?? true;

  const studies = new PairSet<PairStudy>(ordered.length);
  for (const [first, second] of pairsOf(ordered.map((_, index) => index))) {
    studies.set(first, second, studyPair(gatherEvidence(prepared[first]!, prepared[second]!, vocabulary.size)));
    if (!goOn()) return null;
  }
  const stories = Array.from(studies.entries(), ([first, second, { score }]): PairStory => {
    return { a: ordered[first]!.key, b: ordered[second]!.key, score, verdict: verdictOf(score) };
  });
  // Who has confirmed a bead of two versions has said that they tell one story.
  const isOneStory = (first: number, second: number): boolean =>
    options.force === true || fixed.some((column) => column.has(first) && column.has(second));
  const scoreOf = (first: number, second: number): number =>
    isOneStory(first, second) ? 1 : studies.get(first, second)!.score;
  const groups = groupVersions(ordered.length, scoreOf);

  const pairs = new PairSet<PairAlignment>(ordered.length);
  for (const [first, second] of groups.flatMap(pairsOf)) {
    const { evidence, path } = studies.get(first, second)!;
    const barriers = barriersOf(fixed, first, second);
    const once = alignPair(evidence, path, { barriers, embeddings: options.embeddings ?? null });
    if (!goOn()) return null;
    pairs.set(first, second, realignPair(once));
    if (!goOn()) return null;
  }
  const heard = new PairSet<PairAlignment>(ordered.length);
  for (const [first, second] of pairs.entries()) {
    heard.set(first, second, hearThirdVersions(pairs, first, second));
    if (!goOn()) return null;
  }
  // Pairs that are left unlinked had one step only.
  if (done < total && !goOn(total - done)) return null;
  return { beads: describe(groups, prepared, heard, fixed), sameStory: summariseStory(stories) };
}

/** Stories follow each other, the one that most versions tell first. */
function describe(
  groups: readonly (readonly number[])[],
  prepared: readonly Prepared[],
  pairs: PairSet<PairAlignment>,
  fixed: readonly Column[],
): Alignment["beads"] {
  const counts = prepared.map(({ version }) => version.segments.length);
  return [...groups]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      const own = fixed.filter((column) => group.some((version) => column.has(version)));
      return joinVersions(group, counts, pairs, own);
    })
    .map((column) => {
      const bead = describeBead(column, prepared, pairs);
      return fixed.includes(column) ? { members: bead.members, confidence: 1, reasons: bead.reasons } : bead;
    });
}

function itemsOf(
  { key, segments }: AlignableVersion,
  sources: readonly EvidenceSource[],
  vocabulary: Vocabulary,
): SideItems {
  return segments.map((segment) =>
    sources.flatMap((source) => vocabulary.know(source.itemsOf(segment, key), source.evidence)),
  );
}

function pairsOf(versions: readonly number[]): (readonly [first: number, second: number])[] {
  return versions.flatMap((first, index) => versions.slice(index + 1).map((second) => [first, second] as const));
}
