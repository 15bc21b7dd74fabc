import { languageData } from "../../facts/lang/registry.ts";
import type { ViewRange } from "../../text/range.ts";
import type { BeadVersion } from "../bead-context.ts";
import { bracketsOf } from "./brackets.ts";
import { clausesOf } from "./clauses.ts";
import { type Content, contentOf } from "./content-items.ts";
import type { ContentItem, ContentKey } from "./content-words.ts";
import { stretchAround } from "./shared-anchors.ts";

/**
 * How many nats an item speaks: `lacking` for absence when the other version lacks it, `found` against when that has it. Where
 * a third version tells the same, more is known: what that says in words the lexicon matches, `agreed`, the other would
 * have, too, and what it has other words for, `alone`, the other has others for as well. Measured, as logarithms of shares
 * of words, on 900 passages of news in three languages: among their translation, and in another passage of the same story.
 */
const EVIDENCE: Readonly<
  Record<ContentItem["kind"], Readonly<Record<"found" | "lacking" | "agreed" | "alone", number>>>
> = {
  fact: { found: -1.9, lacking: 2.6, agreed: 3.1, alone: 0.6 },
  concept: { found: -2.2, lacking: 0.8, agreed: 1.4, alone: 0.3 },
  word: { found: -1.8, lacking: 0.07, agreed: 1.2, alone: 0 },
};
/** Variance of the logarithm of two lengths' ratio (Gale & Church 1993), measured likewise. */
const LENGTHS: Variance = { least: 0.007, perCharacter: 3.5 };
/**
 * The same of the words that found no counterpart: where both versions have about as many, it is one content in other words;
 * where one has none left, nothing says it there. What is left over is short and varies widely.
 */
const LEFTOVERS: Variance = { least: 0.075, perCharacter: 3 };
/** Added to both leftovers: none at all is no wonder. */
const LEFTOVER_CHARACTERS = 8;
/**
 * The same of what stands between two shared anchors around a clause, measured likewise; words change places, so it varies more,
 * and one in fifty says nothing.
 */
const GAPS: Variance = { least: 0.07, perCharacter: 6.6 };
const LAWLESS_GAPS = 0.02;
/** With its share of blanks. */
const CHARACTERS_PER_LETTER = 1.18;
/** One pair in two hundred has lengths that say nothing, as measured: so many lie beyond three standard deviations. */
const LAWLESS = 0.005;
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
  /** Found by what another version's clause says, wherever the words stand. */
  readonly echoed: boolean;
  /** Log-odds in nats, before any prior. */
  readonly odds: number;
  /** What of it the other version does not say anywhere. */
  readonly lacking: readonly ContentItem[];
  /** All that it says. */
  readonly items: readonly ContentItem[];
}

/** What is compared of a version: its content and its length, in characters that are no blanks, as if it were English. */
export interface Measured {
  readonly version: BeadVersion;
  readonly content: Content;
  readonly length: number;
  readonly brackets: number;
  /** Characters that it takes where English, and other versions of this story, take one. */
  readonly expansion: number;
}

const measured = new WeakMap<BeadVersion, Measured>();

export function measure(version: BeadVersion): Measured {
  let known = measured.get(version);
  if (known === undefined) measured.set(version, (known = measureWith(version, expansionOf(version))));
  return known;
}

/** The same of a version that says all things at more length than the others, or at less. */
export function measureWordy(version: BeadVersion, wordiness: number): Measured {
  return measureWith(version, expansionOf(version) * wordiness);
}

function measureWith(version: BeadVersion, expansion: number): Measured {
  const { text } = version;
  const brackets = text.includes("(") ? text.split("(").length - 1 : 0;
  return { version, content: contentOf(version), length: lettersIn(text) / expansion, brackets, expansion };
}

const expansionOf = ({ key }: BeadVersion): number => languageData(key)?.clauses.expansion ?? 1;

/** Characters that are no blanks. */
function lettersIn(text: string): number {
  let blanks = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) <= 32) blanks++;
  return text.length - blanks;
}

/** How well two lengths fit each other, up to 1. */
function fit(own: number, other: number, { least, perCharacter }: Variance, lawless = LAWLESS): number {
  const variance = least + perCharacter / (own + other);
  const deviation = Math.log(Math.max(1, other) / Math.max(1, own));
  return lawless + (1 - lawless) * Math.exp(-(deviation ** 2) / (2 * variance));
}

/** How much better the lengths fit if `part` of the own one has no counterpart, in nats. */
export function lengthOdds(own: number, part: number, other: number): number {
  return Math.log(fit(own - part, other, LENGTHS) / fit(own, other, LENGTHS));
}

