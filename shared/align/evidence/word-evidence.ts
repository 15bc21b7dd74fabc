import type { EvidenceItem, EvidenceSource } from "./evidence-source.ts";
import { type Word, wordsOfSegment } from "../fold.ts";

/** Letters of the prefix that cognates share (Simard, Foster & Isabelle 1992: four). */
const COGNATE_LETTERS = 4;
/** A shared prefix is weaker than a shared word; a longer word shared whole earns both, 1 in all. */
const COGNATE_GAIN = 0.6;
const LONG_WORD_GAIN = 0.5;
const NAME_GAIN = 0.9;
/** Lower-case words of four letters or fewer agree by chance across languages ("die", "den", "so"). */
const SHORT_WORD_GAIN = 0.3;
/** A word both versions use, and one side lacks here: a weak sign, since it may be inflected or a pronoun. */
const MISS = 0.25;

/** Identical words and names, diacritics folded, and words that begin alike. */
export const wordEvidence: EvidenceSource = {
  evidence: "words",
  itemsOf: (segment) => wordsOfSegment(segment).flatMap(itemsOfWord),
};

/** Words recur: their items are made once. */
const known = new WeakMap<Word, readonly EvidenceItem[]>();

function itemsOfWord(word: Word): readonly EvidenceItem[] {
  let items = known.get(word);
  if (items === undefined) known.set(word, (items = makeItems(word)));
  return items;
}

function makeItems({ folded, capitalised }: Word): readonly EvidenceItem[] {
  const letters = folded.length;
  if (letters <= COGNATE_LETTERS) {
    if (!capitalised && letters < 3) return [];
    return [item(folded, capitalised ? NAME_GAIN : SHORT_WORD_GAIN, capitalised ? MISS : 0)];
  }
  const prefix = `begins ${folded.slice(0, COGNATE_LETTERS)}`;
  return [item(folded, LONG_WORD_GAIN, 0), { key: prefix, gain: COGNATE_GAIN, miss: MISS, missAlways: false }];
}

function item(folded: string, gain: number, miss: number): EvidenceItem {
  return { key: `word ${folded}`, gain, miss, missAlways: false };
}
