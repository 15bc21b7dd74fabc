import { indexItems, type ItemIndex, type KnownItem, type SideItems } from "./item-index.ts";
import type { LinkPosterior } from "./link-posterior.ts";
import type { Prepared } from "./evidence/pair-evidence.ts";
import { LEAST_MEETINGS, type TellingWords } from "./evidence/telling-words.ts";

/** Dice coefficient (Melamed 2000 compares it with others) from which two words are taken for a pair. */
const LEAST_DICE = 0.5;
/** Links as unlikely as this teach nothing. */
const LEAST_LIKELY = 0.5;
/** Half the surprise of a shared word: the pair was learnt from the alignment that it is to judge. */
const GAIN = 0.5;

/**
 * Word pairs that keep meeting in linked segments, as items that both sides then share. The lexicon is learnt
 * from the document itself (Kay & Röscheisen 1993). O(links · words²).
 */
export function learnLexicon(left: Prepared, right: Prepared, links: LinkPosterior): ItemIndex {
  const forLeft = new Map<number, KnownItem>();
  const forRight = new Map<number, KnownItem>();
  for (const { word, other, dice } of strongestFirst(left.words, right.words, links)) {
    if (forLeft.has(word) || forRight.has(other)) continue;
    const gain = GAIN * Math.min(1, dice);
    const item = { id: forLeft.size, gain, miss: 0, missAlways: false, evidence: "words" } as const;
    forLeft.set(word, item);
    forRight.set(other, item);
  }
  return indexItems(spread(left.words, forLeft), spread(right.words, forRight), forLeft.size);
}

const spread = ({ bySegment }: TellingWords, items: ReadonlyMap<number, KnownItem>): SideItems =>
  bySegment.map((words) => Array.from(words).flatMap((word) => items.get(word) ?? []));

interface Pair {
  readonly word: number;
  readonly other: number;
  readonly count: number;
  readonly dice: number;
}

/** Candidates for competitive linking (Melamed 2000): a word that has found its partner is no one else's. */
function strongestFirst(left: TellingWords, right: TellingWords, links: LinkPosterior): readonly Pair[] {
  const pairs: Pair[] = [];
  const met = new Float64Array(right.forms.length);
  const likely = links.byLeft.map((row) => row.filter(({ probability }) => probability >= LEAST_LIKELY));
  const touched = new Int32Array(right.forms.length);
  segmentsByWord(left).forEach((segments, word) => {
    let most = 0;
    for (const segment of segments) {
      for (const { segment: linked, probability } of likely[segment] ?? []) {
        const words = right.bySegment[linked]!;
        for (let index = 0; index < words.length; index += 1) {
          const other = words[index]!;
          if (met[other] === 0) touched[most++] = other;
          met[other]! += probability;
        }
      }
    }
    for (const other of touched.subarray(0, most)) {
      const count = met[other]!;
      met[other] = 0;
      if (count < LEAST_MEETINGS - 0.2 || left.forms[word] === right.forms[other]) continue;
      const dice = (2 * count) / (left.counts[word]! + right.counts[other]!);
      if (dice >= LEAST_DICE) pairs.push({ word, other, count, dice });
    }
  });
  return pairs.sort((a, b) => b.dice - a.dice || b.count - a.count || a.word - b.word || a.other - b.other);
}

function segmentsByWord({ forms, bySegment }: TellingWords): readonly (readonly number[])[] {
  const segments = forms.map((): number[] => []);
  bySegment.forEach((words, segment) => {
    for (const word of words) segments[word]!.push(segment);
  });
  return segments;
}
