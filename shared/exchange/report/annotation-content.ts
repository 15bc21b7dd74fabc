import { formatNumber } from "../../i18n/format.ts";
import { isStringKey } from "../../i18n/resources.ts";
import { languageOf } from "../../i18n/words/version-words.ts";
import { MQM_SEVERITIES, type MqmSeverity } from "../../project/annotations/mqm.ts";
import { DEFAULT_SCHEME, measureText, type Scorecard, scoreVersion } from "../../project/annotations/scorecard.ts";
import type { ExchangeAnnotation } from "../exchange-project.ts";
import { day, type ReportContext, tag } from "./report-context.ts";
import { type Block, type Cell, type Line, quote, type Row, shape, text, words as written } from "./report-tree.ts";

/** Annotations in the order of the text, and what they amount to. Nothing where nobody annotated. */
export function annotationBlocks(context: ReportContext): readonly Block[] {
  const { project, words } = context;
  const { t } = words;
  if (project.annotations.length === 0) return [];
  const count = formatNumber(words.language, project.annotations.length);
  return [
    { kind: "heading", level: 2, line: [text(t("report.annotations"))], count },
    {
      kind: "table",
      name: t("report.annotations"),
      columns: [
        { head: [text(t("report.error"))], width: 26 },
        { head: [text(t("report.wording"))], width: 28 },
        { head: [text(t("ann.suggestion"))], width: 18 },
        { head: [text(t("report.remarks"))], width: 28 },
      ],
      rows: project.annotations.map((annotation) => ({
        cells: [errorCell, quoteCell, suggestionCell, remarkCell].map((cell) => cell(context, annotation)),
      })),
    },
    ...scorecardBlocks(context),
  ];
}

/** MQM calls "neutral" what findings call a note: the same shape. */
const shapeOf = (severity: MqmSeverity): Line[number] => shape(severity === "neutral" ? "note" : severity);

function errorCell({ words: { t } }: ReportContext, { category, severity, resolved }: ExchangeAnnotation): Cell {
  const [dimension = "", type] = category.split(".");
  const typeKey = `mqmType.${type ?? ""}`;
  const dimensionKey = `mqm.${dimension}`;
  const state = resolved === null ? t("report.open") : t(`report.${resolved.as}`);
  return [
    [shapeOf(severity), text(t(`sev.${severity}`), "strong"), text(` · ${state}`, "quiet")],
    [
      text(isStringKey(dimensionKey) ? t(dimensionKey) : dimension),
      ...(isStringKey(typeKey) ? [text(`: ${t(typeKey)}`)] : []),
    ],
  ];
}

function quoteCell(context: ReportContext, { quote: { version, exact, isOrphan } }: ExchangeAnnotation): Cell {
  const { project, words } = context;
  return [
    [tag(context, version), text(" "), quote(exact, languageOf(project, version))],
    ...(isOrphan ? [[text(words.t("report.orphan"), "quiet")]] : []),
  ];
}

function suggestionCell(
  { project, words }: ReportContext,
  { quote: { version }, suggestion }: ExchangeAnnotation,
): Cell {
  if (suggestion === null) return [[text("–", "quiet")]];
  if (suggestion === "") return [[text(words.t("report.strike"), "quiet")]];
  return [[quote(suggestion, languageOf(project, version))]];
}

function remarkCell(context: ReportContext, { author, createdAt, note, thread, resolved }: ExchangeAnnotation): Cell {
  const said = (who: string, at: string, what: string): Line => [
    written(`${who}, ${day(context, at)}`, "strong"),
    ...(what === "" ? [] : [text(": "), written(what)]),
  ];
  return [
    said(author, createdAt, note),
    ...thread.map((reply) => said(reply.author, reply.at, reply.text)),
    ...(resolved === null ? [] : [said(resolved.author, resolved.at, context.words.t(`report.${resolved.as}`))]),
  ];
}

/** A column a version, so that eight have room: what each severity counts, what it sums up to, and for how many words. */
function scorecardBlocks(context: ReportContext): readonly Block[] {
  const { project, words } = context;
  const { language, t } = words;
  const cards = project.versions.map(({ key, text: full, language: of }) => {
    const own = project.annotations
      .filter((annotation) => annotation.quote.version === key && !annotation.quote.isOrphan)
      .map(({ category, severity, resolved }) => ({ category, severity, resolved: resolved ?? undefined }));
    return scoreVersion(own, measureText(full, of, DEFAULT_SCHEME.unit));
  });
  const row = (head: Line, figure: (card: Scorecard) => number | null): Row => ({
    cells: [
      [head],
      ...cards.map((card) => {
        const value = figure(card);
        return [[text(value === null ? "–" : formatNumber(language, Number(value.toFixed(1))))]];
      }),
    ],
  });
  return [
    { kind: "heading", level: 2, line: [text(t("report.scorecard"))] },
    {
      kind: "table",
      name: t("report.scorecard"),
      hasRowHeads: true,
      columns: [
        { head: [text(t("sev.title"))], width: 40 },
        ...project.versions.map(({ key }) => ({ head: [tag(context, key)], width: 60 / cards.length, isNumber: true })),
      ],
      rows: [
        ...MQM_SEVERITIES.toReversed().map((severity) =>
          row(
            [shapeOf(severity), text(`${t(`sev.${severity}`)} × ${DEFAULT_SCHEME.points[severity]}`)],
            ({ steps }) => steps.find((step) => step.severity === severity)?.count ?? 0,
          ),
        ),
        row([text(t("report.points"), "strong")], ({ points }) => points),
        row([text(t("report.words"))], ({ size }) => size),
        row([text(t("report.perThousand"), "strong")], ({ rate }) => rate),
      ],
    },
    { kind: "paragraph", tone: "quiet", line: [text(t("report.scoring"))] },
  ];
}
