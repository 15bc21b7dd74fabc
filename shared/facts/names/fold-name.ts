import { plainLetters } from "../../text/plain-letters.ts";

const ASCII = /^\p{ASCII}*$/u;
/** Tone marks of Vietnamese: grave, acute, tilde, hook above, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** A syllable's last vowel after these is written both i and y: Mĩ and Mỹ, Kì and Kỳ. */
const EITHER_I = /(?<=^(?:h|k|l|m|s|t|v|qu|th|tr))y(?=\p{M}*$)/u;

/** Lower case without diacritics: `Erdoğan` → `erdogan`, `Bình` → `binh`. */
export function foldName(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return plainLetters(lower.normalize("NFD"));
}

/** Lower case with diacritics, but the same for both habits of placing a tone mark (Hoà, Hòa) and of i and y (Mỹ, Mĩ). */
export function spellingKey(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower.replace(EITHER_I, "i");
  const parted = lower.normalize("NFD");
  const tones = parted.match(TONE)?.join("") ?? "";
  return parted.replace(TONE, "").replace(EITHER_I, "i") + tones;
}
