import { conceptMatcher } from "../../align/lexicon/lexicon.ts";
import { capitalWords } from "../../facts/names/loose-names.ts";
import { sameSpelling, spelt, type SpeltWord } from "../../facts/names/same-spelling.ts";
import type { ViewRange } from "../../text/range.ts";
import type { BeadVersion } from "../bead-context.ts";
import { looseItem, type NameItem, nameItems, sameName, type StatedName } from "./name-items.ts";

/** Compounds and short forms: Merkelregierung, Livi for Livingston. A shorter beginning says nothing. */
const SHORTEST_BEGINNING = 4;

/** "Kurdish", "Blockchain": a lone word with a capital of which the lexicon knows the meaning. */
export function isOrdinaryWord({ version, text, lone }: NameItem): boolean {
  return lone && (conceptMatcher(version)?.match(text.normalize("NFC")).length ?? 0) > 0;
}

const CAPITAL_WORD = /\p{Lu}[\p{L}\p{M}]*/gu;

/** Where a version names something. */
export interface NamedPlace {
  readonly text: string;
  readonly range: ViewRange;
}

/** What one version of a bead names, and the capitalised words that may name something. */
export class VersionNames {
  readonly version: BeadVersion;
  readonly items: readonly StatedName[];
  #words: readonly (NamedPlace & { readonly spelt: SpeltWord })[] | null = null;

  readonly #counterparts = new Map<NameItem, NamedPlace | null>();

  constructor(version: BeadVersion) {
    this.version = version;
    this.items = nameItems(version);
  }

  /** Its capitalised words, read on first use. */
  get #capitalWords(): readonly (NamedPlace & { readonly spelt: SpeltWord })[] {
    return (this.#words ??= this.version.segments.flatMap(({ text, range }) =>
      Array.from(text.matchAll(CAPITAL_WORD), ({ 0: word, index }) => ({
        text: word,
        range: { start: range.start + index, end: range.start + index + word.length },
        spelt: spelt(word, this.version.key),
      })),
    ));
  }

  /** Where the version names the same as an item of another version; `null` where it does not. */
  counterpart(item: NameItem): NamedPlace | null {
    let found = this.#counterparts.get(item);
    if (found === undefined) {
      found = this.items.find((own) => sameName(own, item)) ?? this.#wordOf(item);
      this.#counterparts.set(item, found);
    }
    return found;
  }

  #wordOf({ spelt: words, parts }: NameItem): NamedPlace | null {
    const find = (word: SpeltWord): NamedPlace | undefined =>
      this.#capitalWords.find((own) => sameSpelling(own.spelt, word) || begins(own.spelt.folded, word.folded));
    // A person goes by the last name; of "South Korea" or "European Union" one word is not enough.
    if (parts.includes("person")) return find(words.at(-1)!) ?? null;
    const found = words.map(find);
    return found.every((word) => word !== undefined) ? found.at(-1)! : null;
  }

  /** Words that may be a name, stand in none that was found, and mean nothing that the lexicon knows. */
  looseItems(): readonly NameItem[] {
    const isFound = (start: number, end: number): boolean =>
      this.items.some(({ range, proven }) => proven && start < range.end && range.start < end);
    return this.version.segments.flatMap(({ text, range }) =>
      capitalWords(text, this.version.key)
        .filter(({ mayBeName, start, end }) => mayBeName && !isFound(range.start + start, range.start + end))
        .map(({ word, start, end }) =>
          looseItem(this.version.key, { text: word, range: { start: range.start + start, end: range.start + end } }),
        )
        .filter((item) => !isOrdinaryWord(item)),
    );
  }

  /** Where in what the version says an offset lies, from 0 to 1. */
  placeOf(offset: number): number {
    const [first, last] = [this.version.segments[0], this.version.segments.at(-1)];
    if (first === undefined || last === undefined) return 0;
    return (offset - first.range.start) / Math.max(1, last.range.end - first.range.start);
  }
}

function begins(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_BEGINNING && long.startsWith(short);
}
