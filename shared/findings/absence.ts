import { languageData } from "../facts/lang/registry.ts";
import type { ViewRange } from "../text/range.ts";
import type { BeadVersion } from "./bead-context.ts";
import { clausesOf } from "./clauses.ts";
import { type Content, contentOf } from "./content-items.ts";
import type { ContentItem, ContentKey } from "./content-words.ts";

/**
 * How many nats an item speaks for absence when the other version lacks it, and against when that has it: logarithms of
 * the shares of words of each kind that meet their translation in parallel sentences (facts nine in ten, words of the
 * lexicon six, others two) and in a sentence of the same story that says something else.
 */
const EVIDENCE: Readonly<Record<ContentItem["kind"], { readonly lacking: number; readonly found: number }>> = {
  fact: { lacking: 2, found: -3.5 },
  concept: { lacking: 0.95, found: -2.5 },
  word: { lacking: 0.2, found: -4 },
};
/**
 * A free translation misses many words at once, so they are no independent witnesses, and lengths are: a nat of theirs
 * counts as much as so many of words. Fitted.
 */
const LENGTH_TRUST = 2;
/** Variance of the logarithm of two lengths' ratio (Gale & Church 1993), as the aligner has it. */
const LENGTHS: Variance = { least: 0.02, perCharacter: 6.8 };
/**
 * The same of the words that found no counterpart: where both versions have about as many, it is one content in other words;
 * where one has none left, nothing says it there. What is left over is short and varies widely.
 */
const LEFTOVERS: Variance = { least: 0.1, perCharacter: 10 };
/** Added to both leftovers: none at all is no wonder. */
const LEFTOVER_CHARACTERS = 8;
/** One pair in twenty has lengths that say nothing. */
const LAWLESS = 0.05;
/** Two versions that bracket something, against one that has fewer brackets: it hardly happens by chance. */
const BRACKET_NATS = 3;
/** Longer stretches of clauses are whole sentences, and several of them. */
const MOST_CLAUSES = 8;
/** Of a very long bead, the surest. */
const MOST_ABSENCES = 32;

/** Variance of the logarithm of a ratio of two lengths: at least, and what each character of both adds to it, inversely. */
interface Variance {
  readonly least: number;
  readonly perCharacter: number;
}

/** Some clauses in a row that another version seems to lack. */
export interface Absence {
  readonly range: ViewRange;
  /** In brackets. */
  readonly bracketed: boolean;
  /** Log-odds in nats, before any prior. */
  readonly odds: number;
  /** What of it the other version does not say anywhere. */
  readonly lacking: readonly ContentItem[];
}

/** What is compared of a version: its content and its length, in characters that are no blanks, as if it were English. */
export interface Measured {
  readonly version: BeadVersion;
  readonly content: Content;
  readonly length: number;
  readonly brackets: number;
}

const measured = new WeakMap<BeadVersion, Measured>();

export function measure(version: BeadVersion): Measured {
  let known = measured.get(version);
  if (known === undefined) {
    const { text } = version;
    const brackets = text.includes("(") ? text.split("(").length - 1 : 0;
    known = { version, content: contentOf(version), length: lengthIn(version, text), brackets };
    measured.set(version, known);
  }
  return known;
}

const expansionOf = ({ key }: BeadVersion): number => languageData(key)?.clauses.expansion ?? 1;

/** Length of some of a version's words, comparable across languages. */
function lengthIn(version: BeadVersion, text: string): number {
  let blanks = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) <= 32) blanks++;
  return (text.length - blanks) / expansionOf(version);
}

/** How well two lengths fit each other, up to 1. */
function fit(own: number, other: number, { least, perCharacter }: Variance): number {
  const variance = least + perCharacter / (own + other);
  const deviation = Math.log(Math.max(1, other) / Math.max(1, own));
  return LAWLESS + (1 - LAWLESS) * Math.exp(-(deviation ** 2) / (2 * variance));
}

/** How much better the lengths fit if `part` of the own one has no counterpart, in nats, trusted as {@link LENGTH_TRUST}. */
export function lengthOdds(own: number, part: number, other: number): number {
  return LENGTH_TRUST * Math.log(fit(own - part, other, LENGTHS) / fit(own, other, LENGTHS));
}

function leftoverFit(own: number, other: number): number {
  return fit(own + LEFTOVER_CHARACTERS, other + LEFTOVER_CHARACTERS, LEFTOVERS);
}

/** Letters, as if they were English, of the items that the other version has no key of. */
function leftoverOf({ version, content }: Measured, other: Measured): number {
  return lengthOf(content.items.filter((item) => isLacking(item, other))) / expansionOf(version);
}

function isLacking({ keys }: ContentItem, { content: { counts } }: Measured): boolean {
  for (const key of keys) if (counts.has(key)) return false;
  return true;
}

/**
 * What an item says: it is absent where the other version has none of its keys, present where that has one more often
 * than `elsewhere`, the own words outside the stretch, account for; else nothing.
 */
export function itemOdds(
  { kind, keys }: ContentItem,
  other: ReadonlyMap<ContentKey, number>,
  elsewhere: (key: ContentKey) => number,
): number {
  let isFound = false;
  for (const key of keys) {
    const there = other.get(key) ?? 0;
    if (there > elsewhere(key)) return EVIDENCE[kind].found;
    isFound ||= there > 0;
  }
  return isFound ? 0 : EVIDENCE[kind].lacking;
}

