import { formatNumber, formatRate, formatShortDate } from "../../i18n/format.ts";
import {
  apartWords,
  convertedWords,
  offByWords,
  scaleOf,
  statedWords,
  verdictLines,
  type Scale,
} from "../../i18n/words/conversion-words.ts";
import { rateTitle } from "../../i18n/words/rate-words.ts";
import type { RawRange } from "../../text/range.ts";
import type { VersionKey } from "../../text/version.ts";
import type { ExchangeConversion } from "../conversions.ts";
import type { ExchangeFinding } from "../exchange-project.ts";
import { type ReportContext, tag } from "./report-context.ts";
import { type Block, type Cell, type Line, shape, text } from "./report-tree.ts";

/** A place in a version: what a finding or a claim is about. */
interface Place {
  readonly version: VersionKey;
  readonly range: RawRange;
}

/** The tables with a sum that one of the places is about, or stands in. */
export function conversionsAt({ project }: ReportContext, places: readonly Place[]): readonly ExchangeConversion[] {
  return project.conversions.filter(({ rows }) =>
    rows.some((row) =>
      places.some(
        ({ version, range }) => version === row.version && range.start < row.range.end && row.range.start < range.end,
      ),
    ),
  );
}

export const placesOf = ({ spans }: Pick<ExchangeFinding, "spans">): readonly Place[] =>
  Object.entries(spans).flatMap(([version, ranges]) =>
    ranges.map(([start, end]) => ({ version, range: { start, end } })),
  );

/** The tables that no critical finding shows, of the other findings about money; nothing where there are none. */
export function conversionSection(context: ReportContext): readonly Block[] {
  const { project, words } = context;
  const open = project.findings.filter(({ dismissed }) => dismissed === null);
  const tablesOf = (findings: readonly ExchangeFinding[]) =>
    new Set(findings.flatMap((finding) => conversionsAt(context, placesOf(finding))));
  const shown = tablesOf(open.filter(({ severity }) => severity === "critical"));
  const wanted = tablesOf(open);
  const tables = project.conversions.filter((table) => wanted.has(table) && !shown.has(table));
  if (tables.length === 0) return [];
  return [
    {
      kind: "heading",
      level: 2,
      line: [text(words.t("report.conversions"))],
      count: formatNumber(words.language, tables.length),
    },
    ...tables.flatMap((table): readonly Block[] => [
      { kind: "heading", level: 3, line: [text(words.t("bead.named", { bead: table.bead + 1 }))] },
      ...conversionBlocks(context, table),
    ]),
  ];
}

/** One sum in every currency that a version states it in, what each comes to, and the rates. */
export function conversionBlocks(context: ReportContext, table: ExchangeConversion): readonly Block[] {
  const { words } = context;
  const { t } = words;
  const scale = scaleOf(table);
  const each = 40 / table.currencies.length;
  return [
    {
      kind: "table",
      name: t(scale.title),
      hasRowHeads: true,
      columns: [
        { head: [text(t(scale.title))], width: 24 },
        ...table.currencies.map((currency) => ({ head: [text(currency)], width: each, isNumber: true })),
        { head: [text(t("conv.offByShort"))], width: 10, isNumber: true },
        { head: [text(t("report.result"))], width: 26 },
      ],
      rows: table.rows.map((row) => ({ cells: cellsOf(context, table, row, scale) })),
    },
    ...notesOf(context, table).map((line) => ({ kind: "paragraph", tone: "quiet", line }) as const),
  ];
}

function cellsOf(
  context: ReportContext,
  table: ExchangeConversion,
  row: ExchangeConversion["rows"][number],
  scale: Scale,
): readonly Cell[] {
  const { words } = context;
  const stated = statedWords(words, row, scale);
  const amounts = table.currencies.map((currency, index): Cell => {
    if (currency === row.currency) return [[text(stated, "strong")]];
    const value = row.cells[index] ?? null;
    return [[text(value === null ? "–" : convertedWords(words, value / scale.size))]];
  });
  const offBy = row.offBy === null ? "" : offByWords(words, row.offBy);
  return [
    [[tag(context, row.version), text(` ${stated} ${row.currency}`)]],
    ...amounts,
    [[text(offBy)]],
    [resultOf(context, table, row)],
  ];
}

function resultOf({ words }: ReportContext, table: ExchangeConversion, row: ExchangeConversion["rows"][number]): Line {
  const base = table.rows.find(({ verdict }) => verdict === "base");
  switch (row.verdict) {
    case "base":
      return [text(words.t("conv.base"), "quiet")];
    case "consistent":
      return [shape("done"), text(words.t("conv.ok"))];
    case "rough":
      return [shape("minor"), text(words.t("conv.rough"))];
    case "inconsistent":
      return [
        shape("critical"),
        text(base === undefined ? words.t("conv.bad") : apartWords(words, row, base, table), "strong"),
      ];
    case "unknown":
      return [text("–", "quiet")];
  }
}

/** The reading that would fit, the rates with their day, and what has none. */
function notesOf({ words }: ReportContext, table: ExchangeConversion): readonly Line[] {
  const { t, language } = words;
  const likely = verdictLines(words, table).filter(({ kind }) => kind === "likely");
  const { rates, noRate } = table;
  const perEuro = Object.entries(rates?.perEuro ?? {}).map(
    ([code, rate]) => `EUR/${code} ${formatRate(language, rate)}`,
  );
  return [
    ...likely.map(({ strong, rest }) => [text(strong, "strong"), text(` ${rest}`)]),
    ...(rates === null ? [] : [[text(`${rateTitle(words, rates)}: ${perEuro.join(", ")}`, "quiet")]]),
    ...noRate.map(({ currency, reason, nearest }) => [
      text(
        reason === "too-old" && nearest !== null
          ? t("conv.noRateFor", { currency, nearest: formatShortDate(language, nearest) })
          : t(reason === "no-date" ? "conv.noDate" : "conv.noRateAtAll", { currency }),
        "quiet",
      ),
    ]),
  ];
}
