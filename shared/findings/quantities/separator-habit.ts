/** How a numeral prints its separators. */
export interface PrintedNumeral {
  /** `null` where it has none, or where `open`. */
  readonly decimal: string | null;
  readonly grouping: string | null;
  /** The sign of `1,234`, which may group or divide. */
  readonly open: string | null;
}

/** Begins at the start of a run of digits only, so that a run of any length is read once. */
const NUMERAL = /(?<!\p{Nd})\p{Nd}+(?:[.,]\p{Nd}+)+/gu;

function read(numeral: string): PrintedNumeral | null {
  const signs = numeral.match(/[.,]/g) ?? [];
  const [first, last] = [signs[0]!, signs.at(-1)!];
  if (first !== last) return { decimal: last, grouping: first, open: null };
  // "1.2.3" is a list, a date or a version; "1.234.567" is a number.
  if (signs.length > 1) {
    return /^\p{Nd}{1,3}(?:[.,]\p{Nd}{3})+$/u.test(numeral) ? { decimal: null, grouping: first, open: null } : null;
  }
  const [whole = "", part = ""] = numeral.split(/[.,]/);
  return part.length === 3 && whole.length <= 3 && !whole.startsWith("0")
    ? { decimal: null, grouping: null, open: first }
    : { decimal: first, grouping: null, open: null };
}

/** The numerals of a text that print a separator, in text order. Linear. */
export function printedNumerals(text: string): readonly PrintedNumeral[] {
  return (text.match(NUMERAL) ?? []).map(read).filter((numeral) => numeral !== null);
}

const decimalSigns = new Map<string, string>();

/** What a language writes before decimals, by CLDR; `.` for a tag that is none. */
export function decimalSign(language: string): string {
  let sign = decimalSigns.get(language);
  if (sign === undefined) {
    const [locale = "en"] = Intl.NumberFormat.supportedLocalesOf([language]);
    const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
    decimalSigns.set(language, (sign = parts.find(({ type }) => type === "decimal")?.value ?? "."));
  }
  return sign;
}