function leftoverFit(own: number, other: number): number {
  return fit(own + LEFTOVER_CHARACTERS, other + LEFTOVER_CHARACTERS, LEFTOVERS);
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

/**
 * How much better a clause's surroundings fit if it has no counterpart, in nats: what stands between the anchors around it,
 * in its version and in the other. Dearer than the rest, so for candidates only.
 */
export function gapOdds(own: Measured, other: Measured, range: ViewRange): number {
  const stretch = stretchAround(own.version, other.version, range);
  const lengthOf = ({ expansion }: Measured, { start, end }: ViewRange): number =>
    Math.max(0, end - start) / (expansion * CHARACTERS_PER_LETTER);
  const here = lengthOf(own, stretch.own) + LEFTOVER_CHARACTERS;
  const there = lengthOf(other, stretch.other) + LEFTOVER_CHARACTERS;
  const without = here - lengthOf(own, range);
  return Math.log(fit(without, there, GAPS, LAWLESS_GAPS) / fit(here, there, GAPS, LAWLESS_GAPS));
}

/** What one version says, held against another. */
interface Comparison {
  /** Of each item, {@link itemOdds}: what its own repetitions account for says nothing. */
  readonly odds: readonly number[];
  /** Letters of each item that the other version has no key of, as if they were English; else nought. */
  readonly left: readonly number[];
  /** Their sum. */
  readonly leftover: number;
}

const comparisons = new WeakMap<Measured, Map<Measured, Comparison>>();

function compare(own: Measured, other: Measured): Comparison {
  return remembered(comparisons, own, other, () => compareItems(own, other));
}

function compareItems({ content, expansion }: Measured, { content: { counts } }: Measured): Comparison {
  const elsewhere = (key: ContentKey): number => content.counts.get(key)! - 1;
  const odds = content.items.map((item) => itemOdds(item, counts, elsewhere));
  const left = content.items.map(({ range }, at) => (odds[at]! > 0 ? (range.end - range.start) / expansion : 0));
  return { odds, left, leftover: left.reduce((sum, length) => sum + length, 0) };
}

const witnessed = new WeakMap<Measured, Map<Measured, Comparison>>();

/** The same, as the other versions that are not silent bear witness; without any, as two versions alone allow. */
function compareBefore(own: Measured, silent: Measured, witnesses: readonly Measured[]): Comparison {
  const plain = compare(own, silent);
  if (witnesses.length === 0) return plain;
  return remembered(witnessed, own, silent, () => {
    const odds = own.content.items.map((item, at) => {
      if (plain.left[at] === 0) return plain.odds[at]!;
      const isAgreed = witnesses.some(({ content: { counts } }) => item.keys.some((key) => counts.has(key)));
      return EVIDENCE[item.kind][isAgreed ? "agreed" : "alone"];
    });
    return { ...plain, odds };
  });
}

function remembered(
  known: WeakMap<Measured, Map<Measured, Comparison>>,
  own: Measured,
  other: Measured,
  make: () => Comparison,
): Comparison {
  let byOther = known.get(own);
  if (byOther === undefined) known.set(own, (byOther = new Map<Measured, Comparison>()));
  let comparison = byOther.get(other);
  if (comparison === undefined) byOther.set(other, (comparison = make()));
  return comparison;
}

/**
 * How many nats less two stretches are worth together where an item of one is told by the other version, but not by the other
 * stretch.
 */
export function apart({ lacking }: Absence, witness: Measured, { items }: Absence): number {
  const keys = new Set(items.flatMap((item) => item.keys));
  return lacking
    .filter(
      (item) => item.keys.some((key) => witness.content.counts.has(key)) && !item.keys.some((key) => keys.has(key)),
    )
    .reduce((sum, { kind }) => sum + EVIDENCE[kind].agreed - EVIDENCE[kind].alone, 0);
}

const hasFewerBrackets = (own: Measured, other: Measured): boolean => other.brackets < own.brackets;

/**
 * No stretch of `own` can be more surely absent from `other` than this. Linear, and cheap: nearly all beads end here.
 * It takes the best run of items (Kadane), and lengths that fit perfectly without it.
 */
export function mostOdds(own: Measured, other: Measured, witnesses: readonly Measured[]): number {
  const { odds, leftover } = compareBefore(own, other, witnesses);
  let best = 0;
  let current = 0;
  for (const one of odds) {
    current = Math.max(0, current + one);
    if (current > best) best = current;
  }
  const lengths = Math.log(fit(own.length, other.length, LENGTHS));
  const leftovers = Math.log(leftoverFit(leftover, compare(other, own).leftover));
  return best - lengths - leftovers + (hasFewerBrackets(own, other) ? BRACKET_NATS : 0);
}

/** What is known of one clause; sums of them are known of a stretch. */
interface ClauseSums {
  readonly range: ViewRange;
  readonly items: readonly ContentItem[];
  readonly lacking: readonly ContentItem[];
  readonly odds: number;
  readonly length: number;
  readonly left: number;
}

/** Every stretch of whole clauses of `own` that `other` may lack, those with odds above nought, the surest first. */
export function absencesIn(own: Measured, other: Measured, witnesses: readonly Measured[]): readonly Absence[] {
  const comparison = compareBefore(own, other, witnesses);
  const { leftover } = comparison;
  const otherLeftover = compare(other, own).leftover;
  const leftoversNow = leftoverFit(leftover, otherLeftover);
  const clauses = clauseSums(own, comparison);
  const absences: Absence[] = [];
  for (let first = 0; first < clauses.length; first++) {
    let [words, length, left] = [0, 0, 0];
    for (let last = first; last < Math.min(clauses.length, first + MOST_CLAUSES); last++) {
      words += clauses[last]!.odds;
      length += clauses[last]!.length;
      left += clauses[last]!.left;
      // Versions that are linked share something: no bead is absent as a whole.
      if (left === 0 || last - first + 1 === clauses.length) continue;
      const range = { start: clauses[first]!.range.start, end: clauses[last]!.range.end };
      const bracketed = hasFewerBrackets(own, other) && isBracketed(own.version, range);
      const leftovers = Math.log(leftoverFit(leftover - left, otherLeftover) / leftoversNow);
      // A bracket is short beside its sentence, and lengths vary by more.
      const odds = words + leftovers + (bracketed ? BRACKET_NATS : lengthOdds(own.length, length, other.length));
      if (odds <= 0) continue;
      const within = clauses.slice(first, last + 1);
      absences.push({
        range,
        bracketed,
        echoed: false,
        odds,
        lacking: within.flatMap((clause) => clause.lacking),
        items: within.flatMap((clause) => clause.items),
      });
    }
  }
  return absences.sort((a, b) => b.odds - a.odds).slice(0, MOST_ABSENCES);
}

/** Every bracket of `own` that has nothing of its own in `other`, where that has fewer; whatever its length. */
export function absentBrackets(own: Measured, other: Measured): readonly Absence[] {
  if (!hasFewerBrackets(own, other)) return [];
  const { odds, left } = compare(own, other);
  return own.version.segments.flatMap(bracketsOf).flatMap((range): readonly Absence[] => {
    const inside = [...own.content.items.entries()].filter(
      ([, item]) => range.start <= item.range.start && item.range.end <= range.end,
    );
    const sum = BRACKET_NATS + inside.reduce((total, [at]) => total + odds[at]!, 0);
    if (sum <= 0) return [];
    const items = inside.map(([, item]) => item);
    const lacking = inside.filter(([at]) => left[at]! > 0).map(([, item]) => item);
    return [{ range, bracketed: true, echoed: false, odds: sum, lacking, items }];
  });
}

/**
 * The words of `own` that say what `theirs` say and that `other` lacks, too, from the first to the last: what is a clause in
 * one language may be two words in another ("die von der Regierung unterstützt wird", "government-backed"). `null` if there
 * are none, or if `other` has some of what stands between them.
 */
export function echoIn(
  own: Measured,
  other: Measured,
  witnesses: readonly Measured[],
  theirs: Absence,
): Absence | null {
  const { odds, left, leftover } = compareBefore(own, other, witnesses);
  const keys = new Set(theirs.lacking.flatMap((item) => item.keys));
  const positions = [...own.content.items.keys()].filter(
    (at) => left[at]! > 0 && own.content.items[at]!.keys.some((key) => keys.has(key)),
  );
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined) return null;
  const items = own.content.items.slice(first, last + 1);
  const range = { start: items[0]!.range.start, end: items.at(-1)!.range.end };
  const sum = (values: readonly number[]): number =>
    values.slice(first, last + 1).reduce((total, value) => total + value, 0);
  if (odds.slice(first, last + 1).some((one) => one < 0)) return null;
  const otherLeftover = compare(other, own).leftover;
  const leftovers = leftoverFit(leftover - sum(left), otherLeftover) / leftoverFit(leftover, otherLeftover);
  const length = lettersIn(textAt(own.version, range)) / own.expansion;
  return {
    range,
    bracketed: false,
    echoed: true,
    odds: sum(odds) + Math.log(leftovers) + lengthOdds(own.length, length, other.length),
    lacking: items.filter((_, at) => left[first + at]! > 0),
    items,
  };
}

function clauseSums({ version, content, expansion }: Measured, { odds, left }: Comparison): readonly ClauseSums[] {
  const clauses = version.segments.flatMap((segment) => clausesOf(segment, version.key));
  return itemsByClause(content.items, clauses).map((items, index): ClauseSums => {
    const range = clauses[index]!;
    const sum = (values: readonly number[]): number => items.reduce((total, at) => total + values[at]!, 0);
    return {
      range,
      items: items.map((at) => content.items[at]!),
      lacking: items.filter((at) => left[at]! > 0).map((at) => content.items[at]!),
      odds: sum(odds),
      length: lettersIn(textAt(version, range)) / expansion,
      left: sum(left),
    };
  });
}

/** Per clause, the positions of the items that begin in it or in the marks before it. */
function itemsByClause(items: readonly ContentItem[], clauses: readonly ViewRange[]): readonly (readonly number[])[] {
  const byClause: number[][] = clauses.map(() => []);
  let clause = 0;
  for (const [at, { range }] of items.entries()) {
    while (clause < clauses.length - 1 && range.start >= clauses[clause]!.end) clause++;
    byClause[clause]?.push(at);
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
