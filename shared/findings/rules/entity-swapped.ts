import { nameDataOf } from "../../facts/names/name-languages.ts";
import type { BeadContext } from "../bead-context.ts";
import type { ComparedWords, Finding, Severity } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import { beginAlike, looksMisspelt, type NameItem, playOnePart, sameName } from "../names/name-items.ts";
import type { Rule } from "../rule.ts";
import { isOrdinaryWord, VersionNames } from "../names/version-names.ts";

const ID = "entity.swapped";
/** Two or more versions agree against one. */
const OUTVOTED = 0.9;
/** The odd version's name is known by nothing but its capital. */
const UNPROVEN = 0.7;
/** Two versions differ: each may name what the other describes. */
const CONTESTED = 0.6;
/** Below this likelihood of the bead, its versions may well tell of different things. */
const FEWEST_CONFIDENCE = 0.5;

/** A name that a version alone does not have, and how each other version prints it. */
interface Missing {
  readonly item: NameItem;
  readonly elsewhere: readonly ComparedWords[];
}

interface Swap {
  readonly stranger: NameItem;
  readonly missing: Missing;
}

const asWords = ({ version, text, range }: NameItem): ComparedWords => ({ version, text, range });

/** Those of the names that all others have and the version lacks, each once. */
function missingFrom(
  version: VersionNames,
  others: readonly VersionNames[],
  items: readonly NameItem[],
): readonly Missing[] {
  const missing: Missing[] = [];
  for (const item of items) {
    // An organisation's name may be translated in many ways; only one that is known can be missed.
    if (item.parts.length === 0 || (item.parts.includes("organisation") && item.keys.length === 0)) continue;
    if (missing.some((one) => sameName(one.item, item)) || version.counterpart(item) !== null) continue;
    const elsewhere = others.map((other): ComparedWords | null => {
      if (other.version.key === item.version) return asWords(item);
      const found = other.counterpart(item);
      if (found === null) return null;
      return { version: other.version.key, text: found.text, range: found.range };
    });
    const complete = elsewhere.filter((words) => words !== null);
    if (complete.length === others.length) missing.push({ item, elsewhere: complete });
  }
  return missing;
}

function isStranger(item: NameItem, others: readonly VersionNames[]): boolean {
  return others.every((other) => other.counterpart(item) === null);
}

/** Pairs names with the missing ones whose part they play, nearest places first, each used once. */
function pairUp(
  version: VersionNames,
  others: readonly VersionNames[],
  strangers: readonly NameItem[],
  missing: readonly Missing[],
): readonly Swap[] {
  const placeOf = ({ version: key, range }: NameItem): number =>
    others.find((other) => other.version.key === key)!.placeOf(range.start);
  const pairs = missing.flatMap((one) =>
    strangers
      .filter((stranger) => playOnePart(stranger, one.item))
      .map((stranger) => ({
        stranger,
        missing: one,
        distance: Math.abs(version.placeOf(stranger.range.start) - placeOf(one.item)),
      })),
  );
  pairs.sort((a, b) => a.distance - b.distance);
  const swaps: Swap[] = [];
  for (const pair of pairs) {
    if (swaps.every(({ stranger, missing: used }) => stranger !== pair.stranger && used !== pair.missing))
      swaps.push(pair);
  }
  return swaps;
}

function swapsIn(version: VersionNames, others: readonly VersionNames[]): readonly Swap[] {
  const named = others.flatMap(({ items }) => items);
  const found = missingFrom(version, others, named);
  const strangers = version.items.filter(
    (item) => (item.proven || found.some((one) => beginAlike(one.item, item))) && isStranger(item, others),
  );
  const swaps = pairUp(version, others, strangers, found);
  const isPaired = (one: Missing): boolean => swaps.some((swap) => swap.missing === one);
  const open = found.filter((one) => one.item.personal && !isPaired(one) && !isOrdinaryWord(one.item));
  if (open.length > 0) {
    const loose = version.looseItems().filter((item) => isStranger(item, others));
    return [...swaps, ...pairUp(version, others, loose, open)];
  }
  // At the head of a sentence no reader proves a name; the same word in the other versions does.
  const unpaired = strangers.filter((item) => item.personal && !swaps.some(({ stranger }) => stranger === item));
  if (unpaired.length === 0) return swaps;
  const heads = missingFrom(version, others, others[0]!.looseItems());
  return [...swaps, ...pairUp(version, others, unpaired, heads)];
}

function finding(bead: BeadContext, swap: Swap, odd: boolean): Finding {
  const { stranger, missing } = swap;
  const other = missing.elsewhere[0]!;
  const isTranslation = stranger.parts.includes("organisation") && stranger.keys.length === 0;
  const isProven = (stranger.proven || beginAlike(stranger, missing.item)) && !isTranslation;
  const isSlip = looksMisspelt(stranger, missing.item);
  const severity: Severity = isSlip ? "minor" : odd && isProven ? "critical" : "major";
  return makeFinding(bead, {
    rule: ID,
    category: "entity",
    severity,
    odd: odd ? stranger.version : undefined,
    certainty: !odd ? CONTESTED : isProven ? OUTVOTED : UNPROVEN,
    words: [asWords(stranger), ...missing.elsewhere],
    message: isSlip
      ? `${stranger.text} and ${other.text} are spelled differently`
      : `${stranger.text} and ${other.text} look like different names`,
    messageKey: isSlip ? "entity.spelling" : "entity.swapped",
    params: { a: stranger.text, b: other.text, aVersion: stranger.version, bVersion: other.version },
  });
}

/** Where only two versions speak, nothing outvotes: both must be known, and each the only one of its sort without a match. */
function contested(bead: BeadContext, [first, second]: readonly [VersionNames, VersionNames]): readonly Finding[] {
  const strangersOf = (version: VersionNames, other: VersionNames): readonly NameItem[] =>
    version.items.filter((item) => item.keys.length > 0 && isStranger(item, [other]));
  const theirs = strangersOf(second, first);
  const mine = strangersOf(first, second);
  return mine.flatMap((stranger) => {
    const rivals = theirs.filter((item) => playOnePart(item, stranger));
    const peers = mine.filter((item) => playOnePart(item, stranger));
    if (rivals.length !== 1 || peers.length !== 1) return [];
    const item = rivals[0]!;
    return [finding(bead, { stranger, missing: { item, elsewhere: [asWords(item)] } }, false)];
  });
}

function find(bead: BeadContext): readonly Finding[] {
  if (bead.confidence < FEWEST_CONFIDENCE) return [];
  const speaking = bead.versions.filter(({ key, speaks }) => speaks && nameDataOf(key) !== null);
  if (speaking.length < 2) return [];
  const names = speaking.map((version) => new VersionNames(version));
  const [first, second] = names;
  if (names.length === 2) return contested(bead, [first!, second!]);
  return names.flatMap((version) =>
    swapsIn(
      version,
      names.filter((other) => other !== version),
    ).map((swap) => finding(bead, swap, true)),
  );
}

export const entitySwapped: Rule = {
  id: ID,
  categories: ["entity"],
  severity: "critical",
  example: {
    vi: "Thủ tướng đến Bắc Kinh",
    de: "Die Kanzlerin reist nach Tokio",
    en: "The chancellor travels to Beijing",
  },
  find,
};
