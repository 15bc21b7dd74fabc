import { SINO_VIETNAMESE } from "./sino-vietnamese-readings.ts";

const READINGS: ReadonlyMap<string, readonly string[]> = new Map(
  SINO_VIETNAMESE.trim()
    .split(/\s+/u)
    .map((entry) => {
      const [syllable = "", pinyin = ""] = entry.split("=");
      return [syllable, [...new Set(pinyin.split(","))]];
    }),
);
/** A Chinese name has two to four syllables. */
const FEWEST_SYLLABLES = 2;
const MOST_SYLLABLES = 4;
/** `zhuang` */
const LONGEST_SYLLABLE = 6;

/** Whether the letters, read from left to right, are one reading each of the Vietnamese syllables. */
function spells(letters: string, syllables: readonly string[]): boolean {
  const [first, ...rest] = syllables;
  if (first === undefined) return letters === "";
  return (READINGS.get(first) ?? []).some(
    (pinyin) => letters.startsWith(pinyin) && spells(letters.slice(pinyin.length), rest),
  );
}

/** The folded syllables of a name, if each is a reading of Chinese characters and a name may have so many; else null. */
export function sinoVietnameseSyllables(folded: readonly string[]): readonly string[] | null {
  const isName = folded.length >= FEWEST_SYLLABLES && folded.length <= MOST_SYLLABLES;
  return isName && folded.every((syllable) => READINGS.has(syllable)) ? folded : null;
}

/**
 * Whether a name of {@link sinoVietnameseSyllables} reads the characters that another one spells in pinyin, given as its folded
 * words: Lý Khắc Cường is Li Keqiang. Names have four syllables at most, so the cost is bounded.
 */
export function isReadingOf(syllables: readonly string[], pinyin: readonly string[]): boolean {
  if (pinyin.length > MOST_SYLLABLES) return false;
  const letters = pinyin.join("");
  return letters.length <= MOST_SYLLABLES * LONGEST_SYLLABLE && spells(letters, syllables);
}
