import { formatPeriod, formatShortDate } from "../../shared/i18n/format.ts";
import type { ConversionTable } from "../../shared/ipc/shown/bead-detail.ts";
import type { RateUse } from "../../shared/project/records.ts";
import type { Words } from "../ui/words.tsx";

type UsedRates = NonNullable<ConversionTable["rates"]>;

/** What conversions call the embedded table of the European Central Bank. */
const BANK = "ECB";

/** `ECB reference rate, 22 Jun 2018`; of an average, that it is one; of an imported table, from which. */
export function rateTitle(words: Words, rates: Omit<UsedRates, "perEuro">, writtenDate?: string): string {
  const { language, t } = words;
  const { source, date, average } = rates;
  if (average !== undefined) {
    const values = { period: formatPeriod(language, average.period), count: average.days, source };
    return t(source === BANK ? "conv.average" : "conv.averageFrom", values);
  }
  const day = writtenDate ?? formatShortDate(language, date);
  return source === BANK ? t("conv.rate", { date: day }) : t("conv.rateFrom", { source, date: day });
}

/** As {@link rateTitle}, short enough for a table's head. */
export function rateShort(words: Words, { source, date, average }: UsedRates): string {
  const { language, t } = words;
  if (average !== undefined) return t("conv.useAverage", { period: formatPeriod(language, average.period) });
  const day = formatShortDate(language, date);
  return source === BANK ? t("conv.rateShort", { date: day }) : `${source}, ${day}`;
}

/** A rate to choose; `null`: the day's. */
export function rateUseWords({ language, t }: Words, use: RateUse | null): string {
  if (use === null) return t("conv.useDay");
  return use.kind === "day"
    ? t("conv.useDate", { date: formatShortDate(language, use.date) })
    : t("conv.useAverage", { period: formatPeriod(language, use.period) });
}
