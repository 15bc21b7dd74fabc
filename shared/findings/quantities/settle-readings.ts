import type { Alternative } from "../../facts/fact.ts";
import { figureGap } from "./figure.ts";
import {
  currenciesOf,
  endsOf,
  isQuantity,
  type Mention,
  type QuantityMention,
  type Reading,
  readingsOf,
} from "../mention.ts";

/** A currency has a hundredth at most: digits to a thousandth of it group thousands. */
const HALF_A_CENT = 0.005;

/** Three decimal zeros are never printed, nor a sum to a thousandth of its currency: such digits are grouped. */
function dividesPlausibly({ fact }: QuantityMention, { value, tolerance }: Alternative): boolean {
  const printsZeros = Number.isInteger(value / (2000 * tolerance));
  return !printsZeros && (fact.kind !== "money" || tolerance >= HALF_A_CENT);
}

/** True where one currency may be meant, or neither is a sum; units are left open, since a version may print none. */
function mayCompare({ fact: a }: QuantityMention, { fact: b }: QuantityMention): boolean {
  if (a.kind !== "money" || b.kind !== "money") return a.kind !== "money" && b.kind !== "money";
  return currenciesOf(a).some((currency) => currenciesOf(b).includes(currency));
}

const isOpen = ({ fact }: QuantityMention): boolean => (fact.alternatives ?? []).length > 0;

/** Takes the likelier reading of its digits; nothing is left open. */
const closed = (mention: QuantityMention): QuantityMention => ({
  ...mention,
  fact: { ...mention.fact, alternatives: [] },
});

function settle(mention: QuantityMention, all: readonly QuantityMention[]): QuantityMention {
  const { low: value } = endsOf(mention.fact);
  const plausible = (mention.fact.alternatives ?? []).filter(
    (alternative) => alternative.value > value || dividesPlausibly(mention, alternative),
  );
  if (plausible.length === 0) return closed(mention);
  const others = all.filter((other) => other.version !== mention.version && mayCompare(mention, other));
  const primary = (of: QuantityMention): Reading => readingsOf(of.fact)[0]!;
  const backing = (reading: Reading, among = others): readonly QuantityMention[] =>
    among.filter((other) => figureGap(primary(other), reading) === 1);
  const groups = plausible.every((alternative) => alternative.value < value);
  const isPlausible = groups || dividesPlausibly(mention, { value, tolerance: mention.fact.tolerance });
  if (isPlausible && backing(primary(mention)).length > 0) return closed(mention);
  const open = { ...mention, fact: { ...mention.fact, alternatives: plausible } };
  // Only a firm figure settles another: of "1,234" and "1.234" alone, either may be the misprint.
  const isFirm = (other: QuantityMention): boolean =>
    !isOpen(other) ||
    all.some(
      (third) =>
        third.version !== other.version && mayCompare(third, other) && figureGap(primary(third), primary(other)) === 1,
    );
  const [, ...alternatives] = readingsOf(open.fact);
  const fitting = alternatives.find((reading) => backing(reading).some(isFirm));
  if (fitting === undefined) return open;
  const tolerance = fitting.value - fitting.interval.low;
  const fact = { ...mention.fact, value: fitting.value, tolerance, alternatives: [] };
  return { ...mention, fact: fact as QuantityMention["fact"], likelierValue: primary(mention).value };
}

/**
 * Settles digits that allow two readings (`1,234`) by what the other versions print: the likelier reading if one of
 * them agrees, else the other one if it alone agrees. What neither fits stays open, for a bracket to decide.
 */
export function settleReadings<T extends { readonly mentions: readonly Mention[] }>(
  versions: readonly T[],
): readonly T[] {
  const all = versions.flatMap(({ mentions }) => mentions.filter(isQuantity));
  if (!all.some(isOpen)) return versions;
  return versions.map((version) => ({
    ...version,
    mentions: version.mentions.map((mention) =>
      isQuantity(mention) && isOpen(mention) ? settle(mention, all) : mention,
    ),
  }));
}
