import { formatNumber } from "../../i18n/format.ts";
import { RULES } from "../../findings/registry.ts";
import { ruleWords } from "../../i18n/words/rule-words.ts";
import { ratesLine } from "./rates-content.ts";
import type { ReportContext } from "./report-context.ts";
import { type Block, type Cell, code, type Line, text } from "./report-tree.ts";

/** What the report was made with. */
export interface Program {
  readonly name: string;
  readonly version: string;
}

/** How the versions were compared, so that somebody else can do it again, and what this project's past hashes to. */
export function methodBlocks(context: ReportContext, program: Program): readonly Block[] {
  const { t } = context.words;
  const { history, head } = context.project;
  const journal: Cell =
    head === null ? [] : [[code(head)], [text(t("report.headHow", { count: history.length }), "quiet")]];
  return [
    { kind: "heading", level: 2, line: [text(t("report.method"))] },
    {
      kind: "terms",
      terms: [
        { term: t("report.alignment"), cell: [alignmentLine(context)] },
        { term: t("report.rules"), cell: rulesCell(context) },
        { term: t("report.rates"), cell: ratesCell(context) },
        { term: t("report.consistent"), cell: [[text(t("report.consistentHow"))]] },
        {
          term: t("report.severities"),
          cell: (["critical", "major", "minor"] as const).map((severity) => [
            text(`${t(`sev.${severity}`)}: ${t(`sevHelp.${severity}`)}.`),
          ]),
        },
        { term: t("report.program"), cell: [[text(`${program.name} ${program.version}`)]] },
        ...(journal.length === 0 ? [] : [{ term: t("report.head"), cell: journal }]),
      ],
    },
  ];
}

function alignmentLine({ project: { beads }, words: { t, language } }: ReportContext): Line {
  const single = beads.filter(({ spans }) => Object.keys(spans).length === 1).length;
  const several = beads.filter(({ spans }) => Object.keys(spans).length > 1);
  const byHand = several.filter(({ status }) => status !== "auto").length;
  const [person, auto, alone] = [byHand, several.length - byHand, single].map((count) => formatNumber(language, count));
  return [text(t("report.alignmentHow", { count: beads.length, person: person!, auto: auto!, single: alone! }))];
}

/** How many rules there were, and of each that found something what it looks for. */
function rulesCell({ project: { findings }, words }: ReportContext): Cell {
  const { t, language } = words;
  const counts = RULES.map(({ id }) => ({ id, count: findings.filter(({ why }) => why.rule === id).length }));
  const used = counts.filter(({ count }) => count > 0);
  const total = RULES.length;
  if (used.length === 0) return [[text(t("report.rulesNone", { total }))]];
  const lines = used.map(({ id, count }) => [
    code(id),
    text(` (${formatNumber(language, count)}): ${ruleWords(words, id, "catches")}`),
  ]);
  return [[text(t("report.rulesHow", { total }))], ...lines];
}

/** Each set of rates once, with every pair that some finding needed of it. */
function ratesCell(context: ReportContext): Cell {
  const used = context.project.findings.flatMap(({ why, related = [] }) => [
    ...(why.rates ? [why.rates] : []),
    ...related.flatMap((other) => (other.why.rates ? [other.why.rates] : [])),
  ]);
  if (used.length === 0) return [[text(context.words.t("report.noRates"))]];
  const sets = Map.groupBy(used, ({ source, date, average }) => JSON.stringify([source, date, average]));
  return [...sets.values()].map((same) => [
    text(ratesLine(context, Object.assign({}, ...same) as (typeof used)[number])!),
  ]);
}
