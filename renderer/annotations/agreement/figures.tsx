import { formatNumber, formatPercent } from "../../../shared/i18n/format.ts";
import { useWords } from "../../ui/words.tsx";

/** As papers of every language write them. */
export const FIGURE_NAMES = { f1: "F1", kappa: "κ", count: "n" };

/** A figure between −1 and 1, to two decimals; "not defined" where there is none. */
export function useFigure(): (value: number | null) => string {
  const { t, language } = useWords();
  return (value) => (value === null ? t("agree.undefined") : formatNumber(language, Math.round(value * 100) / 100));
}

/** A share of 1, as per cent; a dash where there is none. */
export function useShare(): (value: number | null) => string {
  const { language } = useWords();
  return (value) => (value === null ? "–" : formatPercent(language, value * 100));
}
