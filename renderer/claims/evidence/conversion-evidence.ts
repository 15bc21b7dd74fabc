import { formatDate, formatPercent } from "../../../shared/i18n/format.ts";
import type { BeadDetail, ConversionRow, ConversionTable } from "../../../shared/ipc/shown/bead-detail.ts";
import type { ShownFinding } from "../../../shared/ipc/shown/finding.ts";
import type { Words } from "../../ui/words.tsx";
import { rateTitle } from "../../words/rate-words.ts";
import { quantityWords } from "../../../shared/i18n/words/quantity-words.ts";
import { NEW_EVIDENCE, type EvidenceDraft } from "./evidence-draft.ts";

/** The arithmetic behind a finding about money as one piece of evidence; `null` where none was done. */
export function conversionEvidence(
  words: Words,
  finding: Pick<ShownFinding, "spans">,
  detail: Pick<BeadDetail, "conversions"> | undefined,
): EvidenceDraft | null {
  const table = detail?.conversions.find(({ rows }) => rows.some((row) => isIn(finding, row)));
  const lines = table === undefined ? [] : arithmeticLines(words, table);
  if (table?.rates == null || lines.length === 0) return null;
  return {
    ...NEW_EVIDENCE,
    stance: table.rows.some(({ verdict }) => verdict === "inconsistent") ? "contradicts" : "supports",
    title: rateTitle(words, table.rates, formatDate(words.language, table.rates.date)),
    note: lines.join("\n"),
  };
}

const isIn = ({ spans }: Pick<ShownFinding, "spans">, { version, range }: ConversionRow): boolean =>
  (spans[version] ?? []).some(([start, end]) => start < range[1] && range[0] < end);

/** `86 million yen = 780,770 US dollars (-94%)`, a line for each amount that was held against the base. */
function arithmeticLines(words: Words, { rows, currencies, likely }: ConversionTable): readonly string[] {
  const base = rows.find(({ verdict }) => verdict === "base");
  if (base === undefined) return [];
  const column = currencies.indexOf(base.currency);
  const lines = rows.flatMap((row) => {
    const converted = row.cells[column];
    if (row.offBy === null || converted == null || row.currency === base.currency) return [];
    const result = quantityWords(words, { value: roundMoney(converted), currency: base.currency });
    return [`${quantityWords(words, row)} = ${result} (${signedPercent(words, row.offBy)})`];
  });
  const misread = likely === null ? undefined : rows[likely.row];
  if (likely === null || misread === undefined) return [...new Set(lines)];
  const converted = quantityWords(words, { value: roundMoney(likely.value), currency: likely.base });
  const stated = quantityWords(words, misread);
  return [...new Set([...lines, words.t("evidence.likely", { stated, currency: likely.currency, converted })])];
}

/** To what a reader can compare: ten thousands from a million on, else whole units. */
const roundMoney = (value: number): number =>
  Math.abs(value) >= 1e6 ? Math.round(value / 1e4) * 1e4 : Math.round(value);

const signedPercent = ({ language }: Words, share: number): string => {
  const percent = Math.round(share * 1000) / 10;
  return `${percent < 0 ? "−" : "+"}${formatPercent(language, Math.abs(percent))}`;
};
