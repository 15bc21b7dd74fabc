import { formatPercent } from "../../i18n/format.ts";
import { arithmeticWords } from "../../i18n/words/arithmetic-words.ts";
import { languageOf } from "../../i18n/words/version-words.ts";
import type { DismissalRecord } from "../../project/records.ts";
import { contractExplanation, contractSentence, contractTitle } from "../contract/finding-words.ts";
import type { ContractFinding } from "../contract/findings.ts";
import type { ExchangeFinding } from "../exchange-project.ts";
import { conversionBlocks, conversionsAt, conversionSection, placesOf } from "./conversion-content.ts";
import { beginning, day, excerpt, type ReportContext, tag } from "./report-context.ts";
import { ratesLine } from "./rates-content.ts";
import { type Block, type Cell, code, type Line, quote, shape, text, words as written } from "./report-tree.ts";

/** Versions that have room for a column of their own; of more, the quotes stand below each other. */
const MOST_COLUMNS = 4;

/** Quotes as short as this say nothing without the words around them: "..", "20". */
const FEW_LETTERS = 4;
const LITTLE_ROOM = 24;

/** The findings, gravest first, and at the end those that a person set aside. */
export function findingBlocks(context: ReportContext): readonly Block[] {
  const { project, words } = context;
  const open = project.findings.filter(({ dismissed }) => dismissed === null);
  const dismissed = project.findings.filter((finding) => finding.dismissed !== null);
  const critical = open.filter(({ severity }) => severity === "critical");
  if (project.findings.length === 0) {
    return [
      { kind: "heading", level: 2, line: [text(words.t("report.findings"))] },
      { kind: "paragraph", line: [text(words.t("report.noFindings"))] },
    ];
  }
  return [
    ...section(context, headingOf(context, "critical"), critical, (finding) => criticalGroup(context, finding)),
    ...(["major", "minor", "note"] as const).flatMap((severity) =>
      table(
        context,
        headingOf(context, severity),
        open.filter((finding) => finding.severity === severity),
      ),
    ),
    ...conversionSection(context),
    ...table(context, words.t("report.dismissed"), dismissed),
  ];
}

const headingOf = ({ words: { t } }: ReportContext, severity: ExchangeFinding["severity"]): string =>
  t("report.findingsOf", { severity: t(`sev.${severity}`) });

function section(
  { words }: ReportContext,
  heading: string,
  findings: readonly ExchangeFinding[],
  blockOf: (finding: ExchangeFinding) => Block,
): readonly Block[] {
  if (findings.length === 0) return [];
  const count = findings.length.toLocaleString(words.language);
  return [{ kind: "heading", level: 2, line: [text(heading)], count }, ...findings.map(blockOf)];
}

/** A critical finding has room: its quotes with the words around them. */
function criticalGroup(context: ReportContext, finding: ExchangeFinding): Block {
  const { project, words } = context;
  const explanation = contractExplanation(words, finding, project);
  return {
    kind: "group",
    tone: "critical",
    blocks: [
      { kind: "heading", level: 3, line: [shape("critical"), text(sentenceOf(context, finding))] },
      {
        kind: "paragraph",
        tone: "quiet",
        line: [text([words.t(`sev.${finding.severity}`), placeOf(context, finding)].join(" · "))],
      },
      ...(explanation === "" ? [] : [{ kind: "paragraph" as const, line: [text(explanation)] }]),
      {
        kind: "table",
        name: words.t("report.wording"),
        hasRowHeads: true,
        columns: [
          { head: [text(words.t("ann.version"))], width: 8 },
          { head: [text(words.t("report.wording"))], width: 92 },
        ],
        rows: project.versions.map(({ key }) => ({ cells: [[[tag(context, key)]], quoteCell(context, finding, key)] })),
      },
      ...conversionsAt(context, placesOf(finding)).flatMap((conversion) => conversionBlocks(context, conversion)),
      ...workingBlocks(context, finding),
    ],
  };
}

function workingBlocks(context: ReportContext, finding: ContractFinding): readonly Block[] {
  const working = workingOf(context, finding);
  if (working.length === 0) return [];
  return [{ kind: "terms", terms: [{ term: context.words.t("report.working"), cell: working }] }];
}

function table(context: ReportContext, heading: string, findings: readonly ExchangeFinding[]): readonly Block[] {
  const { project, words } = context;
  if (findings.length === 0) return [];
  const hasColumns = project.versions.length <= MOST_COLUMNS;
  const keys = project.versions.map(({ key }) => key);
  const quoteColumns = hasColumns
    ? keys.map((key) => ({ head: [tag(context, key)], width: 66 / keys.length }))
    : [{ head: [text(words.t("report.wording"))], width: 66 }];
  const rows = findings.map((finding) => {
    const quotes = keys.map((key) => quoteCell(context, finding, key));
    const stacked = quotes.flatMap((cell, index) =>
      cell.map((line) => [tag(context, keys[index]!), text(" "), ...line]),
    );
    const below = belowOf(context, finding);
    return {
      cells: [findingCell(context, finding), ...(hasColumns ? quotes : [stacked])],
      ...(below.length > 0 && { below }),
    };
  });
  return [
    { kind: "heading", level: 2, line: [text(heading)], count: findings.length.toLocaleString(words.language) },
    {
      kind: "table",
      name: heading,
      hasRowHeads: true,
      columns: [{ head: [text(words.t("report.finding"))], width: 34 }, ...quoteColumns],
      rows,
    },
  ];
}

