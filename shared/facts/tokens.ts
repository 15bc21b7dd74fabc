import { asciiDigits, classOf, DIGIT, MARK, narrow, SPACE, WORD } from "./digits.ts";

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

const KINDS = { [DIGIT]: "digits", [WORD]: "word", [MARK]: "mark" } as const;
/** No-break space, thin, narrow no-break and figure space: between digits they can only group. */
const HARD_SPACE = /^[\u00A0\u2009\u202F\u2007]$/;
const LAST_BMP = 0xffff;

const gapOf = (space: string): Token["gap"] =>
  space === " " ? "space" : HARD_SPACE.test(space) ? "hardSpace" : "wide";

/** Words kept: more than a language has in use; beyond it all are forgotten at once. */
const MOST_KNOWN = 100_000;
/** Words recur: each is narrowed and lowered once, and is one string wherever it stands, which is looked up faster. */
const known = new Map<string, Pick<Token, "raw" | "key">>();

function wordOf(printed: string): Pick<Token, "raw" | "key"> {
  let word = known.get(printed);
  if (word === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    const raw = narrow(printed);
    known.set(printed, (word = { raw, key: raw.toLowerCase() }));
  }
  return word;
}

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
    const printed = text.slice(start, end);
    if (kind === SPACE) {
      gap = gapOf(printed);
    } else {
      const word = kind === WORD ? wordOf(printed) : null;
      const digits = kind === DIGIT ? asciiDigits(printed) : null;
      const raw = word?.raw ?? digits ?? narrow(printed);
      // A run that mixes scripts is no number.
      const named = kind === DIGIT && digits === null ? "word" : KINDS[kind as keyof typeof KINDS];
      tokens.push({ kind: named, start, end, raw, key: word?.key ?? raw, gap });
      gap = "none";
    }
    start = end;
  }
  return tokens;
}

/** Vietnamese as typed without diacritics: `triệu` → `trieu`. */
export const withoutDiacritics = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");
