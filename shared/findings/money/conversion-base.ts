import {
  type AmountReading,
  amountReadings,
  compareAmounts,
  type ComparedAmounts,
  isCurrencySlip,
  isExact,
} from "./compare-amounts.ts";
import { suggestCurrency } from "./currency-suggestion.ts";
import { CONSISTENT_GAP, CONVERTED_SHIFT_SLACK, isPowerOfTen, ROUGH_GAP } from "../quantities/interval.ts";
import { type Amount, currenciesOf } from "../mention.ts";
import type { MoneyPlace } from "./money-places.ts";
import type { RateSource } from "../story-context.ts";

/** The amount that the others of a sum are held against, in one reading. */
export interface BaseAmount {
  readonly amount: Amount;
  readonly reading: AmountReading;
}

/** How an amount stands against the base. */
export interface Standing {
  /** The reading that comes closest to the base. */
  readonly reading: AmountReading;
  /** The day whose rate was used; `null` where nothing was converted. */
  readonly day: string | null;
  /** Signed share of the base; `null` where the base is nothing. */
  readonly offBy: number | null;
  readonly verdict: "consistent" | "rough" | "inconsistent";
}

/** No rate leads from one to the other. */
interface Incomparable extends Omit<Standing, "verdict"> {
  readonly verdict: "unknown";
}

/** The grades of `money.across`: what differs there is never consistent here, and what is critical there, inconsistent. */
function verdictOf(a: Amount, b: Amount, compared: ComparedAmounts): Standing["verdict"] {
  if (isCurrencySlip(a, b)) return "inconsistent";
  if (compared.gap <= (isExact(a, b, compared) ? 1 : CONSISTENT_GAP)) return "consistent";
  return compared.gap > ROUGH_GAP ? "inconsistent" : "rough";
}

/**
 * The amount that most versions, then most other amounts agree with; of several, one in the most used currency, then
 * the first.
 *
 * @param amounts at least one, in order of display
 * @param currencies the most used first
 */
export function findBase(amounts: readonly Amount[], currencies: readonly string[], rates: RateSource): BaseAmount {
  const candidates = amounts.map((amount) => {
    const agreeing = amounts.flatMap((other) => {
      const compared = other === amount ? null : compareAmounts(amount, other, rates);
      if (compared?.kind !== "compared" || verdictOf(amount, other, compared) !== "consistent") return [];
      return [{ version: other.version, reading: compared.a }];
    });
    return {
      amount,
      reading: agreeing[0]?.reading ?? amountReadings(amount)[0]!,
      versions: new Set([amount.version, ...agreeing.map(({ version }) => version)]).size,
      backers: agreeing.length,
      rank: currencies.indexOf(amount.fact.currency),
    };
  });
  return candidates.reduce((best, candidate) => {
    const lead = candidate.versions - best.versions || candidate.backers - best.backers || best.rank - candidate.rank;
    return lead > 0 ? candidate : best;
  });
}

/** Holds an amount against the base, by the rate that fits best where their pages bear different dates. */
export function standAgainst(base: BaseAmount, amount: Amount, rates: RateSource): Standing | Incomparable {
  const compared = compareAmounts(base.amount, amount, rates, [base.reading]);
  if (compared.kind === "no-rate") {
    return { reading: amountReadings(amount)[0]!, day: null, offBy: null, verdict: "unknown" };
  }
  const offBy = inBaseCurrency(compared) / compared.a.value - 1;
  return {
    reading: compared.b,
    day: compared.rate?.date ?? null,
    offBy: Number.isFinite(offBy) ? offBy : null,
    verdict: verdictOf(base.amount, amount, compared),
  };
}

/** What the second amount is worth in the first one’s currency. */
const inBaseCurrency = ({ b, rate }: ComparedAmounts): number => b.value / (rate?.value ?? 1);

function readAs(amount: Amount, currency: string): Amount {
  return { ...amount, fact: { ...amount.fact, currency, currencyCandidates: [currency] } };
}

/**
 * The currency in which an inconsistent amount would fit the base, and what it would be worth in the base's: first what
 * the rules suggest, then what else its sign or the table offers. `null` if none fits, or if a moved decimal point is
 * the better guess.
 */
export function likelyCurrency(
  amount: Amount,
  base: BaseAmount,
  place: MoneyPlace,
  currencies: readonly string[],
  rates: RateSource,
): { readonly currency: string; readonly value: number } | null {
  const found = suggestCurrency([amount, base.amount], place, amount.version, rates);
  const suggestion = found?.amount === amount ? found : null;
  const asStated = compareAmounts(base.amount, amount, rates, [base.reading]);
  const isShifted = asStated.kind === "compared" && isPowerOfTen(asStated.ratio, CONVERTED_SHIFT_SLACK);
  if (isShifted && (suggestion === null || suggestion.backing.length === 0)) return null;
  const candidates = [...(suggestion ? [suggestion.currency] : []), ...currenciesOf(amount.fact), ...currencies];
  for (const currency of new Set(candidates)) {
    if (currency === amount.fact.currency) continue;
    const compared = compareAmounts(base.amount, readAs(amount, currency), rates, [base.reading]);
    if (compared.kind === "compared" && compared.gap <= CONSISTENT_GAP) {
      return { currency, value: inBaseCurrency(compared) };
    }
  }
  return null;
}
