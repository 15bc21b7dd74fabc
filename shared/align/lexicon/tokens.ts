/** "St. Petersburg": after so few letters a full stop ends no sentence. */
const LONGEST_ABBREVIATION = 3;

/** A word or a number: UTF-16 offsets in the NFC text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Whether nothing but a space, a hyphen, an apostrophe … parts it from the token before. */
  readonly joined: boolean;
}

/** What a code unit is to a token: it begins one, goes on with one, or stands between two. */
const BEGINS = 3;
const GOES_ON = 2;
const BETWEEN = 1;
const BMP = 0x10000;
/** Filled as characters are met; 0 is "not met yet". */
const CLASSES = new Uint8Array(BMP);

function classify(character: string): number {
  if (/^[\p{L}\p{N}]$/u.test(character)) return BEGINS;
  return /^\p{M}$/u.test(character) ? GOES_ON : BETWEEN;
}

function classOf(codePoint: number): number {
  if (codePoint >= BMP) return classify(String.fromCodePoint(codePoint));
  return (CLASSES[codePoint] ||= classify(String.fromCharCode(codePoint)));
}

const unitsOf = (codePoint: number): number => (codePoint < BMP ? 1 : 2);

/** The tokens of an NFC text. A hyphen, an apostrophe and a full stop part tokens, but leave them joined. Linear. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let before = 0;
  for (let start = 0; start < text.length;) {
    const first = text.codePointAt(start)!;
    if (classOf(first) !== BEGINS) {
      start += unitsOf(first);
      continue;
    }
    const gap = start - end;
    const joined =
      before > 0 &&
      ((gap === 1 && text[end] !== ",") ||
        (gap === 2 && text[end] === "." && before <= LONGEST_ABBREVIATION) ||
        (gap === 3 && text[end + 1] === "&"));
    end = start + unitsOf(first);
    while (end < text.length) {
      const next = text.codePointAt(end)!;
      if (classOf(next) === BETWEEN) break;
      end += unitsOf(next);
    }
    tokens.push({ start, end, joined });
    before = end - start;
    start = end;
  }
  return tokens;
}
