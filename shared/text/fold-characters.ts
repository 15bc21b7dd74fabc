import { type OffsetMap, OffsetMapBuilder } from "./offset-map.ts";

/** A text rewritten, with the way back; `map` is `null` where no offset moved. */
export interface Rewritten {
  readonly text: string;
  readonly map: OffsetMap | null;
}

const ZERO_WIDTH_NON_JOINER = "\u200c";
const ZERO_WIDTH_JOINER = "\u200d";

/**
 * What is not its own view: every line break of UAX #14 (CR, VT, FF, NEL, U+2028, U+2029), every space but the tab and
 * U+0020, and the characters without width. Bidirectional controls are among the last: in news text they are leftovers
 * of copying, they hide words from matching, and they can make a sum read otherwise than it is stored.
 */
const FOLDED =
  // eslint-disable-next-line no-control-regex -- line breaks are the subject here
  /\r\n?|[\u000b\u000c\u0085\u2028\u2029]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

const SPACE = /^\p{Zs}/u;
const ZERO_WIDTH = /^[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const MARK = /^\p{M}/u;
const PICTOGRAPH = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/** Scripts whose letters change shape, or whose words change, with a joiner between them. */
const JOINING_SCRIPT =
  /^[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;

/**
 * Folds line ends to LF and spaces to U+0020, and drops characters without width. Joiners stay where they carry
 * meaning: U+200D inside an emoji sequence, U+200C and U+200D after a letter of a joining script. Linear; a text with
 * nothing to fold comes back as it is.
 */
export function foldCharacters(raw: string): Rewritten {
  const map = new OffsetMapBuilder();
  const chunks: string[] = [];
  const joiners = new JoinerContext(raw);
  let copied = 0;
  let length = 0;
  for (const match of raw.matchAll(FOLDED)) {
    const found = match[0];
    const start = match.index;
    const end = start + found.length;
    const replacement = replacementOf(found, start, joiners);
    if (replacement === found) continue;
    chunks.push(raw.slice(copied, start), replacement);
    length += start - copied;
    if (replacement.length !== found.length) map.add(start, end, length, length + replacement.length);
    length += replacement.length;
    copied = end;
  }
  if (copied === 0) return { text: raw, map: null };
  chunks.push(raw.slice(copied));
  return { text: chunks.join(""), map: map.build() };
}

function replacementOf(found: string, start: number, joiners: JoinerContext): string {
  if (found === ZERO_WIDTH_JOINER || found === ZERO_WIDTH_NON_JOINER) return joiners.keeps(found, start) ? found : "";
  if (SPACE.test(found)) return " ";
  return ZERO_WIDTH.test(found) ? "" : "\n";
}

/**
 * Decides about joiners from left to right. It remembers the last one it looked at, so that a long run of marks and
 * joiners is walked over once.
 */
class JoinerContext {
  readonly #raw: string;
  #lastAt = -1;
  #lastBase = "";

  constructor(raw: string) {
    this.#raw = raw;
  }

  keeps(joiner: string, at: number): boolean {
    const base = this.#baseBefore(at);
    const kept =
      JOINING_SCRIPT.test(base) ||
      (joiner === ZERO_WIDTH_JOINER && PICTOGRAPH.test(base) && PICTOGRAPH.test(this.#keptAfter(at)));
    this.#lastAt = at;
    this.#lastBase = kept ? joiner : base;
    return kept;
  }

  /** The nearest kept character to the left that is no combining mark: marks may be reordered, their base may not. */
  #baseBefore(at: number): string {
    let index = at;
    while (index > 0) {
      if (index - 1 === this.#lastAt) return this.#lastBase;
      const low = this.#raw.charCodeAt(index - 1);
      const isPair = low >= 0xdc00 && low <= 0xdfff && isHighSurrogate(this.#raw.charCodeAt(index - 2));
      index -= isPair ? 2 : 1;
      const character = String.fromCodePoint(this.#raw.codePointAt(index)!);
      if (!MARK.test(character) && !ZERO_WIDTH.test(character)) return character;
    }
    return "";
  }

  #keptAfter(at: number): string {
    let index = at + 1;
    while (index < this.#raw.length && ZERO_WIDTH.test(this.#raw[index]!) && !isJoiner(this.#raw[index]!)) index++;
    const codePoint = this.#raw.codePointAt(index);
    return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isJoiner(character: string): boolean {
  return character === ZERO_WIDTH_JOINER || character === ZERO_WIDTH_NON_JOINER;
}
