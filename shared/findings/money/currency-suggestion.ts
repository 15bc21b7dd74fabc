import type { VersionKey } from "../../text/version.ts";
import { amountReadings, type ComparedAmounts, compareAmounts } from "./compare-amounts.ts";
import { CONSISTENT_GAP } from "../quantities/interval.ts";
import { type Amount, currenciesOf, valueOf } from "../mention.ts";
import { amountsOf, type MoneyPlace } from "./money-places.ts";
import type { RateSource } from "../story-context.ts";

/**
 * Currencies that one sign or one word stands for ("¥", "$", "£", "kr", "franc", "rupee", "won", "peso" by "$"), the
 * most traded first: the likeliest slips of a translator's pen.
 */
const CONFUSABLE: readonly (readonly string[])[] = [
  ["JPY", "CNY"],
  ["USD", "EUR", "GBP"],
  ["USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD", "MXN"],
  ["SEK", "NOK", "DKK", "ISK", "CZK"],
  ["CHF", "FRF", "BEF"],
  ["INR", "PKR", "IDR", "LKR"],
];

/** "If it were yuan, the amounts would fit." */
export interface CurrencySuggestion {
  readonly amount: Amount;
  readonly currency: string;
  readonly compared: ComparedAmounts;
  /** Amounts of other versions that print the same number in this currency. */
  readonly backing: readonly Amount[];
}

/**
 * Looks for another currency of either amount that makes the two fit: first those in which other versions print the
 * same number, then others used there, then those that share a sign. Never more than a suggestion; `null` if none fits.
 */
export function suggestCurrency(
  pair: readonly [Amount, Amount],
  place: MoneyPlace,
  version: VersionKey,
  rates: RateSource,
): CurrencySuggestion | null {
  const elsewhere = place.flatMap((entry) =>
    entry === undefined || entry.version === version ? [] : amountsOf(entry),
  );
  const candidates = pair.flatMap((amount, side) => {
    const counterpart = pair[side === 0 ? 1 : 0];
    const printed = elsewhere.filter(({ fact }) => valueOf(fact) === valueOf(amount.fact));
    const confusable = CONFUSABLE.filter((set) => set.includes(amount.fact.currency)).flat();
    const ranked: readonly (readonly [number, readonly string[]])[] = [
      [0, printed.map(({ fact }) => fact.currency)],
      [1, elsewhere.map(({ fact }) => fact.currency)],
      [2, confusable],
    ];
    return ranked.flatMap(([rank, currencies]) =>
      [...new Set(currencies)]
        .filter((currency) => !currenciesOf(amount.fact).includes(currency) && currency !== counterpart.fact.currency)
        .map((currency) => ({ rank, amount, counterpart, currency })),
    );
  });
  candidates.sort((a, b) => a.rank - b.rank);
  for (const { amount, counterpart, currency } of candidates) {
    const compared = compareAmounts(amount, counterpart, rates, amountReadings(amount, [currency]));
    if (compared.kind === "no-rate" || compared.gap > CONSISTENT_GAP) continue;
    const backing = elsewhere.filter(
      ({ fact }) => fact.currency === currency && valueOf(fact) === valueOf(amount.fact),
    );
    return { amount, currency, compared, backing };
  }
  return null;
}