/** Two versions, and what the one says that the other has no word of. */
interface Pair {
  readonly own: Measured;
  readonly other: Measured;
  /** {@link leftoverOf} each. */
  readonly left: number;
  readonly otherLeft: number;
  readonly fewerBrackets: boolean;
}

function pairOf(own: Measured, other: Measured): Pair {
  const fewerBrackets = other.brackets < own.brackets;
  return { own, other, left: leftoverOf(own, other), otherLeft: leftoverOf(other, own), fewerBrackets };
}

/**
 * No stretch of `own` can be more surely absent from `other` than this. Linear, and cheap: nearly all beads end here.
 * It takes the best run of items (Kadane), none of them explained by another, and lengths that fit perfectly without it.
 */
export function mostOdds(own: Measured, other: Measured): number {
  const { items, counts } = own.content;
  const { left, otherLeft, fewerBrackets } = pairOf(own, other);
  const elsewhere = (key: ContentKey): number => (counts.get(key) ?? 1) - 1;
  let best = 0;
  let current = 0;
  for (const item of items) {
    current = Math.max(0, current + itemOdds(item, other.content.counts, elsewhere));
    if (current > best) best = current;
  }
  const lengths = LENGTH_TRUST * Math.log(fit(own.length, other.length, LENGTHS));
  return best - lengths - Math.log(leftoverFit(left, otherLeft)) + (fewerBrackets ? BRACKET_NATS : 0);
}

/** What is known of one clause; sums of them are known of a stretch. */
interface ClauseSums {
  readonly range: ViewRange;
  readonly items: readonly ContentItem[];
  readonly words: number;
  readonly length: number;
  readonly left: number;
}

/** Every stretch of whole clauses of `own` that `other` may lack, those with odds above nought, the surest first. */
export function absencesIn(own: Measured, other: Measured): readonly Absence[] {
  const pair = pairOf(own, other);
  const clauses = sumsOf(pair);
  const absences: Absence[] = [];
  for (let first = 0; first < clauses.length; first++) {
    let [words, length, left] = [0, 0, 0];
    for (let last = first; last < Math.min(clauses.length, first + MOST_CLAUSES); last++) {
      words += clauses[last]!.words;
      length += clauses[last]!.length;
      left += clauses[last]!.left;
      const range = { start: clauses[first]!.range.start, end: clauses[last]!.range.end };
      const bracketed = pair.fewerBrackets && isBracketed(own.version, range);
      const leftovers = Math.log(
        leftoverFit(pair.left - left, pair.otherLeft) / leftoverFit(pair.left, pair.otherLeft),
      );
      // A bracket is short beside its sentence, and lengths vary by more.
      const odds = words + leftovers + (bracketed ? BRACKET_NATS : lengthOdds(own.length, length, other.length));
      if (odds <= 0 || left === 0) continue;
      const items = clauses.slice(first, last + 1).flatMap((clause) => clause.items);
      absences.push({ range, bracketed, odds, lacking: items.filter((item) => isLacking(item, other)) });
    }
  }
  return absences.sort((a, b) => b.odds - a.odds).slice(0, MOST_ABSENCES);
}

function sumsOf({ own, other }: Pair): readonly ClauseSums[] {
  const { version, content } = own;
  const clauses = version.segments.flatMap((segment) => clausesOf(segment, version.key));
  return itemsByClause(content.items, clauses).map((items, index): ClauseSums => {
    const range = clauses[index]!;
    const inside = (key: ContentKey): number => items.filter(({ keys }) => keys.includes(key)).length;
    const elsewhere = (key: ContentKey): number => content.counts.get(key)! - inside(key);
    const lacking = items.filter((item) => isLacking(item, other));
    return {
      range,
      items,
      words: items.reduce((sum, item) => sum + itemOdds(item, other.content.counts, elsewhere), 0),
      length: lengthIn(version, textAt(version, range)),
      left: lengthOf(lacking) / expansionOf(version),
    };
  });
}

const lengthOf = (items: readonly ContentItem[]): number =>
  items.reduce((sum, { range }) => sum + range.end - range.start, 0);

function itemsByClause(
  items: readonly ContentItem[],
  clauses: readonly ViewRange[],
): readonly (readonly ContentItem[])[] {
  const byClause: ContentItem[][] = clauses.map(() => []);
  let clause = 0;
  for (const item of items) {
    while (clause < clauses.length - 1 && item.range.start >= clauses[clause]!.end) clause++;
    byClause[clause]?.push(item);
  }
  return byClause;
}

/** The words at a range; between segments stands a blank. */
export function textAt({ segments }: BeadVersion, { start, end }: ViewRange): string {
  return segments
    .filter(({ range }) => range.start < end && start < range.end)
    .map(({ range, text }) => text.slice(Math.max(0, start - range.start), end - range.start))
    .join(" ");
}

function isBracketed({ segments }: BeadVersion, { start, end }: ViewRange): boolean {
  const segment = segments.find(({ range }) => range.start <= start && end <= range.end);
  if (segment === undefined) return false;
  const { text, range } = segment;
  // A quotation mark or a full stop may stand between the bracket and its words.
  const before = text.slice(Math.max(0, start - range.start - 2), start - range.start);
  const after = text.slice(end - range.start, end - range.start + 3);
  return before.includes("(") && after.includes(")");
}
