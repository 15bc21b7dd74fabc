const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** "St. Petersburg": after so few letters a full stop ends no sentence. */
const LONGEST_ABBREVIATION = 3;

/** A word or a number, as it is written. */
export interface Token {
  readonly written: string;
  /** UTF-16 offset in the NFC text. */
  readonly start: number;
  /** Whether nothing but a space, a hyphen, an apostrophe … parts it from the token before. */
  readonly joined: boolean;
}

/** The tokens of an NFC text. A hyphen, an apostrophe and a full stop part tokens, but leave them joined. Linear. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let before = 0;
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0];
    const start = match.index;
    const gap = start - end;
    const joined =
      before > 0 &&
      ((gap === 1 && text[end] !== ",") ||
        (gap === 2 && text[end] === "." && before <= LONGEST_ABBREVIATION) ||
        (gap === 3 && text[end + 1] === "&"));
    tokens.push({ written, start, joined });
    end = start + written.length;
    before = written.length;
  }
  return tokens;
}
