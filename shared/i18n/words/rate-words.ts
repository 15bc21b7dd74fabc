import { formatPeriod, formatShortDate } from "../format.ts";
import type { Words } from "./words.ts";

/** Where rates are from: a day's, or the average of a period. */
export interface NamedRates {
  readonly source: string;
  readonly date: string;
  readonly average?: { readonly period: string; readonly days: number } | undefined;
}

/** What conversions call the embedded table of the European Central Bank. */
export const BANK = "ECB";

/** `ECB reference rate, 22 Jun 2018`; of an average, that it is one; of an imported table, from which. */
export function rateTitle(words: Words, rates: NamedRates, writtenDate?: string): string {
  const { language, t } = words;
  const { source, date, average } = rates;
  if (average !== undefined) {
    const values = { period: formatPeriod(language, average.period), count: average.days, source };
    return t(source === BANK ? "conv.average" : "conv.averageFrom", values);
  }
  const day = writtenDate ?? formatShortDate(language, date);
  return source === BANK ? t("conv.rate", { date: day }) : t("conv.rateFrom", { source, date: day });
}
