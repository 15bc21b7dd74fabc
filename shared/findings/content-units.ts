import { fold } from "../align/fold.ts";
import { conceptMatcher } from "../align/lexicon/lexicon.ts";
import { tokensOf } from "../align/lexicon/tokens.ts";
import type { Fact } from "../facts/fact.ts";
import { languageOf } from "../text/language-tag.ts";
import type { ViewRange } from "../text/range.ts";
import type { Segment } from "../text/version.ts";
import type { BeadVersion } from "./bead-context.ts";
import { endsOf } from "./mention.ts";

/** What another version can say, too: a concept, a word, a value. Numbers are concepts of the lexicon. */
export type ContentKey = number | string;

/** A word, a phrase or a fact, and what it can be recognised by in another version. */
export interface ContentUnit {
  readonly range: ViewRange;
  readonly keys: readonly ContentKey[];
  /** 0 to 1: how surely two units that share a key say the same. */
  readonly weight: number;
}

/** Shorter words agree by chance across languages ("die", "so", "an"). */
const SHORTEST_WORD = 4;
/** Letters of the prefix that cognates share (Simard, Foster & Isabelle 1992: four). */
const COGNATE_LETTERS = 4;
const FACT_WEIGHT = 1;
const WORD_WEIGHT = 0.8;
const CONCEPT_WEIGHT = 0.6;
const COGNATE_WEIGHT = 0.3;
const SIGNIFICANT_DIGITS = 6;

const known = new WeakMap<Segment, readonly ContentUnit[]>();

/** The words of a segment that can be met in another language, and the concepts they stand for. Read once per segment. */
export function wordUnits(segment: Segment, key: string): readonly ContentUnit[] {
  let units = known.get(segment);
  if (units === undefined) known.set(segment, (units = readWords(segment, key)));
  return units;
}

function readWords({ text, range: { start: offset } }: Segment, version: string): readonly ContentUnit[] {
  const concepts = (conceptMatcher(languageOf(version))?.match(text) ?? []).map((match) => ({
    range: { start: offset + match.start, end: offset + match.end },
    keys: match.concepts,
    weight: CONCEPT_WEIGHT / match.concepts.length,
  }));
  const words = tokensOf(text).flatMap(({ written, start }) => {
    const isName = /^\p{Lu}/u.test(written);
    if (written.length < SHORTEST_WORD && !(isName && written.length > 1)) return [];
    const folded = fold(written);
    const range = { start: offset + start, end: offset + start + written.length };
    const whole: ContentUnit = { range, keys: [`word ${folded}`], weight: WORD_WEIGHT };
    if (folded.length <= COGNATE_LETTERS) return [whole];
    return [whole, { range, keys: [`begins ${folded.slice(0, COGNATE_LETTERS)}`], weight: COGNATE_WEIGHT }];
  });
  return [...concepts, ...words];
}

/** What a fact is recognised by in another version; `null` where its words say no more than the facts in it. */
export function factKey(fact: Fact): string | null {
  switch (fact.kind) {
    case "date":
      return `date ${fact.resolved ?? fact.timex}`;
    case "relativeDate":
      return fact.resolved === undefined ? null : `date ${fact.resolved}`;
    case "dateRange":
      return `date ${fact.timex}`;
    case "time":
    case "score":
      return `${fact.kind} ${fact.values.join(":")}`;
    case "name":
      return `name ${fact.key}`;
    case "hedge":
    case "attribution":
    case "negation":
      return `${fact.kind} ${fact.cue}`;
    default:
      return `number ${Number(endsOf(fact).low.toPrecision(SIGNIFICANT_DIGITS))}`;
  }
}

/** All that a version says in a bead, words and facts; they overlap where a fact is made of words. */
export function contentUnits({ key, segments, mentions }: BeadVersion): readonly ContentUnit[] {
  const facts = mentions.flatMap(({ fact, range }): readonly ContentUnit[] => {
    const own = factKey(fact);
    return own === null ? [] : [{ range, keys: [own], weight: FACT_WEIGHT }];
  });
  return [...facts, ...segments.flatMap((segment) => wordUnits(segment, key))];
}
