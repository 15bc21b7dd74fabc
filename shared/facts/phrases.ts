import { tokenise, type Token } from "./tokens.ts";

export interface PhraseMatch<T> {
  readonly value: T;
  /** Index of the first token of the phrase. */
  readonly from: number;
  /** Index after its last token. */
  readonly to: number;
}

interface Entry<T> {
  readonly keys: readonly string[];
  /** `null`: any case. A unit symbol or a currency code counts only as printed (`m` is no `M`). */
  readonly raws: readonly string[] | null;
  /** Nothing stands between its tokens: `A$`, not "a $". */
  readonly tight: boolean;
  readonly value: T;
}

interface AddOptions {
  readonly exactCase?: boolean;
  readonly tight?: boolean;
}

const MAX_KEYS = 12;

/** A lexicon of words and phrases, found in a token list forwards or backwards; the longest phrase wins. */
export class Phrases<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();
  /** Made when it is first asked for: few lexicons are read backwards. */
  private byLast: Map<string, Entry<T>[]> | null = null;

  /** Adds phrases; a hyphen in the text may stand between the words of a phrase (`US-Dollar`). */
  add(phrases: Readonly<Record<string, T>>, options: AddOptions = {}): this {
    for (const [phrase, value] of Object.entries(phrases)) this.addOne(phrase, value, options);
    return this;
  }

  /** First words of all phrases. */
  firstWords(): Iterable<string> {
    return this.byFirst.keys();
  }

  /** Whether a phrase begins with a token of this key. */
  hasFirst(key: string): boolean {
    return this.byFirst.has(key);
  }

  private addOne(phrase: string, value: T, { exactCase = false, tight = false }: AddOptions): void {
    const tokens = tokenise(phrase);
    const first = tokens[0];
    const last = tokens.at(-1);
    if (!first || !last) return;
    if (tokens.length > MAX_KEYS) throw new RangeError(`phrase too long: ${phrase}`);
    const entry: Entry<T> = {
      keys: tokens.map((token) => token.key),
      raws: exactCase ? tokens.map((token) => token.raw) : null,
      tight,
      value,
    };
    file(this.byFirst, first.key, entry);
    if (this.byLast) file(this.byLast, last.key, entry);
  }

  private lastWords(): ReadonlyMap<string, readonly Entry<T>[]> {
    if (this.byLast) return this.byLast;
    const byLast = new Map<string, Entry<T>[]>();
    for (const entries of this.byFirst.values()) for (const entry of entries) file(byLast, entry.keys.at(-1)!, entry);
    return (this.byLast = byLast);
  }

  /** The longest phrase that starts at token `from`, or null. */
  startingAt(tokens: readonly Token[], from: number): PhraseMatch<T> | null {
    const entries = this.byFirst.get(tokens[from]?.key ?? "");
    if (!entries) return null;
    for (const entry of entries) {
      let at = from;
      let fits = true;
      for (let k = 0; fits && k < entry.keys.length; k++) {
        if (k > 0 && !entry.tight && tokens[at]?.raw === "-" && entry.keys[k] !== "-") at += 1;
        fits = this.fits(entry, k, tokens[at]) && (k === 0 || !entry.tight || tokens[at]?.gap === "none");
        at += 1;
      }
      if (fits) return { value: entry.value, from, to: at };
    }
    return null;
  }

  /** The longest phrase whose last token is `last`, or null. */
  endingAt(tokens: readonly Token[], last: number): PhraseMatch<T> | null {
    const entries = this.lastWords().get(tokens[last]?.key ?? "");
    if (!entries) return null;
    for (const entry of entries) {
      let at = last;
      let fits = true;
      for (let k = entry.keys.length - 1; fits && k >= 0; k--) {
        if (k < entry.keys.length - 1 && !entry.tight && tokens[at]?.raw === "-" && entry.keys[k] !== "-") at -= 1;
        fits = this.fits(entry, k, tokens[at]) && (k === 0 || !entry.tight || tokens[at]?.gap === "none");
        at -= 1;
      }
      if (fits) return { value: entry.value, from: at + 1, to: last + 1 };
    }
    return null;
  }

  private fits(entry: Entry<T>, k: number, token: Token | undefined): boolean {
    return token !== undefined && token.key === entry.keys[k] && (entry.raws === null || token.raw === entry.raws[k]);
  }
}

/** Keeps the longest first; of equally long ones, the one that came first. */
function file<T>(map: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [entry]);
    return;
  }
  const shorter = list.findIndex((other) => other.keys.length < entry.keys.length);
  list.splice(shorter < 0 ? list.length : shorter, 0, entry);
}
