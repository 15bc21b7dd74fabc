/** What a UTF-16 unit or code point is to the tokeniser. */
export const SPACE = 1;
export const DIGIT = 2;
export const WORD = 3;
export const MARK = 4;

const BMP = 0x10000;
/** Filled as characters are met; 0 is "not met yet". */
const CLASSES = new Uint8Array(BMP);

function classify(char: string): number {
  if (/^\s$/.test(char)) return SPACE;
  if (/^\p{Nd}$/u.test(char)) return DIGIT;
  return /^[\p{L}\p{M}]$/u.test(char) ? WORD : MARK;
}

/** {@link SPACE}, {@link DIGIT}, {@link WORD} (letters and combining marks) or {@link MARK}. */
export function classOf(codePoint: number): number {
  if (codePoint >= BMP) return classify(String.fromCodePoint(codePoint));
  let found = CLASSES[codePoint] ?? 0;
  if (found === 0) {
    found = classify(String.fromCharCode(codePoint));
    CLASSES[codePoint] = found;
  }
  return found;
}

const ASCII_ZERO = 0x30;
const isDecimal = (codePoint: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));

/** Digits of every script stand in runs of ten from 0 to 9, side by side; so the run's start gives the value. */
function zeroOf(codePoint: number): number {
  let start = codePoint;
  while (isDecimal(start - 1)) start -= 1;
  return codePoint - ((codePoint - start) % 10);
}

/**
 * Digits of any script (`１２３`, `١٢٣`) in ASCII. Null where two scripts mix in one run: such a string is no number that
 * a reader could be sure of.
 */
export function asciiDigits(run: string): string | null {
  if (/^[0-9]+$/.test(run)) return run;
  let zero = -1;
  let plain = "";
  for (const char of run) {
    const codePoint = char.codePointAt(0) ?? 0;
    if (zero < 0) zero = zeroOf(codePoint);
    if (codePoint < zero || codePoint > zero + 9) return null;
    plain += String.fromCharCode(ASCII_ZERO + codePoint - zero);
  }
  return plain;
}

const FULLWIDTH = /[\uFF01-\uFF5E]/;

/** Fullwidth letters and marks (`％`, `，`, `ＵＳＤ`) as their ASCII twins. */
export const narrow = (piece: string): string => (FULLWIDTH.test(piece) ? piece.normalize("NFKC") : piece);

const VULGAR: Readonly<Record<string, number>> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅚": 5 / 6,
  "⅐": 1 / 7,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
  "⅑": 1 / 9,
  "⅒": 1 / 10,
  "↉": 0,
};

/** The value of a fraction in one character (`½`), or null. */
export const vulgarFraction = (char: string): number | null => VULGAR[char] ?? null;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A superscript digit's value (`⁶`), or null. */
export function superscriptDigit(char: string): number | null {
  const value = SUPERSCRIPTS.indexOf(char);
  return value < 0 || char.length !== 1 ? null : value;
}
