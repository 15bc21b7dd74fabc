import type { BeadContext } from "../bead-context.ts";
import { compareAmounts, type ComparedAmounts, convertBoth, usedRates } from "../money/compare-amounts.ts";
import { suggestCurrency } from "../money/currency-suggestion.ts";
import type { Finding } from "../finding.ts";
import { CONSISTENT_GAP, CONVERTED_SHIFT_SLACK, isPowerOfTen, ROUGH_GAP } from "../quantities/interval.ts";
import { type Draft, makeFinding } from "../make-finding.ts";
import type { Amount } from "../mention.ts";
import { type MoneyEntry, type MoneyPlace } from "../money/money-places.ts";
import type { Rule } from "../rule.ts";
import {
  amountAsParameter,
  amountInWords,
  arithmeticOf,
  distanceInWords,
  MULTIPLE_FROM,
  percentApart,
  roundRatio,
} from "../wording.ts";

const ID = "money.bracket";
/** Other versions print the number in the currency that would fit. */
const BACKED = 0.99;
/** A currency with the same sign would fit. */
const SUGGESTED = 0.95;
/** The text contradicts itself, and nothing tells how. */
const BARE = 0.9;

function findInPlace(bead: BeadContext, place: MoneyPlace): readonly Finding[] {
  return place.flatMap((entry) => (entry === undefined ? [] : findInEntry(bead, place, entry)));
}

function findInEntry(bead: BeadContext, place: MoneyPlace, entry: MoneyEntry): readonly Finding[] {
  const { original, restatements } = entry;
  return restatements.flatMap((restatement) => {
    // "$5 million ($2 million in 2010)" is no conversion.
    if (original.fact.currency === restatement.fact.currency) return [];
    const compared = compareAmounts(original, restatement, bead.rates);
    if (compared.kind === "no-rate") return [];
    const draft =
      compared.gap <= CONSISTENT_GAP
        ? fits(original, restatement, compared)
        : contradicts(bead, place, [original, restatement], compared);
    return [makeFinding(bead, draft)];
  });
}

function base(
  a: Amount,
  b: Amount,
  compared: ComparedAmounts,
): Pick<Draft, "rule" | "needsBead" | "compared" | "rates" | "arithmetic" | "expected"> {
  return {
    rule: ID,
    needsBead: false,
    compared: [a, b],
    rates: usedRates(compared),
    arithmetic: arithmeticOf(compared),
    expected: convertBoth(compared),
  };
}

function fits(a: Amount, b: Amount, compared: ComparedAmounts): Draft {
  const decided = !compared.a.primary || !compared.b.primary;
  const left = amountInWords(a, compared.a.currency);
  const right = amountInWords(b, compared.b.currency);
  const date = compared.rate?.date ?? "";
  return {
    ...base(a, b, compared),
    category: "conversion",
    severity: "note",
    certainty: BACKED,
    message: decided
      ? `Read as ${left} and ${right}, the conversion fits at the rate of ${date}`
      : `${left} is ${right} at the rate of ${date}: the conversion fits`,
    messageKey: decided ? "money.bracket.decided" : "money.bracket.fits",
    params: { a: amountAsParameter(a, compared.a.currency), b: amountAsParameter(b, compared.b.currency), date },
  };
}

function contradicts(
  bead: BeadContext,
  place: MoneyPlace,
  pair: readonly [Amount, Amount],
  compared: ComparedAmounts,
): Draft {
  const [a, b] = pair;
  const isRough = compared.gap <= ROUGH_GAP;
  const suggestion = isRough ? null : suggestCurrency(pair, place, a.version, bead.rates);
  const isBacked = (suggestion?.backing.length ?? 0) > 0;
  // Half a decimal place off may be both a slip of the currency and of the point; a backed currency is the better guess.
  const isShifted = !isRough && !isBacked && isPowerOfTen(compared.ratio, CONVERTED_SHIFT_SLACK);
  const isMultiple = compared.ratio >= MULTIPLE_FROM;
  const params = { a: amountAsParameter(a), b: amountAsParameter(b) };
  const words = `${amountInWords(a)} and ${amountInWords(b)}`;
  return {
    ...base(a, b, compared),
    category: isShifted ? "magnitude" : suggestion === null ? "conversion" : "currency",
    severity: isRough ? "minor" : "critical",
    odd: a.version,
    certainty: isBacked ? BACKED : suggestion === null ? BARE : SUGGESTED,
    shown: suggestion?.backing ?? [],
    suggestion: suggestion && !isShifted ? { currency: suggestion.currency } : null,
    arithmetic: [
      ...arithmeticOf(compared),
      ...(suggestion && !isShifted ? arithmeticOf(suggestion.compared).slice(0, 1) : []),
    ],
    ...(isRough
      ? {
          message: `${words} fit only roughly: ${distanceInWords(compared.ratio)}`,
          messageKey: "money.bracket.rough",
          params: { ...params, percent: percentApart(compared.ratio) },
        }
      : {
          message: `${words} are ${distanceInWords(compared.ratio)}`,
          messageKey: isMultiple ? "money.bracket.inconsistent" : "money.bracket.off",
          params: isMultiple
            ? { ...params, ratio: roundRatio(compared.ratio) }
            : { ...params, percent: percentApart(compared.ratio), ratio: roundRatio(compared.ratio) },
        }),
  };
}

export const moneyBracket: Rule = {
  id: ID,
  categories: ["currency", "conversion", "magnitude"],
  severity: "critical",
  example: {
    vi: "86 triệu yên (tương đương 13 triệu USD)",
    de: "86 Millionen Yen (13 Millionen US-Dollar)",
    en: "86 million yen ($13 million)",
  },
  find: (bead) => bead.money.flatMap((place) => findInPlace(bead, place)),
};
