import type { LexiconReading } from "../../align/lexicon/concept-matcher.ts";
import { conceptMatcher } from "../../align/lexicon/lexicon.ts";
import { type Token, tokensOf } from "../../align/lexicon/tokens.ts";
import { wordKeys } from "../../align/lexicon/word-keys.ts";
import { languageOf } from "../../text/language-tag.ts";
import type { ViewRange } from "../../text/range.ts";
import type { Segment } from "../../text/version.ts";
import { once } from "../once.ts";

/** What another version can say, too: a concept of the lexicon by its number, else a word or a value. */
export type ContentKey = number | string;

/** Words that say one thing, and what it can be recognised by in another version. */
export interface ContentItem {
  readonly range: ViewRange;
  readonly kind: "fact" | "concept" | "word";
  /** Those of a fact or a concept before those of its words. */
  readonly keys: readonly ContentKey[];
}

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
  const { matches, words } = matcherOf(version)?.read(text, tokens) ?? withoutLexicon(text, tokens);
  let token = 0;
  const addWords = (until: number): void => {
    for (; token < tokens.length && tokens[token]!.start < until; token++) {
      const { keys } = words[token]!;
      if (keys.length === 0) continue;
      const { start, end } = tokens[token]!;
      items.push({ range: { start: offset + start, end: offset + end }, kind: "word", keys });
    }
  };
  for (const { start, end, concepts } of matches) {
    addWords(start);
    const keys: ContentKey[] = [...concepts];
    for (; token < tokens.length && tokens[token]!.start < end; token++) keys.push(...words[token]!.keys);
    items.push({ range: { start: offset + start, end: offset + end }, kind: "concept", keys });
  }
  addWords(text.length);
  return items;
}

const withoutLexicon = (text: string, tokens: readonly Token[]): LexiconReading => ({
  matches: [],
  words: tokens.map(({ start, end }) => ({ keys: wordKeys(text.slice(start, end)) })),
});