function findingCell(context: ReportContext, finding: ExchangeFinding): Cell {
  const { words } = context;
  const { severity, dismissed } = finding;
  const title = [text(contractTitle(words, finding), "strong"), text(` · ${placeOf(context, finding)}`, "quiet")];
  const head =
    dismissed === null
      ? [shape(severity), ...title]
      : [shape("done"), text(`${words.t(`sev.${severity}`)} · `, "quiet"), ...title];
  return [head, [text(sentenceOf(context, finding))]];
}

/** Why it was set aside, what would fit, and how the values follow from each other. */
function belowOf(context: ReportContext, finding: ExchangeFinding): Cell {
  const explanation = contractExplanation(context.words, finding, context.project);
  return [
    ...(finding.dismissed === null ? [] : [dismissalLine(context, finding.dismissed)]),
    ...(explanation === "" ? [] : [[text(explanation, "quiet")]]),
    ...workingOf(context, finding),
  ];
}

function dismissalLine(context: ReportContext, { author, createdAt, reason, note, pattern }: DismissalRecord): Line {
  const { t } = context.words;
  const said = t("report.dismissedBy", { name: author, date: day(context, createdAt), reason: t(`reason.${reason}`) });
  return [
    written(said),
    ...(note === "" ? [] : [text(": "), written(note)]),
    ...(pattern === undefined ? [] : [text(`. ${t("report.everywhere")}`)]),
  ];
}

/** What the finding is about in one version: its words, or that there are none. */
function quoteCell(context: ReportContext, finding: ContractFinding, key: string): Cell {
  const { project, words } = context;
  const spans = finding.spans[key] ?? [];
  const stated = spans.filter(([start, end]) => end > start);
  if (stated.length > 0) {
    if (finding.severity === "critical") return [excerpt(context, key, stated)];
    const letters = stated.reduce((sum, [start, end]) => sum + end - start, 0);
    return [letters > FEW_LETTERS ? quotes(context, key, stated) : excerpt(context, key, stated, LITTLE_ROOM)];
  }
  if (finding.severity === "critical" && spans.length === 0) {
    const others = otherSpans(context, finding, key);
    const words = others.length > 0 ? excerpt(context, key, others) : beginning(context, finding.bead, key);
    if (words.length > 0) return [words];
  }
  if (project.beads[finding.bead]?.spans[key] === undefined) return [[text(words.t("align.noCounterpart"), "quiet")]];
  return [[text(spans.length > 0 ? words.t("report.notStated") : "–", "quiet")]];
}

/** What another finding holds against the very words that this one is about. */
function otherSpans(
  { project }: ReportContext,
  finding: ContractFinding,
  key: string,
): ContractFinding["spans"][string] {
  const places = (spans: ContractFinding["spans"]): readonly string[] =>
    Object.entries(spans).flatMap(([version, ranges]) => ranges.map((range) => `${version} ${range.join(" ")}`));
  const own = new Set(places(finding.spans));
  const other = project.findings.find(
    ({ bead, spans }) =>
      bead === finding.bead &&
      places(spans).some((place) => own.has(place)) &&
      (spans[key] ?? []).some(([start, end]) => end > start),
  );
  return other?.spans[key] ?? [];
}

/** The words alone, those that stand apart with dots between them. */
function quotes({ project }: ReportContext, key: string, spans: ContractFinding["spans"][string]): Line {
  const full = project.versions.find((version) => version.key === key)?.text ?? "";
  const language = languageOf(project, key);
  return spans.flatMap(([start, end], index) => [
    ...(index === 0 ? [] : [text(" … ", "quiet")]),
    quote(full.slice(start, end), language),
  ]);
}

/** How a finding's values follow from each other, with the rates and their day. */
function workingOf(context: ReportContext, { why, related = [] }: ContractFinding): Cell {
  const rates = ratesLine(context, why.rates);
  return [
    ...why.arithmetic.map((line) => [code(arithmeticWords(context.words, line))]),
    ...(rates === null ? [] : [[text(rates, "quiet")]]),
    ...related.map((other) => [
      text(context.words.t("report.also", { sentence: sentenceOf(context, other) }), "quiet"),
    ]),
  ];
}

function placeOf({ words }: ReportContext, { bead, confidence }: ContractFinding): string {
  const percent = formatPercent(words.language, Math.round(confidence * 100));
  return `${words.t("bead.named", { bead: bead + 1 })}, ${words.t("report.confidence", { percent })}`;
}

const sentenceOf = ({ words, project }: ReportContext, finding: ContractFinding): string =>
  contractSentence(words, finding, project);
