import type { StringKey } from "../../i18n/resources.ts";
import type { ExchangeClaim, ExchangeJudgement } from "../exchange-project.ts";
import { judgementLines, LINE, type SheetContext, valueWords, verdictWords, versionName } from "./sheet-context.ts";
import { type Field, type Sheet, sheetOf, WIDTH } from "./sheet.ts";

/** What one person made of a claim, or what was settled between several. */
type Judged = Omit<ExchangeClaim["readings"][number], "isBlind"> & {
  readonly claim: ExchangeClaim;
  readonly kind: StringKey;
};

/** A row for each reading of a claim, with what each version says in that reader's eyes; what was settled comes after. */
export function readingsSheet(context: SheetContext): Sheet {
  const { project, words } = context;
  const { t } = words;
  const fields: readonly Field<Judged>[] = [
    { heading: t("claim.statement"), width: WIDTH.text, of: ({ claim }) => claim.statement },
    { heading: t("export.reader"), width: WIDTH.word, of: ({ author }) => author },
    { heading: t("export.judged"), width: WIDTH.word, of: ({ kind }) => t(kind) },
    {
      ...{ heading: t("claim.verdict"), width: WIDTH.word },
      of: ({ verdict, grade }) => verdictWords(context, verdict, grade),
    },
    { heading: t("claim.reason"), width: WIDTH.text, of: ({ rationale }) => rationale },
    ...project.versions.flatMap(({ key }) => judgementFields(context, key)),
    { heading: t("ann.time"), width: WIDTH.word, of: ({ at }) => at },
    { heading: t("export.id"), width: WIDTH.word, of: ({ claim }) => claim.id },
  ];
  return sheetOf(t("export.readings"), fields, project.claims.flatMap(judgedOf));
}

const judgedOf = (claim: ExchangeClaim): readonly Judged[] => [
  ...claim.readings.map(({ isBlind, ...reading }): Judged => {
    return { ...reading, claim, kind: isBlind ? "export.judged.blind" : "export.judged.open" };
  }),
  ...claim.adjudications.map((settled): Judged => ({
    ...settled,
    claim,
    byVersion: [],
    kind: "export.judged.settled",
  })),
];

/** What a version states and how it was judged, as two columns. */
export function judgementFields(
  context: SheetContext,
  key: string,
): readonly Field<{ readonly byVersion: readonly ExchangeJudgement[] }>[] {
  const { t } = context.words;
  const version = versionName(context, key);
  const judgementOf = (byVersion: readonly ExchangeJudgement[]) =>
    byVersion.find((judgement) => judgement.version === key);
  return [
    {
      ...{ heading: t("export.valueOf", { version }), width: WIDTH.word },
      of: ({ byVersion }) => valueWords(context, judgementOf(byVersion)?.value ?? null),
    },
    {
      ...{ heading: t("export.verdictOf", { version }), width: WIDTH.word },
      of: ({ byVersion }) => judgementLines(context, judgementOf(byVersion)).join(LINE),
    },
  ];
}
