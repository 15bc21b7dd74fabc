/** The smallest pieces that the readers look at. White space is no token; `gap` records it. */
export interface Token {
  readonly kind: "word" | "digits" | "mark";
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Lower case, for look-up. */
  readonly key: string;
  /** What stands before it: nothing, exactly one space of the named kind, or more. */
  readonly gap: "none" | "space" | "hardSpace" | "wide";
}

const PIECE = /(?<space>\s+)|(?<digits>[0-9]+)|(?<word>[\p{L}\p{M}]+)|./gsu;
/** No-break space, thin, narrow no-break and figure space: between digits they can only group. */
const HARD_SPACE = /^[\u00A0\u2009\u202F\u2007]$/;

/** Cuts a text into letters, digits and single marks. Linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Token["gap"] = "none";
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    if (match.groups?.["space"] !== undefined) {
      gap = HARD_SPACE.test(raw) ? "hardSpace" : raw === " " ? "space" : "wide";
      continue;
    }
    const kind =
      match.groups?.["digits"] !== undefined ? "digits" : match.groups?.["word"] !== undefined ? "word" : "mark";
    const start = match.index;
    tokens.push({ kind, start, end: start + raw.length, raw, key: raw.toLowerCase(), gap });
    gap = "none";
  }
  return tokens;
}

/** Vietnamese as typed without diacritics: `triệu` → `trieu`. */
export const withoutDiacritics = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").normalize("NFC");
