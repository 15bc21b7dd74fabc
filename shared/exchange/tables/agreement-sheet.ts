import { annotatorAgreement, type AnnotatorAgreement } from "../../project/annotations/annotator-agreement.ts";
import type { ExchangeProject } from "../exchange-project.ts";
import type { SheetContext } from "./sheet-context.ts";
import { type Cell, type Field, type Sheet, sheetOf, WIDTH } from "./sheet.ts";

const DECIMALS = 3;

/**
 * A row for each two people who annotated: how far they agree, over the segments of the versions that both annotated. An
 * annotation whose words are gone is in no segment, and left out.
 */
export function agreementSheet(context: SheetContext): Sheet {
  const { t } = context.words;
  const fields: readonly Field<AnnotatorAgreement>[] = [
    { heading: t("export.firstAnnotator"), width: WIDTH.word, of: ({ authors }) => authors[0] },
    { heading: t("export.secondAnnotator"), width: WIDTH.word, of: ({ authors }) => authors[1] },
    { heading: t("export.segments"), width: WIDTH.mark, of: ({ segments }) => segments },
    { heading: t("export.sameSpans"), width: WIDTH.mark, of: ({ exact }) => exact.matched },
    { heading: t("export.sameF1"), width: WIDTH.mark, of: ({ exact }) => figure(exact.f1) },
    { heading: t("export.overlappingSpans"), width: WIDTH.mark, of: ({ overlapping }) => overlapping.matched },
    { heading: t("export.onlyFirst"), width: WIDTH.mark, of: ({ overlapping }) => overlapping.onlyFirst },
    { heading: t("export.onlySecond"), width: WIDTH.mark, of: ({ overlapping }) => overlapping.onlySecond },
    { heading: t("export.overlappingF1"), width: WIDTH.mark, of: ({ overlapping }) => figure(overlapping.f1) },
    ...(["marked", "dimension", "severity"] as const).flatMap((label) => [
      {
        ...{ heading: t(`export.observed.${label}`), width: WIDTH.word },
        of: (agreement: AnnotatorAgreement) => figure(agreement[label].observed),
      },
      {
        ...{ heading: t(`export.kappa.${label}`), width: WIDTH.word },
        of: (agreement: AnnotatorAgreement) => figure(agreement[label].kappa),
      },
    ]),
  ];
  return sheetOf(t("export.agreement"), fields, agreements(context.project));
}

const figure = (value: number | null): Cell => (value === null ? null : Number(value.toFixed(DECIMALS)));

function agreements({ annotations, beads }: ExchangeProject): readonly AnnotatorAgreement[] {
  const placed = annotations
    .filter(({ quote }) => !quote.isOrphan)
    .map(({ author, category, severity, quote: { version, range } }) => ({
      ...{ author, category, severity, anchor: { version, range } },
    }));
  const authors = [...new Set(placed.map(({ author }) => author))].sort();
  const segments = beads.flatMap(({ spans }) =>
    Object.entries(spans).flatMap(([version, ranges]) => ranges.map((range) => ({ version, range }))),
  );
  const annotated = (author: string): ReadonlySet<string> =>
    new Set(placed.filter((one) => one.author === author).map(({ anchor }) => anchor.version));
  return authors.flatMap((first, index) =>
    authors.slice(index + 1).flatMap((second) => {
      const bySecond = annotated(second);
      const both = new Set([...annotated(first)].filter((version) => bySecond.has(version)));
      if (both.size === 0) return [];
      const shared = placed.filter(({ anchor }) => both.has(anchor.version));
      const judged = segments.filter(({ version }) => both.has(version));
      return [annotatorAgreement(shared, judged, [first, second])];
    }),
  );
}
