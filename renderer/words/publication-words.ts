import { formatClock, formatDate, formatShortDate, formatZone } from "../../shared/i18n/format.ts";
import type { PublishedTime } from "../../shared/project/records.ts";
import type { Words } from "../ui/words.tsx";

/** `Published on 22 June 2018 at 14:05 (UTC+7)`, by the page's own clock. */
export function publicationSentence(
  { t, language }: Words,
  publishedOn: string,
  { time, zone }: PublishedTime,
): string {
  const when = { date: formatDate(language, publishedOn), time: formatClock(language, time) };
  return zone === null ? t("published.at", when) : t("published.atZone", { ...when, zone: formatZone(zone) });
}

/** `22 Jun 2018`, with the hour where that is known: `22 Jun 2018, 14:05`. */
export function shortPublication({ language }: Words, publishedOn: string, time: PublishedTime | null): string {
  const day = formatShortDate(language, publishedOn);
  return time === null ? day : `${day}, ${formatClock(language, time.time)}`;
}
