import type { LanguageData } from "./lang/language-data.ts";
import { withoutDiacritics } from "./tokens.ts";

const LETTER_BEYOND_ASCII = /[\u00C0-\u024F\u1E00-\u1EFF]/;

const SMALL_WORD = /^["'([]{0,3}[a-z]+[.,;:!?)"'\]]{0,4}$/;

/**
 * Whether a text is typed without any diacritics, so that its words are read as {@link withoutMarks} writes them. Names and
 * addresses alone tell nothing: "Theo example.vn/News".
 */
export const isPlain = (text: string): boolean =>
  !LETTER_BEYOND_ASCII.test(text) && text.split(/\s+/).some((word) => SMALL_WORD.test(word));

function bare(value: unknown): unknown {
  if (typeof value === "string") return withoutDiacritics(value);
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== "object") return value;
  const all: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) all[withoutDiacritics(key)] ??= bare(inner);
  return all;
}

/**
 * A language's data as typed without diacritics. Words of one syllable then mean too much (`sau` is six and after, `nam` five,
 * year, south and man), so a lone number word counts only before something that is counted.
 */
export function withoutMarks(data: LanguageData): LanguageData {
  const plain = bare(data) as LanguageData;
  const lone = Object.entries(plain.numberWords).flatMap(([word, { role }]) =>
    role === "unit" || role === "one" || role === "teen" ? [word] : [],
  );
  // "Chín muồi" (ripe) would hide "chín mươi" (ninety).
  const notNumbers = plain.notNumbers.filter((phrase) => !phrase.split(" ").every((word) => word in plain.numberWords));
  return {
    ...plain,
    notNumbers,
    currencyForms: data.currencyForms,
    // They say themselves which of their words are clear without marks.
    statements: data.statements,
    homographs: [...plain.homographs, ...lone],
    uncounted: [],
  };
}
