import type { BeadContext } from "../bead-context.ts";
import { compareAmounts } from "../money/compare-amounts.ts";
import type { Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import type { Amount } from "../mention.ts";
import { amountsOf, type MoneyPlace } from "../money/money-places.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import type { RateAnswer } from "../story-context.ts";

const ID = "money.no-rate";

type NoRate = Extract<RateAnswer, { readonly kind: "none" }>;

/** Two amounts of one place that a missing rate keeps from being compared, a bracket's before others. */
function incomparable(bead: BeadContext, place: MoneyPlace): readonly (readonly [Amount, Amount])[] {
  const entries = presentIn(place);
  const brackets = entries.flatMap(({ original, restatements }) =>
    restatements.map((restatement) => [original, restatement] as const),
  );
  const [first, ...rest] = entries;
  const across = rest.flatMap((entry) =>
    amountsOf(first!).flatMap((a) => amountsOf(entry).map((b) => [a, b] as const)),
  );
  const isCompared = across.some(([a, b]) => compareAmounts(a, b, bead.rates).kind === "compared");
  return [...brackets, ...(isCompared ? [] : across)].filter(
    ([a, b]) => compareAmounts(a, b, bead.rates).kind === "no-rate",
  );
}

/** Which of the two currencies has no rate, and why. */
function missingRate(bead: BeadContext, [a, b]: readonly [Amount, Amount]): { currency: string; answer: NoRate } {
  const none: NoRate = { kind: "none", reason: "no-date", nearest: null };
  const { date } = a;
  const currencies = [a.fact.currency, b.fact.currency];
  if (date === null) return { currency: currencies.join("/"), answer: none };
  for (const currency of currencies) {
    const answer = currency === "EUR" ? null : bead.rates(date, "EUR", currency);
    if (answer?.kind === "none") return { currency, answer };
  }
  const answer = bead.rates(date, a.fact.currency, b.fact.currency);
  return { currency: currencies.join("/"), answer: answer.kind === "none" ? answer : none };
}

function find(bead: BeadContext): readonly Finding[] {
  const pair = bead.money.flatMap((place) => incomparable(bead, place))[0];
  if (pair === undefined) return [];
  const { currency, answer } = missingRate(bead, pair);
  const date = pair[0].date ?? "";
  const nearest = answer.nearest?.date;
  const messages = {
    "no-date": `No date is known, so nothing was converted (${currency})`,
    "too-old": `No rate within 7 days of ${date} for ${currency}${nearest === undefined ? "" : `; nearest ${nearest}`}`,
    "unknown-currency": `No reference rate for ${currency}`,
  };
  return [
    makeFinding(bead, {
      rule: ID,
      category: "conversion",
      severity: "note",
      certainty: 1,
      needsBead: false,
      compared: pair,
      message: messages[answer.reason],
      messageKey: `money.no-rate.${answer.reason}`,
      params: { currency, date, ...(nearest === undefined ? {} : { nearest }) },
    }),
  ];
}

export const moneyNoRate: Rule = {
  id: ID,
  categories: ["conversion"],
  severity: "note",
  example: { vi: "2 bitcoin (20.000 USD)", de: "2 Bitcoin (20.000 US-Dollar)", en: "2 bitcoin ($20,000)" },
  find,
};
