import { nameDataOf } from "./name-languages.ts";
import { foldName } from "./fold-name.ts";

/** Fewer sounds agree by chance. */
const FEWEST_SOUNDS = 4;
/** Shorter words differ in one letter and are other names: Kerr, Kern. */
const SHORTEST_MISSPELT = 6;

const VOWELS = /[aeiouyj]/gu;
/** Russian -ow, -ov, -ew, -eff and -off are one ending. */
const FINAL_OV = /(?:ff|w)$/u;

/** Words kept with what they sound like; a long session must not grow without bound. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Map<string, SpeltWord>>();

/** A word of a name as a language prints it. */
export interface SpeltWord {
  readonly folded: string;
  /**
   * Its consonants by their sound, as the language spells foreign names: German Gorbatschow and English Gorbachev are both
   * `grbčv`. An initial vowel stays, as `a`.
   */
  readonly sounds: string;
}

/** Reads a word, by the BCP 47 tag of its language; remembered. */
export function spelt(word: string, language: string): SpeltWord {
  let words = remembered.get(language);
  if (words === undefined) remembered.set(language, (words = new Map<string, SpeltWord>()));
  let found = words.get(word);
  if (found === undefined) {
    if (words.size >= MOST_REMEMBERED) words.clear();
    const folded = foldName(word);
    words.set(word, (found = { folded, sounds: readSounds(folded, nameDataOf(language)?.sounds ?? []) }));
  }
  return found;
}

function readSounds(folded: string, table: readonly (readonly [string, string])[]): string {
  const letters = folded.replace(FINAL_OV, "v");
  let sounds = "";
  for (let at = 0; at < letters.length;) {
    const rule = table.find(([from]) => letters.startsWith(from, at));
    sounds += rule?.[1] ?? letters[at]!;
    at += rule?.[0].length ?? 1;
  }
  const [initial, rest] = [sounds.slice(0, 1), sounds.slice(1)];
  const start = initial.replace(VOWELS, "a");
  return (start + rest.replace(VOWELS, "")).replace(/(.)\1+/gu, "$1");
}

/** Whether two words differ by one letter at most: one more, one less, one other. Linear. */
function differsByOneLetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.slice(short.length === long.length ? start + 1 : start);
  return rest === long.slice(start + 1);
}

/**
 * Whether two words are one name in the spellings of their languages: diacritics, the genitive's s and one slipped letter
 * in a long word aside, or by the sounds of a transliteration. Symmetric.
 */
export function sameSpelling(
  { folded: left, sounds }: SpeltWord,
  { folded: right, sounds: others }: SpeltWord,
): boolean {
  if (left === right || (sounds.length >= FEWEST_SOUNDS && sounds === others)) return true;
  if (left[0] !== right[0]) return false;
  if (isGenitive(left, right) || isGenitive(right, left)) return true;
  if (isGenitive(sounds, others) || isGenitive(others, sounds)) return true;
  return Math.min(left.length, right.length) >= SHORTEST_MISSPELT && differsByOneLetter(left, right);
}

function isGenitive(longer: string, shorter: string): boolean {
  return (
    longer.length === shorter.length + 1 && shorter.length >= 3 && longer.endsWith("s") && longer.startsWith(shorter)
  );
}

/** How many letters must change, come or go between two words, as a share of the longer one: 0 for the same word. */
export function spellingDistance(a: string, b: string): number {
  const [left, right] = [foldName(a), foldName(b)];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const changed = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[right.length]! / Math.max(1, left.length, right.length);
}
