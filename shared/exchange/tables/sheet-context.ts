import { formatAmount, formatLanguage, formatNumber, formatPercent } from "../../i18n/format.ts";
import type { StringKey } from "../../i18n/resources.ts";
import { versionLabel } from "../../i18n/words/version-words.ts";
import type { Words } from "../../i18n/words/words.ts";
import type { MqmCategory, MqmDimension } from "../../project/annotations/mqm.ts";
import type { ClaimValue, Verdict } from "../../project/claims/claim-record.ts";
import type { ExchangeJudgement, ExchangeProject } from "../exchange-project.ts";

/** What every sheet needs: the project, and the reader's words. */
export interface SheetContext {
  readonly project: ExchangeProject;
  readonly words: Words;
}

/** What stands between several things in one cell: a line each. */
export const LINE = "\n";

const VERDICT_KEYS: Readonly<Record<Verdict, StringKey>> = {
  inReview: "verdict.review",
  verified: "verdict.verified",
  disputed: "verdict.disputed",
  refuted: "verdict.refuted",
  unverifiable: "verdict.unverifiable",
};

/** A verdict, with its grade on the project's scale where it has one. */
export function verdictWords({ project, words }: SheetContext, verdict: Verdict, grade: string | null): string {
  const graded = project.scale?.find(({ key }) => key === grade)?.name;
  const name = words.t(VERDICT_KEYS[verdict]);
  return graded === undefined ? name : `${name} (${graded})`;
}

/** How a version was judged by itself, and the note on it; nothing where it was not. */
export function judgementLines(context: SheetContext, judged: ExchangeJudgement | undefined): readonly string[] {
  const { verdict = null, note = "" } = judged ?? {};
  return [verdict === null ? "" : verdictWords(context, verdict, null), note].filter((line) => line !== "");
}

/** `Accuracy: Mistranslation`, `Style`. */
export function categoryWords({ words: { t } }: SheetContext, category: MqmCategory): string {
  const [dimension, type] = category.split(".") as [MqmDimension, string | undefined];
  const name = t(`mqm.${dimension}`);
  return type === undefined ? name : `${name}: ${t(`mqmType.${type}` as StringKey)}`;
}

/** A version's name as a heading: `Vietnamese`, `English 2`. */
export const versionName = ({ project, words }: SheetContext, key: string): string => versionLabel(words, project, key);

export const languageName = ({ words }: SheetContext, tag: string): string => formatLanguage(words.language, tag);

/** What is claimed, in the reader's own figures; dates as ISO writes them, so that a column of them can be sorted. */
export function valueWords({ words: { language, t } }: SheetContext, value: ClaimValue | null): string {
  switch (value?.kind) {
    case undefined:
      return "";
    case "date":
      return value.date;
    case "words":
      return value.text;
    case "money":
      return upTo(value, (amount) => formatAmount(language, t, amount, value.currency));
    case "percent":
      return upTo(value, (amount) => formatPercent(language, amount));
    case "quantity": {
      const figures = upTo(value, (amount) => formatNumber(language, amount));
      return value.unit === null ? figures : `${figures} ${value.unit}`;
    }
  }
}

function upTo(
  { amount, max }: { readonly amount: number; readonly max?: number | undefined },
  written: (amount: number) => string,
): string {
  return max === undefined ? written(amount) : `${written(amount)} – ${written(max)}`;
}
