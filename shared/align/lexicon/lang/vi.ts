import type { LexiconLanguage } from "./lexicon-language.ts";

/** The tone mark's old and new place: "hoà" and "hòa", "thuý" and "thúy". */
const LATE_TONE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/iu;
const EARLY: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["oà oá oả oã oạ", "òa óa ỏa õa ọa"],
    ["oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"],
    ["uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"],
  ].flatMap(([late, early]) => zip(late!, early!)),
);
/** A syllable's last vowel after these is written both i and y: "tỉ lệ" and "tỷ lệ". */
const EITHER_I = /^(?:h|k|l|m|s|t|v|qu)[iìíỉĩị]$/iu;
const Y: Readonly<Record<string, string>> = Object.fromEntries(zip("i ì í ỉ ĩ ị", "y ỳ ý ỷ ỹ ỵ"));
/** What either rule ends in: most syllables are done with at their last letter. */
const LAST_LETTERS: ReadonlySet<string> = new Set("iìíỉĩịyỳýỷỹỵàáảãạèéẻẽẹ");

export const vietnamese: LexiconLanguage = {
  inflections: [],
  lookalikes: new Set(),
  links: null,
  inner: null,
  writtenPlain: true,
  unify: (syllable) => {
    if (!LAST_LETTERS.has(syllable.at(-1)!)) return syllable;
    if (LATE_TONE.test(syllable)) return replaceEnd(syllable, 2, EARLY);
    if (EITHER_I.test(syllable)) return replaceEnd(syllable, 1, Y);
    return syllable;
  },
};

function replaceEnd(syllable: string, letters: number, table: Readonly<Record<string, string>>): string {
  const end = syllable.slice(-letters);
  return syllable.slice(0, -letters) + (table[end] ?? end);
}

function zip(from: string, to: string): (readonly [string, string])[] {
  const targets = to.split(" ");
  return from.split(" ").map((source, index) => [source, targets[index]!]);
}
