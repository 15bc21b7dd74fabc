import { formatShortDate, formatTime } from "../../shared/i18n/format.ts";
import type { InterfaceLanguage } from "../../shared/i18n/resources.ts";

/** An instant in a table: its time if it was today, else its day, both on the reader's own clock. */
export function formatMoment(language: InterfaceLanguage, instant: string, now: Date = new Date()): string {
  const moment = new Date(instant);
  return localDay(moment) === localDay(now)
    ? formatTime(language, moment)
    : formatShortDate(language, localDay(moment));
}

/** `2018-06-22`, on the reader's own clock. */
export function localDay(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, "0");
  const day = String(moment.getDate()).padStart(2, "0");
  return `${String(moment.getFullYear()).padStart(4, "0")}-${month}-${day}`;
}
