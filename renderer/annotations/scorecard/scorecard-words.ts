import { formatNumber } from "../../../shared/i18n/format.ts";
import type { InterfaceLanguage } from "../../../shared/i18n/resources.ts";
import type { Scorecard, ScoreScheme } from "../../../shared/project/annotations/scorecard.ts";
import type { Words } from "../../ui/words.tsx";

/** How many units of text the points are counted for. */
export const SCORED_PER = 1000;

/** A figure to two decimals, and whether that is all of it. */
export function roundedFigure(
  language: InterfaceLanguage,
  value: number,
): { readonly text: string; readonly isExact: boolean } {
  const rounded = Math.round(value * 100) / 100;
  return { text: formatNumber(language, rounded), isExact: Math.abs(rounded - value) < 1e-9 };
}

export const sizeWords = ({ t }: Words, count: number, unit: ScoreScheme["unit"]): string =>
  t(unit === "words" ? "score.words" : "score.characters", { count });

/** `1 × 25 + 2 × 1 = 27; 27 ÷ 540 words × 1,000 = 50`: the score, worked out. `≈` before what is rounded. */
export function scoreWorking(words: Words, { steps, points, size, rate }: Scorecard, scheme: ScoreScheme): string {
  const { language } = words;
  const figure = (value: number): string => formatNumber(language, value);
  const counted = steps.filter(({ count }) => count > 0).map(({ count, each }) => `${figure(count)} × ${figure(each)}`);
  const sum = counted.length === 0 ? figure(0) : `${counted.join(" + ")} = ${figure(points)}`;
  if (rate === null) return sum;
  const { text, isExact } = roundedFigure(language, rate);
  const share = `${figure(points)} ÷ ${sizeWords(words, size, scheme.unit)} × ${figure(scheme.per)}`;
  return `${sum}; ${share} ${isExact ? "=" : "≈"} ${text}`;
}
