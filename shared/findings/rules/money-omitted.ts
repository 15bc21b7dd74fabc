import type { BeadContext } from "../bead-context.ts";
import type { Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import { type Amount, currenciesOf, isConverted, isQuantity, readingsOf, valueOf } from "../mention.ts";
import { amountsOf, type MoneyEntry, type MoneyPlace, repeats } from "../money/money-places.ts";
import { printSameNumber } from "../quantities/quantity.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { amountAsParameter, amountInWords } from "../wording.ts";

const ID = "money.omitted";
const CERTAINTY = 0.9;
/** A sum may also hide in words that no rule reads ("the price of a house"). */
const ABSENT_CERTAINTY = 0.7;
/** In a bead less likely than this, a missing sum may stand in the next one. */
const ABSENT_CONFIDENCE = 0.7;

/**
 * The original is what one version converts in brackets: it prints two amounts, and says which is which. A lone
 * "12 billion euros" against a lone "$14 billion" leaves open which of them is the original, so nothing is missing.
 */
function keptOriginals(entries: readonly MoneyEntry[]): readonly Amount[] {
  return entries
    .filter(({ original, restatements }) => restatements.some(({ fact }) => fact.currency !== original.fact.currency))
    .map(({ original }) => original);
}

/** True where the entry prints the original's number or currency. */
function keeps(entry: MoneyEntry, original: Amount): boolean {
  return amountsOf(entry).some(
    (amount) =>
      currenciesOf(amount.fact).some((currency) => currenciesOf(original.fact).includes(currency)) ||
      readingsOf(amount.fact).some(({ value }) => value === valueOf(original.fact)),
  );
}

function findInPlace(bead: BeadContext, place: MoneyPlace): readonly Finding[] {
  const entries = presentIn(place);
  const originals = keptOriginals(entries);
  const first = originals[0];
  const withoutOriginal = entries.filter(
    (entry) => originals.length > 0 && originals.every((original) => !keeps(entry, original)),
  );
  const findings: Finding[] = [];
  for (const entry of withoutOriginal) {
    const isAlone = withoutOriginal.length === 1 && entries.length > 2;
    findings.push(conversionOnly(bead, entry, first!, originals, isAlone));
  }
  for (const entry of entries) {
    const isBare = entry.restatements.length === 0 && !isConverted(entry.original);
    if (first !== undefined && isBare && !withoutOriginal.includes(entry)) {
      findings.push(droppedBracket(bead, entry, entries));
    }
  }
  return [...findings, ...absent(bead, place, entries)];
}

function conversionOnly(
  bead: BeadContext,
  entry: MoneyEntry,
  original: Amount,
  originals: readonly Amount[],
  isAlone: boolean,
): Finding {
  const { version } = entry;
  return makeFinding(bead, {
    rule: ID,
    category: "money",
    severity: "major",
    odd: isAlone ? version : undefined,
    certainty: CERTAINTY,
    compared: [entry.original, ...originals],
    message: `${version} gives only ${amountInWords(entry.original)}; the original ${amountInWords(original)} is missing`,
    messageKey: "money.omitted.original",
    params: { version, a: amountAsParameter(original), b: amountAsParameter(entry.original) },
  });
}

/** House style adds and drops conversions; one version that alone drops what two others print may have lost it. */
function droppedBracket(bead: BeadContext, entry: MoneyEntry, entries: readonly MoneyEntry[]): Finding {
  const { version } = entry;
  const keepers = entries.filter(({ restatements }) => restatements.length > 0);
  const dropped = keepers.flatMap(({ restatements }) => restatements);
  const isAlone = keepers.length > 1 && keepers.length === entries.length - 1;
  return makeFinding(bead, {
    rule: ID,
    category: "money",
    severity: isAlone ? "minor" : "note",
    odd: isAlone ? version : undefined,
    certainty: CERTAINTY,
    compared: [entry.original, ...dropped],
    message: `${version} leaves out the conversion ${amountInWords(dropped[0]!)}`,
    messageKey: "money.omitted.conversion",
    params: { version, a: amountAsParameter(dropped[0]!) },
  });
}

/** A sum that all other versions state, and one version doesn't in any form. */
function absent(bead: BeadContext, place: MoneyPlace, entries: readonly MoneyEntry[]): readonly Finding[] {
  const silent = bead.versions.filter(({ speaks }, version) => speaks && place[version] === undefined);
  const [only, another] = silent;
  const isShared = entries.length >= 2;
  if (only === undefined || another !== undefined || !isShared || bead.confidence < ABSENT_CONFIDENCE) return [];
  const sums = entries.flatMap(amountsOf);
  const others = only.mentions.filter(isQuantity);
  // An amount of its own that nothing else matches, or the bare number, may be this very sum.
  const mayBeThere = others.some((mention) => sums.some((sum) => printSameNumber(mention, sum)));
  const hasStranger = bead.money.some(
    (other) =>
      presentIn(other).length === 1 && presentIn(other)[0]?.version === only.key && !repeats(other, bead.money),
  );
  if (mayBeThere || hasStranger) return [];
  const sum = entries[0]!.original;
  return [
    makeFinding(bead, {
      rule: ID,
      category: "money",
      severity: "major",
      odd: only.key,
      certainty: ABSENT_CERTAINTY,
      compared: entries.map(({ original }) => original),
      missingIn: [only.key],
      message: `${only.key} does not give the sum of ${amountInWords(sum)}`,
      messageKey: "money.omitted.absent",
      params: { version: only.key, a: amountAsParameter(sum) },
    }),
  ];
}

export const moneyOmitted: Rule = {
  id: ID,
  categories: ["money"],
  severity: "major",
  example: {
    vi: "86 triệu nhân dân tệ (tương đương 13 triệu USD)",
    de: "umgerechnet etwa 11,15 Mio. Euro",
    en: "86 million yuan ($13 million)",
  },
  find: (bead) => bead.money.flatMap((place) => findInPlace(bead, place)),
};
