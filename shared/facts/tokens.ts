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

/** No-break space, thin, narrow no-break and figure space: between digits they can only group. */
const HARD_SPACE = /^[\u00A0\u2009\u202F\u2007]$/;

const SPACE = 1;
const DIGIT = 2;
const WORD = 3;
const MARK = 4;
const KINDS = { [DIGIT]: "digits", [WORD]: "word", [MARK]: "mark" } as const;

/** What each UTF-16 code unit is, found out when it is first met; 0 for one not met yet. */
const classes = new Uint8Array(0x10000);

function classOf(character: string): typeof SPACE | typeof DIGIT | typeof WORD | typeof MARK {
  if (/^[0-9]$/.test(character)) return DIGIT;
  if (/^[\p{L}\p{M}]$/u.test(character)) return WORD;
  return /^\s$/.test(character) ? SPACE : MARK;
}

/** A pair of surrogates is one character. */
const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = classes[unit]!;
  if (known !== 0) return known;
  const length = lengthAt(text, at);
  const found = classOf(text.slice(at, at + length));
  if (length === 1) classes[unit] = found;
  return found;
}

/** Cuts a text into letters, digits and single marks. Linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let gap: Token["gap"] = "none";
  for (let at = 0; at < text.length;) {
    const start = at;
    const found = classAt(text, at);
    at += lengthAt(text, at);
    if (found !== MARK) while (at < text.length && classAt(text, at) === found) at += lengthAt(text, at);
    const raw = text.slice(start, at);
    if (found === SPACE) {
      gap = raw === " " ? "space" : HARD_SPACE.test(raw) ? "hardSpace" : "wide";
      continue;
    }
    const kind = KINDS[found as keyof typeof KINDS];
    tokens.push({ kind, start, end: at, raw, key: found === WORD ? raw.toLowerCase() : raw, gap });
    gap = "none";
  }
  return tokens;
}

/** Vietnamese as typed without diacritics: `triệu` → `trieu`. */
export const withoutDiacritics = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").normalize("NFC");
