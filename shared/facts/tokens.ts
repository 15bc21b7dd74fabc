import { asciiDigits, classOf, DIGIT, MARK, narrow, SPACE, WORD } from "./numbers/digits.ts";
import { Vocabulary } from "../text/vocabulary.ts";

/** The smallest pieces that the readers look at. White space is no token; `gap` records it. */
export interface Token {
  readonly kind: "word" | "digits" | "mark";
  readonly start: number;
  readonly end: number;
  /** As printed, but digits of any script and fullwidth forms in ASCII. */
  readonly raw: string;
  /** Lower case, for look-up. */
  readonly key: string;
  /** What stands before it: nothing, exactly one space of the named kind, or more. */
  readonly gap: "none" | "space" | "hardSpace" | "wide";
}

/** No-break space, thin, narrow no-break and figure space: between digits they can only group. */
const HARD_SPACE = /^[\u00A0\u2009\u202F\u2007]$/;
const BLANK = 0x20;
const LAST_BMP = 0xffff;

function gapOf(text: string, start: number, end: number): Token["gap"] {
  if (end - start > 1) return "wide";
  return text.charCodeAt(start) === BLANK ? "space" : HARD_SPACE.test(text.charAt(start)) ? "hardSpace" : "wide";
}

/** Words kept: more than a language has in use. */
const MOST_KNOWN = 100_000;

/** Each is narrowed and lowered once, and is one string wherever it stands, which is looked up faster. */
const words = new Vocabulary((printed): Pick<Token, "raw" | "key"> => {
  const raw = narrow(printed);
  return { raw, key: raw.toLowerCase() };
}, MOST_KNOWN);

/** Cuts a text into runs of letters, runs of digits and single marks. Linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Token["gap"] = "none";
  for (let start = 0; start < text.length;) {
    const first = text.codePointAt(start) ?? 0;
    const kind = classOf(first);
    let end = start + (first > LAST_BMP ? 2 : 1);
    while (kind !== MARK && end < text.length) {
      const next = text.codePointAt(end) ?? 0;
      if (classOf(next) !== kind) break;
      end += next > LAST_BMP ? 2 : 1;
    }
    if (kind === SPACE) {
      gap = gapOf(text, start, end);
    } else if (kind === WORD) {
      const { raw, key } = words.at(text, start, end);
      tokens.push({ kind: "word", start, end, raw, key, gap });
      gap = "none";
    } else {
      const printed = text.slice(start, end);
      const digits = kind === DIGIT ? asciiDigits(printed) : null;
      const raw = digits ?? narrow(printed);
      // A run that mixes scripts is no number.
      tokens.push({
        kind: kind === MARK ? "mark" : digits === null ? "word" : "digits",
        start,
        end,
        raw,
        key: raw,
        gap,
      });
      gap = "none";
    }
    start = end;
  }
  return tokens;
}

/** Vietnamese as typed without diacritics: `triệu` → `trieu`. */
export const withoutDiacritics = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");
