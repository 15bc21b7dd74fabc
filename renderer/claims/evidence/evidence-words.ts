import { formatNumber, formatRate } from "../../../shared/i18n/format.ts";
import type { Attachment, Evidence } from "../../../shared/project/claims/claim-record.ts";
import type { Words } from "../../ui/words.tsx";
import { rateTitle } from "../../words/rate-words.ts";

/** `release.pdf, 214 KB`. */
export const fileWords = ({ language, t }: Words, { name, byteLength }: Attachment): string =>
  t("evidence.file", { file: name, size: sizeWords(language, byteLength) });

/** `1 JPY = 0.00908 USD, ECB reference rate, 22 Jun 2018`. */
export function rateWords(words: Words, { from, to, factor, date, source }: NonNullable<Evidence["rate"]>): string {
  const figure = Number(factor.toPrecision(SHOWN_DIGITS));
  return `1 ${from} = ${formatRate(words.language, figure)} ${to}, ${rateTitle(words, { source, date })}`;
}

/** As many as the reference rates themselves have. */
const SHOWN_DIGITS = 6;

function sizeWords(language: Words["language"], bytes: number): string {
  if (bytes < 1024) return `${formatNumber(language, bytes)} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${formatNumber(language, Math.round(kilobytes))} KB`;
  return `${formatNumber(language, Math.round(kilobytes / 102.4) / 10)} MB`;
}
