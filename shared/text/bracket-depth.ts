const OPENERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "（": "）", "［": "］" };
/** A bracket that takes longer to close was left open by mistake, and must not swallow the sentences after it. */
const LONGEST_BRACKET = 400;

/** Follows one paragraph's brackets from left to right. */
export class BracketDepth {
  readonly #text: string;
  /** Where the outermost bracket that opened in mid-sentence closes; -1 outside any. */
  #closesAt = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes note of a bracket; `false` if `mark` is none. `sentenceStart` is where the current sentence began. */
  reads(mark: string, at: number, sentenceStart: number): boolean {
    const closer = OPENERS[mark];
    if (closer === undefined) return /^[)\]）］]$/u.test(mark);
    if (at > this.#closesAt && at > sentenceStart) {
      const close = this.#text.slice(at, at + LONGEST_BRACKET).indexOf(closer);
      if (close >= 0) this.#closesAt = at + close;
    }
    return true;
  }

  insideAt(offset: number): boolean {
    return offset < this.#closesAt;
  }
}
