import { formatPeriod, formatShortDate } from "../../shared/i18n/format.ts";
import { BANK } from "../../shared/i18n/words/rate-words.ts";
import type { ConversionTable } from "../../shared/ipc/shown/bead-detail.ts";
import type { RateUse } from "../../shared/project/records.ts";
import type { Words } from "../ui/words.tsx";

export { rateTitle } from "../../shared/i18n/words/rate-words.ts";

type UsedRates = NonNullable<ConversionTable["rates"]>;

/** A rate's source and day, short enough for a table's head. */
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
