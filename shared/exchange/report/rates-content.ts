import { formatRate } from "../../i18n/format.ts";
import { rateTitle } from "../../i18n/words/rate-words.ts";
import type { ContractWhy } from "../contract/findings.ts";
import type { ReportContext } from "./report-context.ts";

/** `ECB reference rate, 22 Jun 2018: EUR/JPY 128.3, EUR/USD 1.1648`; `null` where no rate was used. */
export function ratesLine({ words }: ReportContext, rates: ContractWhy["rates"]): string | null {
  if (rates === undefined) return null;
  const { source, date, average, days, ...pairs } = rates;
  const title = rateTitle(words, {
    source: String(source),
    date: String(date),
    ...(average !== undefined && { average: { period: String(average), days: Number(days) } }),
  });
  const units = Object.entries(pairs).map(([pair, rate]) => `${pair} ${formatRate(words.language, Number(rate))}`);
  return units.length === 0 ? title : `${title}: ${units.join(", ")}`;
}
