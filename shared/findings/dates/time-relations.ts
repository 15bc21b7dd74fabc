import { fold } from "../../align/fold.ts";
import { languageData } from "../../facts/lang/registry.ts";
import type { ViewRange } from "../../text/range.ts";
import type { BeadVersion } from "../bead-context.ts";
import type { Mention } from "../mention.ts";
import { once } from "../once.ts";

/** Which way a length of time counts from an event, or on which side of a date one lies. */
export type TimeRelation = "earlier" | "later";

/** A relation, and the words that state it with the time that it belongs to. */
export interface StatedRelation {
  readonly relation: TimeRelation;
  readonly range: ViewRange;
  readonly text: string;
}

/** Phrases as lists of folded words: a text without diacritics says the same. */
interface Relations {
  readonly phrases: readonly { readonly words: readonly string[]; readonly relation: TimeRelation }[];
  readonly between: ReadonlySet<string>;
}

/** No phrase of before and after, with an article, is longer than so many characters. */
const REACH = 40;
/** "After about two months": so many words bound a length at most. */
const BOUND_WORDS = 2;
const OTHER = /[^\p{L}\p{M}\s]/u;
const WORD = /[\p{L}\p{M}]+/gu;

const relationsOf = once((language: string): Relations | null => {
  const data = languageData(language)?.timeRelations;
  if (data === undefined) return null;
  const phrases = (["earlier", "later"] as const).flatMap((relation) =>
    data[relation].map((phrase) => ({ words: fold(phrase).split(" "), relation })),
  );
  return {
    phrases: phrases.sort((a, b) => b.words.length - a.words.length),
    between: new Set(data.between.map(fold)),
  };
});

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const wordsIn = (text: string, offset: number): readonly Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    folded: fold(word),
    start: offset + index,
    end: offset + index + word.length,
  }));

/** A phrase, and the words of the text that it was found in. */
interface Found {
  readonly relation: TimeRelation;
  readonly start: number;
  readonly end: number;
}

function phraseAt(words: readonly Word[], at: number, { phrases }: Relations): Found | null {
  const found = phrases.find(({ words: phrase }) =>
    phrase.every((word, offset) => words[at + offset]?.folded === word),
  );
  if (found === undefined) return null;
  return { relation: found.relation, start: words[at]!.start, end: words[at + found.words.length - 1]!.end };
}

/** "A month before": what stands behind, with blanks between alone. */
function behind(text: string, from: number, relations: Relations): Found | null {
  const [near = ""] = text.slice(from, from + REACH).split(OTHER, 1);
  return /^\s/u.test(near) ? phraseAt(wordsIn(near, from), 0, relations) : null;
}

/** "After a month", "vor dem 1. Mai": what stands before, but for articles and the words that bound a length. */
function ahead(text: string, until: number, isBound: boolean, relations: Relations): Found | null {
  const from = Math.max(0, until - REACH);
  const last = text.slice(from, until).split(OTHER).at(-1)!;
  const words = wordsIn(last, until - last.length);
  let end = words.length;
  while (end > 0 && relations.between.has(words[end - 1]!.folded)) end -= 1;
  for (let skipped = 0; skipped <= (isBound ? BOUND_WORDS : 0); skipped++) {
    for (let at = end - skipped - 1; at >= Math.max(0, end - skipped - 3); at--) {
      const found = phraseAt(words.slice(0, end - skipped), at, relations);
      if (found && found.end === words[end - skipped - 1]!.end) return found;
    }
  }
  return null;
}

/** On which side of an event or a date a version puts it, by the words beside `mention`; `null` if none, or both, are there. */
export function timeRelation(version: BeadVersion, mention: Mention): StatedRelation | null {
  const relations = relationsOf(version.key);
  const segment = version.segments.find(({ index }) => index === mention.segment);
  if (relations === null || segment === undefined) return null;
  const { text, range: whole } = segment;
  const [start, end] = [mention.range.start - whole.start, mention.range.end - whole.start];
  const isBound = "bound" in mention.fact;
  const found = [ahead(text, start, isBound, relations), behind(text, end, relations)].filter((one) => one !== null);
  const [first, second] = found;
  if (first === undefined || (second !== undefined && second.relation !== first.relation)) return null;
  const range = { start: Math.min(start, first.start), end: Math.max(end, (second ?? first).end) };
  return {
    relation: first.relation,
    range: { start: whole.start + range.start, end: whole.start + range.end },
    text: text.slice(range.start, range.end),
  };
}
