import { languageOf } from "../../text/language-tag.ts";
import type { EvidenceItem, EvidenceSource } from "../evidence/evidence-source.ts";
import { conceptMatcher, concepts } from "./lexicon.ts";

/** A shared concept is a little weaker than a shared name: synonyms and neighbours in meaning share it, too. */
const GAIN = 0.8;
/** Translators paraphrase, and the lexicon has gaps: what the other side lacks says nothing. */
const MISS = 0.5;

/**
 * What words mean, as far as the lexicon knows them, in whatever language. Words of k meanings give each a k-th of the
 * gain; a concept met twice counts as in its clearest place.
 */
export const lexiconEvidence: EvidenceSource = {
  evidence: "words",
  itemsOf({ text }, version) {
    const matcher = conceptMatcher(languageOf(version));
    if (!matcher) return [];
    const gains = new Map<number, number>();
    for (const match of matcher.match(text.normalize("NFC"))) {
      const gain = GAIN / match.concepts.length;
      for (const concept of match.concepts) gains.set(concept, Math.max(gain, gains.get(concept) ?? 0));
    }
    return Array.from(gains, ([concept, gain]) => itemOf(concept, gain));
  },
};

/** By concept and gain: there are few of either, and texts are full of them. */
const items = new Map<number, Map<number, EvidenceItem>>();

function itemOf(concept: number, gain: number): EvidenceItem {
  let ofConcept = items.get(concept);
  if (ofConcept === undefined) items.set(concept, (ofConcept = new Map<number, EvidenceItem>()));
  let item = ofConcept.get(gain);
  if (item === undefined) {
    item = { key: `concept ${concepts()[concept]!.key}`, gain, miss: MISS, missAlways: false };
    ofConcept.set(gain, item);
  }
  return item;
}
