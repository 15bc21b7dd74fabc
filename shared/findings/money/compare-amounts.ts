import type { UsedRates } from "../finding.ts";
import { figureGap } from "../quantities/figure.ts";
import { gapBetween, ratioBetween, scaleInterval } from "../quantities/interval.ts";
import { type Amount, currenciesOf, directionOf, isConverted, type Reading, readingsOf, valueOf } from "../mention.ts";
import type { RateAnswer, RateSource } from "../story-context.ts";

type Rate = Extract<RateAnswer, { readonly kind: "rate" }>;

/** An amount under one reading of its digits and of its currency. */
export interface AmountReading extends Reading {
  readonly currency: string;
}

/** Two amounts side by side, under the readings that bring them closest. */
export interface ComparedAmounts {
  readonly kind: "compared";
  readonly a: AmountReading;
  readonly b: AmountReading;
  /** 1 where the printed digits allow equality, else the ratio of the nearest values they allow. */
  readonly gap: number;
  /** Ratio of the printed values themselves, at least 1. */
  readonly ratio: number;
  /** Units of b's currency for one of a's; `null` for the same currency. */
  readonly rate: Rate | null;
}

/** No reading of the two could be converted. */
export interface IncomparableAmounts {
  readonly kind: "no-rate";
  readonly date: string | null;
  readonly from: string;
  readonly to: string;
}

/** The last rate on or before `date`; `null` where there is no date or no rate. */
export function rateAt(rates: RateSource, date: string | null, from: string, to: string): Rate | null {
  const answer = date === null ? null : rates(date, from, to);
  return answer?.kind === "rate" ? answer : null;
}

/** All readings of an amount, the likeliest first. */
export function amountReadings(amount: Amount, currencies = currenciesOf(amount.fact)): readonly AmountReading[] {
  return readingsOf(amount.fact).flatMap((reading) =>
    currencies.map((currency, rank) => ({ ...reading, currency, primary: reading.primary && rank === 0 })),
  );
}

/**
 * Compares two amounts at the dates of their versions. Every open reading (¥, "1,234") and, where the two pages bear
 * different dates, either day's rate is tried; what fits best counts, since a reader would take it that way.
 */
export function compareAmounts(
  a: Amount,
  b: Amount,
  rates: RateSource,
  readings = amountReadings(a),
): ComparedAmounts | IncomparableAmounts {
  const dates = [...new Set([a.date, b.date])].sort();
  let best: ComparedAmounts | null = null;
  for (const left of readings) {
    for (const right of amountReadings(b)) {
      for (const date of dates) {
        const rate = left.currency === right.currency ? null : rateAt(rates, date, left.currency, right.currency);
        if (left.currency !== right.currency && rate === null) continue;
        const factor = rate?.value ?? 1;
        const gap =
          rate === null ? figureGap(left, right) : gapBetween(scaleInterval(left.interval, factor), right.interval);
        const ratio = ratioBetween(left.value * factor, right.value);
        // Readings come likeliest first, so a later one must be better, not just as good.
        if (best === null || gap < best.gap) best = { kind: "compared", a: left, b: right, gap, ratio, rate };
      }
    }
  }
  return best ?? { kind: "no-rate", date: dates[0] ?? null, from: a.fact.currency, to: b.fact.currency };
}

/** The compared rate as `why.rates` lists it; `null` where nothing was converted. */
export function usedRates({ a, b, rate }: ComparedAmounts): UsedRates | null {
  if (rate === null) return null;
  const pairs: Record<string, number> = {};
  for (const currency of [a.currency, b.currency]) {
    const published = rate.perEuro[currency];
    if (currency !== "EUR" && published !== undefined) pairs[`EUR/${currency}`] = published;
  }
  // A market quotes the rate above one: USD/JPY 110.15, not JPY/USD 0.0091.
  if (a.currency !== "EUR" && b.currency !== "EUR") {
    const [base, quoted, cross] =
      rate.value >= 1 ? [a.currency, b.currency, rate.value] : [b.currency, a.currency, 1 / rate.value];
    pairs[`${base}/${quoted}`] = Number(cross.toPrecision(5));
  }
  return { source: rate.source, date: rate.date, ...(rate.average && { average: rate.average }), pairs };
}

/** Both conversions: what each amount is in the other's currency. */
export function convertBoth({ a, b, rate }: ComparedAmounts): Readonly<Record<string, number>> {
  const factor = rate?.value ?? 1;
  return { [b.currency]: roundMoney(a.value * factor), [a.currency]: roundMoney(b.value / factor) };
}

/** Whole units from 1,000 on, else two decimals: finer digits would be false precision. */
export function roundMoney(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toFixed(2));
}

/**
 * One number in two currencies across versions: a translator who converts changes the number; one who keeps it and
 * changes the currency slipped, however near par the two stand.
 */
export function isCurrencySlip(a: Amount, b: Amount): boolean {
  const shareCurrency = currenciesOf(a.fact).some((currency) => currenciesOf(b.fact).includes(currency));
  const isOneNumber = valueOf(a.fact) === valueOf(b.fact);
  return a.version !== b.version && isOneNumber && !shareCurrency && !isConverted(a) && !isConverted(b);
}

/**
 * Where neither amount is converted or "about", the printed digits themselves must meet: "35 million dollars" and
 * "36 million dollars" differ, though by less than 5 %.
 */
export function isExact(a: Amount, b: Amount, { rate }: ComparedAmounts): boolean {
  return rate === null && [a, b].every((amount) => !isConverted(amount) && directionOf(amount.fact) !== "about");
}
