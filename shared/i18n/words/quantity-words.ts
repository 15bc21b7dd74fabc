import { formatAmount, formatAmountCell, formatNumber, formatPercent, formatQuantity } from "../format.ts";
import type { Words } from "./words.ts";

/** A value as rules and facts give it. `max` is the upper end of a printed range. */
export interface StatedQuantity {
  readonly value: number;
  readonly max?: number | undefined;
  /** ISO 4217, of money. */
  readonly currency?: string | undefined;
  /** UCUM, or the name of a unit of time. */
  readonly unit?: string | undefined;
  readonly share?: "percent" | "percentPoints" | undefined;
}

/** `86 million yen`, `5.6%`, `28 t`, `3 years`, `3 to 5 years`: a quantity in a sentence. */
export function quantityWords(words: Words, quantity: StatedQuantity): string {
  return withRange(words, quantity, (value) => oneQuantity(words, { ...quantity, value }), "amount.range");
}

/** The same, short: `86 M JPY`, `28 t`. */
export function quantityCellWords(words: Words, quantity: StatedQuantity): string {
  const { currency } = quantity;
  if (currency === undefined) return quantityWords(words, quantity);
  return withRange(words, quantity, (value) => formatAmountCell(words.language, words.t, value, currency));
}

function withRange(
  words: Words,
  { value, max }: StatedQuantity,
  format: (value: number) => string,
  sentence?: "amount.range",
): string {
  if (max === undefined || max === value) return format(value);
  // The unit is said once, at the end.
  const low = formatQuantity(words.language, value);
  return sentence === undefined ? `${format(value)}–${format(max)}` : words.t(sentence, { low, high: format(max) });
}

function oneQuantity(words: Words, { value, currency, unit, share }: StatedQuantity): string {
  const { language, t } = words;
  if (currency !== undefined) return formatAmount(language, t, value, currency);
  if (share === "percent") return formatPercent(language, value);
  if (share === "percentPoints") return t("unit.percentPoints", { value: formatNumber(language, value), count: value });
  if (unit === undefined) return formatQuantity(language, value);
  return isTimeUnit(unit)
    ? timeWords(words, value, unit)
    : `${formatQuantity(language, value)}\u00A0${unitSymbol(unit)}`;
}

const TIME_UNITS = new Set(["year", "month", "week", "day", "hour", "minute", "second"]);
const isTimeUnit = (unit: string): boolean => TIME_UNITS.has(unit);

function timeWords({ language }: Words, value: number, unit: string): string {
  const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
  return format.format(value).replaceAll(" ", "\u00A0");
}

/** UCUM codes that are printed otherwise; the rest is its own symbol. */
const SYMBOLS: Readonly<Record<string, string>> = {
  Cel: "°C",
  "[degF]": "°F",
  m2: "m²",
  km2: "km²",
  m3: "m³",
  har: "ha",
  L: "l",
  mL: "ml",
  "W.h": "Wh",
  By: "B",
  "[mi_i]": "mi",
  "[nmi_i]": "nmi",
  "[ft_i]": "ft",
  "[yd_i]": "yd",
  "[in_i]": "in",
  "[acr_us]": "ac",
  "[acr_br]": "ac",
  "[sft_i]": "sq ft",
  "[mi_us]2": "mi²",
  "[mi_i]2": "mi²",
  "[lb_av]": "lb",
  "[oz_av]": "oz",
  "[ston_av]": "tn",
  "[gal_us]": "gal",
  "[gal_br]": "gal",
  "[bbl_us]": "bbl",
  "[mi_i]/h": "mph",
  "[kn_i]": "kn",
};

const unitSymbol = (unit: string): string => SYMBOLS[unit] ?? unit.replace(/^\[(.+?)(?:_[a-z]+)?\]$/u, "$1");
