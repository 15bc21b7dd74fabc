import { formatNumber } from "../../i18n/format.ts";
import { MQM_SEVERITIES } from "../../project/annotations/mqm.ts";
import {
  DEFAULT_SCHEME,
  measureText,
  type Scorecard,
  type ScoreScheme,
  scoreVersion,
} from "../../project/annotations/scorecard.ts";
import type { ExchangeProject, ExchangeProjectVersion } from "../exchange-project.ts";
import { LINE, type SheetContext, versionName } from "./sheet-context.ts";
import { type Field, type Sheet, sheetOf, WIDTH } from "./sheet.ts";

interface Scored {
  readonly version: ExchangeProjectVersion;
  readonly card: Scorecard;
}

/** Digits after the point of a rate, in the figure as in its working. */
const DECIMALS = 2;

/** A row a version: errors by severity, points, points for so many words, and how they were worked out. */
export function scorecardSheet(context: SheetContext, scheme: ScoreScheme = DEFAULT_SCHEME): Sheet {
  const { project, words } = context;
  const { t, language } = words;
  const per = formatNumber(language, scheme.per);
  const fields: readonly Field<Scored>[] = [
    { heading: t("ann.version"), width: WIDTH.word, of: ({ version }) => versionName(context, version.key) },
    ...MQM_SEVERITIES.toReversed().map((severity) => ({
      ...{ heading: `${t(`sev.${severity}`)} (× ${scheme.points[severity]})`, width: WIDTH.word },
      of: ({ card }: Scored) => card.steps.find((step) => step.severity === severity)?.count ?? 0,
    })),
    { heading: t("export.points"), width: WIDTH.mark, of: ({ card }) => card.points },
    { heading: t(`export.${scheme.unit}`), width: WIDTH.mark, of: ({ card }) => card.size },
    {
      ...{
        heading: t(scheme.unit === "words" ? "export.perWords" : "export.perCharacters", { per }),
        width: WIDTH.word,
      },
      of: ({ card }) => (card.rate === null ? null : rounded(card.rate)),
    },
    {
      ...{ heading: t("export.limit"), width: WIDTH.word },
      of: () => scheme.mostPoints,
    },
    {
      ...{ heading: t("export.passes"), width: WIDTH.word },
      of: ({ card }) => (card.passes === null ? null : t(card.passes ? "export.yes" : "export.no")),
    },
    { heading: t("export.working"), width: WIDTH.text, of: ({ card }) => working(context, card, scheme) },
    {
      ...{ heading: t("ann.category"), width: WIDTH.text },
      of: ({ card }) =>
        card.dimensions
          .map(
            ({ dimension, count, points }) =>
              `${t(`mqm.${dimension}`)}: ${count} (${t("ann.points", { count: points })})`,
          )
          .join(LINE),
    },
  ];
  const scored = project.versions.map((version) => ({ version, card: scorecardOf(project, version, scheme) }));
  return sheetOf(t("export.scorecard"), fields, scored);
}

/** Judgements whose words are gone are about a text that is no longer there: they don't count. */
function scorecardOf(project: ExchangeProject, { key, text, language }: ExchangeProjectVersion, scheme: ScoreScheme) {
  const own = project.annotations
    .filter(({ quote }) => quote.version === key && !quote.isOrphan)
    .map(({ category, severity, resolved }) => ({ category, severity, ...(resolved !== null && { resolved }) }));
  return scoreVersion(own, measureText(text, language, scheme.unit), scheme);
}

/** `1 × 25 + 2 × 1 = 27; 27 ÷ 412 × 1,000 = 65.53` */
function working(
  { words: { language } }: SheetContext,
  { steps, points, size, rate }: Scorecard,
  { per }: ScoreScheme,
) {
  const figure = (value: number): string => formatNumber(language, value);
  const terms = steps.filter(({ count }) => count > 0).map(({ count, each }) => `${figure(count)} × ${figure(each)}`);
  const sum = terms.length === 0 ? [] : [`${terms.join(" + ")} = ${figure(points)}`];
  const share =
    rate === null ? [] : [`${figure(points)} ÷ ${figure(size)} × ${figure(per)} = ${figure(rounded(rate))}`];
  return [...sum, ...share].join("; ");
}

const rounded = (value: number): number => Number(value.toFixed(DECIMALS));
