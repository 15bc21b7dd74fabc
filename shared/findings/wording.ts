import type { AmountReading, ComparedAmounts } from "./money/compare-amounts.ts";
import { roundMoney } from "./money/compare-amounts.ts";
import { once } from "./once.ts";
import { type Amount, endsOf, type QuantityFact, type QuantityMention, valueOf } from "./mention.ts";

/** Where English readers use a shorter name than the locale data gives. */
const SHORT_NAMES: Readonly<Record<string, string>> = { "Japanese yen": "yen", "Chinese yuan": "yuan" };
/** `Intl` refuses anything else with a RangeError. */
const CURRENCY_CODE = /^[A-Z]{3}$/;

const DIGITS = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
const COMPACT = new Intl.NumberFormat("en", {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 2,
});
/** Compact from a million on: "13,000" reads better than "13 thousand". */
const COMPACT_FROM = 1e6;

/** `86,000,000`: digits as they stand in arithmetic lines. */
export function inDigits(value: number): string {
  return DIGITS.format(value);
}

/** `86 million`, `13,000`. */
function inWords(value: number): string {
  return Math.abs(value) >= COMPACT_FROM ? COMPACT.format(value) : DIGITS.format(value);
}

/** Making a format costs as much as checking a bead. */
const currencyFormat = once(
  (currency: string) =>
    new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "name", minimumFractionDigits: 0 }),
);

function currencyName(value: number, currency: string): string {
  if (!CURRENCY_CODE.test(currency)) return currency;
  const parts = currencyFormat(currency).formatToParts(value);
  const name = parts.find(({ type }) => type === "currency")?.value ?? currency;
  return SHORT_NAMES[name] ?? name;
}

function extentIn(fact: QuantityFact, format: (value: number) => string): string {
  const { low, high } = endsOf(fact);
  return low === high ? format(low) : `${format(low)} to ${format(high)}`;
}

/** `86 million yen`, for messages. */
export function amountInWords({ fact }: Amount, currency: string = fact.currency): string {
  return `${extentIn(fact, inWords)} ${currencyName(valueOf(fact), currency)}`;
}

/** `86000000 JPY`, for parameters: the window words it in its own language. */
export function amountAsParameter({ fact }: Amount, currency: string = fact.currency): string {
  const { low, high } = endsOf(fact);
  const extent = low === high ? `${low}` : `${low}-${high}`;
  return `${extent} ${currency}`;
}

const UNIT_SYMBOLS: Readonly<Record<string, string>> = { Cel: "°C", "[degF]": "°F" };

/** `13,000`, `5.6 %`, `28 t`, `3 years`: any quantity but money, for messages. */
export function quantityInWords({ fact }: QuantityMention): string {
  const extent = extentIn(fact, inWords);
  switch (fact.kind) {
    case "percent":
      return `${extent} %`;
    case "percentPoints":
      return `${extent} percentage points`;
    case "measure":
      return `${extent} ${UNIT_SYMBOLS[fact.unit] ?? fact.unit.replace(/^\[(.+?)(_i)?\]$/u, "$1")}`;
    case "duration":
    case "age":
      return `${extent} ${valueOf(fact) === 1 ? fact.unit : `${fact.unit}s`}`;
    default:
      return extent;
  }
}

/** Longer words are shortened in messages: the span shows them whole. */
const LONGEST_QUOTE = 80;

/** `which had been closed`, if too long shortened at a blank. */
export function shortened(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const end = text.lastIndexOf(" ", LONGEST_QUOTE - 1);
  return `${text.slice(0, end > 0 ? end : LONGEST_QUOTE - 1)}…`;
}

/** `17` from ten on, else one decimal: `3.5`. */
export function roundRatio(ratio: number): number {
  return ratio >= 10 ? Math.round(ratio) : Number(ratio.toFixed(1));
}

/** How much the larger exceeds the smaller, in whole per cent, at least 1. */
export function percentApart(ratio: number): number {
  return Math.max(1, Math.round((ratio - 1) * 100));
}

/** From here on a difference is named as a multiple, below in per cent. */
export const MULTIPLE_FROM = 2;

/** "17 times apart", "67 % apart". */
export function distanceInWords(ratio: number): string {
  if (!Number.isFinite(ratio)) return "apart";
  return ratio >= MULTIPLE_FROM ? `${inWords(roundRatio(ratio))} times apart` : `${percentApart(ratio)} % apart`;
}

/** The steps from `a` to b's currency, by the published euro rates, then the comparison. */
export function arithmeticOf(compared: ComparedAmounts): readonly string[] {
  const { a, b, rate, ratio } = compared;
  const lines: string[] = [];
  if (rate !== null) lines.push(conversionLine(a, b.currency, rate.value, rate.perEuro));
  const converted = roundMoney(a.value * (rate?.value ?? 1));
  if (Number.isFinite(ratio)) {
    const [large, small] = converted >= b.value ? [converted, b.value] : [b.value, converted];
    lines.push(`${inDigits(large)} ${b.currency} ÷ ${inDigits(small)} ${b.currency} = ${Number(ratio.toPrecision(4))}`);
  }
  return lines;
}

function conversionLine(
  from: AmountReading,
  to: string,
  rate: number,
  perEuro: Readonly<Record<string, number>>,
): string {
  const result = `= ${inDigits(roundMoney(from.value * rate))} ${to}`;
  const amount = `${inDigits(from.value)} ${from.currency}`;
  const fromPerEuro = from.currency === "EUR" ? 1 : perEuro[from.currency];
  const toPerEuro = to === "EUR" ? 1 : perEuro[to];
  if (fromPerEuro === undefined || toPerEuro === undefined) return `${amount} × ${rate} ${result}`;
  const divide = fromPerEuro === 1 ? "" : ` ÷ ${fromPerEuro}`;
  const multiply = toPerEuro === 1 ? "" : ` × ${toPerEuro}`;
  return `${amount}${divide}${multiply} ${result}`;
}
