import { formatAmountCell, formatNumber, formatPercent } from "../format.ts";
import type { StringKey } from "../resources.ts";
import type { Words } from "./words.ts";

/** One amount of a table. `max` is the upper end of a printed range; `cells` go by the table's currencies. */
export interface ConvertedRow {
  readonly value: number;
  readonly max?: number | undefined;
  readonly currency: string;
  readonly cells: readonly (number | null)[];
  readonly verdict: "base" | "consistent" | "rough" | "inconsistent" | "unknown";
}

/** One sum as each version states it, in every currency that any of them uses. */
export interface ConvertedTable {
  readonly currencies: readonly string[];
  readonly rows: readonly ConvertedRow[];
  readonly likely: {
    readonly row: number;
    readonly currency: string;
    readonly value: number;
    readonly base: string;
  } | null;
}

/** What a table's figures are counted in. */
export interface Scale {
  readonly title: StringKey;
  readonly size: number;
}

const SCALES: readonly Scale[] = [
  { title: "conv.titleBillions", size: 1e9 },
  { title: "conv.title", size: 1e6 },
  { title: "conv.titlePlain", size: 1 },
];

/** The largest scale in which every stated amount is at least one. */
export function scaleOf({ rows }: Pick<ConvertedTable, "rows">): Scale {
  const least = Math.min(...rows.map(({ value }) => Math.abs(value)));
  return SCALES.find(({ size }) => least >= size) ?? SCALES[2]!;
}

/** `13.23`, `1,427`: a converted amount, as fine as it can be compared by eye. */
export function convertedWords({ language }: Words, value: number): string {
  const size = Math.abs(value);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: size >= 1000 ? 0 : size >= 100 ? 1 : 2 });
  return format.format(value);
}

/** `11.15`, `80–90`: an amount as it was stated. */
export function statedWords(
  { language }: Words,
  { value, max }: Pick<ConvertedRow, "value" | "max">,
  { size }: Scale,
): string {
  const low = formatNumber(language, value / size);
  return max === undefined ? low : `${low}–${formatNumber(language, max / size)}`;
}

/** `−94%`, `+1.8%`, from a share. */
export function offByWords({ language }: Words, share: number): string {
  const percent = Math.abs(share * 100);
  const format = new Intl.NumberFormat(language, {
    style: "percent",
    signDisplay: "exceptZero",
    maximumFractionDigits: percent < 10 ? 1 : 0,
  });
  return format.format(share).replace("-", "−").replace(" ", "\u00A0");
}

/** A line under the table: `strong` is the verdict, `rest` what it is held against. */
export interface VerdictLine {
  readonly kind: "inconsistent" | "rough" | "consistent" | "likely";
  readonly strong: string;
  readonly rest: string;
}

/** What the table comes to. Empty without a base to hold the amounts against. */
export function verdictLines(words: Words, table: ConvertedTable): readonly VerdictLine[] {
  const base = table.rows.find(({ verdict }) => verdict === "base");
  if (base === undefined) return [];
  const rest = words.t("conv.against", { amount: cellWords(words, base.value, base.currency) });
  const bad = table.rows.filter(({ verdict }) => verdict === "inconsistent");
  const rough = table.rows.filter(({ verdict }) => verdict === "rough");
  const fits = table.rows.filter(({ verdict }) => verdict === "consistent");
  const isFine = bad.length === 0 && rough.length === 0 && fits.length > 0;
  return [
    ...bad.map((row) => ({ kind: "inconsistent", strong: apartWords(words, row, base, table), rest }) as const),
    ...likelyLine(words, table),
    ...(rough.length > 0 ? [{ kind: "rough", strong: words.t("conv.rough"), rest } as const] : []),
    ...(isFine ? [{ kind: "consistent", strong: words.t("conv.ok"), rest } as const] : []),
  ];
}

/** From here on a distance is said as a multiple. */
const MULTIPLE_FROM = 2;

/** `Inconsistent: 17 times apart`: by how much an amount misses the base. */
export function apartWords(
  words: Words,
  row: ConvertedRow,
  base: ConvertedRow,
  { currencies }: ConvertedTable,
): string {
  const { language, t } = words;
  const column = currencies.indexOf(base.currency);
  const [own, held] = [row.cells[column] ?? null, base.cells[column] ?? null];
  if (own === null || held === null) return t("conv.bad");
  const ratio = Math.max(own, held) / Math.min(own, held);
  if (!Number.isFinite(ratio)) return t("conv.bad");
  if (ratio < MULTIPLE_FROM)
    return t("conv.badPercent", { percent: formatPercent(language, Math.round((ratio - 1) * 100)) });
  const rounded = ratio >= 10 ? Math.round(ratio) : Number(ratio.toFixed(1));
  return t("conv.badRatio", { ratio: formatNumber(language, rounded) });
}

function likelyLine(words: Words, { likely, rows }: ConvertedTable): readonly VerdictLine[] {
  const row = likely === null ? undefined : rows[likely.row];
  if (likely === null || row === undefined) return [];
  const { t } = words;
  return [
    {
      kind: "likely",
      strong: `${t("conv.likely", { a: likely.currency, b: row.currency })}:`,
      rest: t("conv.equals", {
        a: cellWords(words, row.value, likely.currency),
        b: cellWords(words, Number(likely.value.toPrecision(3)), likely.base),
      }),
    },
  ];
}

const cellWords = ({ language, t }: Words, value: number, currency: string): string =>
  formatAmountCell(language, t, value, currency);
