import type { EvidenceItem } from "./evidence-source.ts";
import { wordsOf } from "./fold.ts";
import type { LinkPosterior } from "./link-posterior.ts";
import type { Prepared } from "./pair-evidence.ts";

/** A word must be met this often in linked segments: a first meeting proves nothing, and must not confirm itself. */
const LEAST_MEETINGS = 2;
/** Dice coefficient (Melamed 2000 compares it with others) from which two words are taken for a pair. */
const LEAST_DICE = 0.5;
/** Words in more than this share of segments are grammar. */
const GREATEST_SHARE = 0.15;
/** Links as unlikely as this teach nothing. */
const LEAST_LIKELY = 0.5;
/** Half the surprise of a shared word: the pair was learnt from the alignment that it is to judge. */
const GAIN = 0.5;
const MISS = 0.1;

type SideItems = readonly (readonly EvidenceItem[])[];

/**
 * Word pairs that keep meeting in linked segments, as items that both sides then share. The lexicon is learnt
 * from the document itself (Kay & Röscheisen 1993). O(links · words²).
 */
export function learnLexicon(
  left: Prepared,
  right: Prepared,
  links: LinkPosterior,
): readonly [left: SideItems, right: SideItems] {
  const leftWords = tellingWords(left);
  const rightWords = tellingWords(right);
  const meetings = new Map<string, Map<string, number>>();
  leftWords.bySegment.forEach((words, index) => {
    for (const { segment, probability } of links.byLeft[index] ?? []) {
      if (probability < LEAST_LIKELY) continue;
      for (const word of words) {
        const met = meetings.get(word) ?? new Map<string, number>();
        meetings.set(word, met);
        for (const other of rightWords.bySegment[segment]!) met.set(other, (met.get(other) ?? 0) + probability);
      }
    }
  });
  const forLeft = new Map<string, EvidenceItem[]>();
  const forRight = new Map<string, EvidenceItem[]>();
  for (const [word, met] of meetings) {
    for (const [other, count] of met) {
      const dice = (2 * count) / (leftWords.counts.get(word)! + rightWords.counts.get(other)!);
      if (count < LEAST_MEETINGS - 0.2 || dice < LEAST_DICE || word === other) continue;
      const item = { key: `learnt ${word} ${other}`, gain: GAIN * Math.min(1, dice), miss: MISS, missAlways: false };
      append(forLeft, word, item);
      append(forRight, other, item);
    }
  }
  const spread = (bySegment: readonly (readonly string[])[], items: ReadonlyMap<string, EvidenceItem[]>): SideItems =>
    bySegment.map((words) => words.flatMap((word) => items.get(word) ?? []));
  return [spread(leftWords.bySegment, forLeft), spread(rightWords.bySegment, forRight)];
}

function append(items: Map<string, EvidenceItem[]>, word: string, item: EvidenceItem): void {
  const own = items.get(word);
  if (own) own.push(item);
  else items.set(word, [item]);
}

function tellingWords({ version }: Prepared): {
  readonly bySegment: readonly (readonly string[])[];
  readonly counts: ReadonlyMap<string, number>;
} {
  const all = version.segments.map(({ text }) => [...new Set(wordsOf(text).map(({ folded }) => folded))]);
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(LEAST_MEETINGS + 1, GREATEST_SHARE * all.length);
  const telling = (word: string): boolean => {
    const count = counts.get(word)!;
    return word.length > 1 && count >= LEAST_MEETINGS && count <= most;
  };
  return { bySegment: all.map((words) => words.filter(telling)), counts };
}
