import { formatPeriod, formatShortDate } from "../../../shared/i18n/format.ts";
import type { ClaimValue } from "../../../shared/project/claims/claim-record.ts";
import type { Words } from "../../ui/words.tsx";
import { quantityWords } from "../../../shared/i18n/words/quantity-words.ts";

/** A claim's value in a sentence: `86 million yuan`, `5.6%`, `June 2018`. */
export function valueWords(words: Words, value: ClaimValue): string {
  switch (value.kind) {
    case "words":
      return value.text;
    case "date":
      return value.date.length === 10
        ? formatShortDate(words.language, value.date)
        : formatPeriod(words.language, value.date);
    case "percent":
      return quantityWords(words, { value: value.amount, max: value.max, share: "percent" });
    case "money":
      return quantityWords(words, { value: value.amount, max: value.max, currency: value.currency });
    case "quantity":
      return quantityWords(words, { value: value.amount, max: value.max, unit: value.unit ?? undefined });
  }
}
