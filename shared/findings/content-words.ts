import { fold } from "../align/fold.ts";
import { conceptMatcher } from "../align/lexicon/lexicon.ts";
import { type Token, tokensOf } from "../align/lexicon/tokens.ts";
import { languageOf } from "../text/language-tag.ts";
import type { ViewRange } from "../text/range.ts";
import type { Segment } from "../text/version.ts";
import { once } from "./once.ts";

/** What another version can say, too: a concept of the lexicon by its number, else a word or a value. */
export type ContentKey = number | string;

/** Words that say one thing, and what it can be recognised by in another version. */
export interface ContentItem {
  readonly range: ViewRange;
  readonly kind: "fact" | "concept" | "word";
  /** Those of a fact or a concept before those of its words. */
  readonly keys: readonly ContentKey[];
}

/** Shorter words agree by chance across languages ("die", "so", "an"), unless they are names. */
const SHORTEST_WORD = 4;
/** Letters of the prefix that cognates share (Simard, Foster & Isabelle 1992: four). */
const COGNATE_LETTERS = 4;
/** Words kept with their keys: more than a book has; beyond it all are forgotten at once. */
const MOST_KNOWN = 200_000;
const NO_KEYS: readonly string[] = [];

const matcherOf = once((version: string) => conceptMatcher(languageOf(version)));
const known = new WeakMap<Segment, readonly ContentItem[]>();

/**
 * What the words of a segment say, in text order and without overlap: concepts of the lexicon, and words that it does
 * not know. Read once per segment.
 */
export function contentWords(segment: Segment, version: string): readonly ContentItem[] {
  let items = known.get(segment);
  if (items === undefined) known.set(segment, (items = readWords(segment, version)));
  return items;
}

function readWords({ text, range: { start: offset } }: Segment, version: string): readonly ContentItem[] {
  const items: ContentItem[] = [];
  const tokens = tokensOf(text);
  const matches = matcherOf(version)?.match(text, tokens) ?? [];
  let token = 0;
  const addWords = (until: number): void => {
    for (; token < tokens.length && tokens[token]!.start < until; token++) {
      const { written, start } = tokens[token]!;
      const keys = keysOfWord(written);
      if (keys.length === 0) continue;
      items.push({ range: { start: offset + start, end: offset + start + written.length }, kind: "word", keys });
    }
  };
  for (const { start, end, concepts } of matches) {
    addWords(start);
    const keys: ContentKey[] = [...concepts];
    for (; token < tokens.length && tokens[token]!.start < end; token++) keys.push(...keysOfToken(tokens[token]!));
    items.push({ range: { start: offset + start, end: offset + end }, kind: "concept", keys });
  }
  addWords(text.length);
  return items;
}

const keysOfToken = ({ written }: Token): readonly string[] => keysOfWord(written);

/** Words recur: their keys are made once. */
const keysByWord = new Map<string, readonly string[]>();

/** None for a short word that is no name. */
function keysOfWord(written: string): readonly string[] {
  let keys = keysByWord.get(written);
  if (keys === undefined) {
    if (keysByWord.size >= MOST_KNOWN) keysByWord.clear();
    keysByWord.set(written, (keys = makeKeys(written)));
  }
  return keys;
}

function makeKeys(written: string): readonly string[] {
  const isName = written.length > 1 && /^\p{Lu}/u.test(written);
  if (written.length < SHORTEST_WORD && !isName) return NO_KEYS;
  const folded = fold(written);
  const whole = `word ${folded}`;
  return folded.length > COGNATE_LETTERS ? [whole, `begins ${folded.slice(0, COGNATE_LETTERS)}`] : [whole];
}
