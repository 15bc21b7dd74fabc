import type { BeadVersion } from "../bead-context.ts";
import { type ContentItem, type ContentKey, contentWords } from "./content-words.ts";
import { factKey } from "../fact-key.ts";
import type { Mention } from "../mention.ts";

/** What a version says in a bead, and how often. */
export interface Content {
  /** In text order, without overlap: "40 million euros" is one item, an amount, with all its words. */
  readonly items: readonly ContentItem[];
  /** In how many items each key stands. */
  readonly counts: ReadonlyMap<ContentKey, number>;
}

const known = new WeakMap<BeadVersion, Content>();

/** Reads a version's content, once per reading of the bead. Hedges, sources and denials have rules of their own. */
export function contentOf(version: BeadVersion): Content {
  let content = known.get(version);
  if (content === undefined) known.set(version, (content = readContent(version)));
  return content;
}

function readContent({ key, segments, mentions }: BeadVersion): Content {
  const words = segments.flatMap((segment) => contentWords(segment, key));
  const facts = mentions.filter(({ fact }) => !("scope" in fact));
  const items = facts.length === 0 ? words : withFacts(words, facts);
  const counts = new Map<ContentKey, number>();
  for (const { keys } of items) for (const one of keys) counts.set(one, (counts.get(one) ?? 0) + 1);
  return { items, counts };
}

/** Words that a fact covers become one item with it. */
function withFacts(words: readonly ContentItem[], facts: readonly Mention[]): readonly ContentItem[] {
  const own = facts.flatMap(({ fact, range }): readonly ContentItem[] => {
    const key = factKey(fact);
    return key === null ? [] : [{ range, kind: "fact", keys: [key] }];
  });
  // A fact before the words that it is made of.
  const all = [...own, ...words].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const items: ContentItem[] = [];
  for (const item of all) {
    const last = items.at(-1);
    if (last === undefined || item.range.start >= last.range.end) items.push(item);
    else items[items.length - 1] = united(last, item);
  }
  return items;
}

function united(first: ContentItem, second: ContentItem): ContentItem {
  const kinds = [first.kind, second.kind];
  return {
    range: { start: first.range.start, end: Math.max(first.range.end, second.range.end) },
    kind: kinds.includes("fact") ? "fact" : kinds.includes("concept") ? "concept" : "word",
    keys: [...new Set([...first.keys, ...second.keys])],
  };
}
