import { formatDate, formatPeriod } from "../../i18n/format.ts";
import type { StringKey } from "../../i18n/resources.ts";
import { quantityWords } from "../../i18n/words/quantity-words.ts";
import type { ClaimValue, Verdict } from "../../project/claims/claim-record.ts";
import type { ReportContext } from "./report-context.ts";
import { type Inline, shape, text, words as written } from "./report-tree.ts";

const VERDICT_KEYS: Readonly<Record<Verdict, StringKey>> = {
  inReview: "verdict.review",
  verified: "verdict.verified",
  disputed: "verdict.disputed",
  refuted: "verdict.refuted",
  unverifiable: "verdict.unverifiable",
};

export const verdictWord = ({ words }: ReportContext, verdict: Verdict): string => words.t(VERDICT_KEYS[verdict]);

/** A verdict with its shape, and the grade of the desk's own scale where it has one. */
export function verdictLine(context: ReportContext, verdict: Verdict, grade: string | null): Inline[] {
  const name = grade === null ? undefined : context.project.scale?.find(({ key }) => key === grade)?.name;
  return [
    shape(verdict),
    text(verdictWord(context, verdict), "strong"),
    ...(name === undefined ? [] : [text(" ("), written(name), text(")")]),
  ];
}

/** `86 million yuan`, `22 June 2018`: what is claimed, as the reader's language writes it. */
export function valueWords({ words }: ReportContext, value: ClaimValue): Inline {
  switch (value.kind) {
    case "quantity":
      return text(quantityWords(words, { value: value.amount, max: value.max, unit: value.unit ?? undefined }));
    case "money":
      return text(quantityWords(words, { value: value.amount, max: value.max, currency: value.currency }));
    case "percent":
      return text(quantityWords(words, { value: value.amount, max: value.max, share: "percent" }));
    case "date":
      return text(
        value.date.length === 10 ? formatDate(words.language, value.date) : formatPeriod(words.language, value.date),
      );
    case "words":
      return written(value.text);
  }
}
