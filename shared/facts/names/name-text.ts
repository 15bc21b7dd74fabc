import type { Token } from "../tokens.ts";
import { fitsLetters, type FormNode, type KnownName } from "./known-names.ts";
import { isTypedPlain, type NameGrammar, type NameWord, SHORTEST_STEM } from "./name-grammar.ts";

/** A known name in a text, tokens `[from, to)`. */
export interface KnownMatch {
  readonly from: number;
  readonly to: number;
  /** More than one where the words are ambiguous. */
  readonly names: readonly KnownName[];
}

const INNER_MARK = /^[-‐‑'’.&–]$/u;
/** "St. Petersburg": after so few letters a full stop ends no sentence. */
const LONGEST_ABBREVIATION = 3;
const SENTENCE_END = /^[.!?…:;•|]$/u;
const OPENING = /^["“„«‚‘'([»›–—-]$/u;
const QUOTE = /^["“„«‚‘»›]$/u;
/** Fewer words in small letters among the longer ones, and the line is a headline in capitals. */
const FEWEST_SMALL_WORDS = 0.4;
const LONGER_WORD = 4;
const FEWEST_LONGER_WORDS = 4;

/** A text's tokens with what is known of each word. */
export class NameText {
  readonly tokens: readonly Token[];
  readonly grammar: NameGrammar;
  readonly words: readonly (NameWord | null)[];
  /** Typed without diacritics. */
  readonly plain: boolean;

  #headline: boolean | null = null;

  constructor(tokens: readonly Token[], grammar: NameGrammar) {
    this.tokens = tokens;
    this.grammar = grammar;
    this.plain = isTypedPlain(tokens, grammar.data);
    this.words = tokens.map(({ kind, raw }) => (kind === "word" ? grammar.word(raw, this.plain) : null));
  }

  /** Whether most words have capitals, so that none says anything; never where all nouns have them. */
  get isHeadline(): boolean {
    if (this.grammar.data.capitalNouns) return false;
    if (this.#headline === null) {
      const longer = this.words.filter((word, at) => word !== null && this.tokens[at]!.raw.length >= LONGER_WORD);
      const small = longer.filter((word) => word?.capital === false);
      this.#headline = longer.length >= FEWEST_LONGER_WORDS && small.length < longer.length * FEWEST_SMALL_WORDS;
    }
    return this.#headline;
  }

  /** The token after `at` that belongs to the same name, past an inner mark; null where the name may not go on. */
  after(at: number): number | null {
    const next = this.tokens[at + 1];
    if (next === undefined) return null;
    if (next.kind !== "mark") return next.gap === "wide" ? null : at + 1;
    if (!INNER_MARK.test(next.raw) || (next.gap !== "none" && next.raw !== "&")) return null;
    if (next.raw === "." && this.tokens[at]!.raw.length > LONGEST_ABBREVIATION) return null;
    const second = this.tokens[at + 2];
    if (second === undefined || second.kind === "mark") return null;
    const isTight = second.gap === "none" || next.raw === "." || next.raw === "&";
    return isTight ? at + 2 : null;
  }

  /** Whether a sentence, a quotation or a list item begins at the token. */
  isInitial(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && OPENING.test(this.tokens[before]!.raw)) {
      if (QUOTE.test(this.tokens[before]!.raw)) return true;
      before--;
    }
    if (before < 0) return true;
    if (!SENTENCE_END.test(this.tokens[before]!.raw)) return false;
    const last = this.tokens[before - 1];
    const isAbbreviation =
      this.tokens[before]!.raw === "." &&
      last !== undefined &&
      (this.words[before - 1]?.honorific === true || (last.raw.length === 1 && last.kind === "word"));
    return !isAbbreviation;
  }

  /** The longest known name from the token on; null where there is none. */
  knownAt(at: number): KnownMatch | null {
    let best: KnownMatch | null = null;
    for (const node of this.words[at]?.nodes ?? []) {
      const match = this.#longest(node, [at]);
      if (match && match.to > (best?.to ?? at)) best = match;
    }
    return best;
  }

  /** @param path the tokens that led to the node; given back as it was */
  #longest(node: FormNode, path: number[]): KnownMatch | null {
    const at = path.at(-1)!;
    const next = node.next.size > 0 ? this.after(at) : null;
    // "G20": digits can be a part of a name, too.
    const key = next === null ? "" : (this.words[next]?.key ?? this.tokens[next]!.raw);
    const deeper = this.#nextNode(node, key);
    if (deeper !== undefined) {
      path.push(next!);
      const match = this.#longest(deeper, path);
      path.pop();
      if (match) return match;
    }
    if (node.named.length === 0) return null;
    const names = node.named
      .filter(({ words }) => words.every((form, index) => fitsLetters(this.tokens[path[index]!]!.raw, form)))
      .map(({ name }) => name);
    if (names.length === 0) return null;
    // "U.S.": the last full stop belongs to the name as the others do.
    const isDotted = path.length > 1 && this.tokens[at - 1]!.raw === "." && this.tokens[at + 1]?.raw === ".";
    return { from: path[0]!, to: isDotted ? at + 2 : at + 1, names };
  }

  #nextNode(node: FormNode, key: string): FormNode | undefined {
    const direct = node.next.get(key);
    if (direct) return direct;
    for (const ending of this.grammar.data.endings) {
      if (key.length - ending.length < SHORTEST_STEM || !key.endsWith(ending)) continue;
      const stem = node.next.get(key.slice(0, -ending.length));
      if (stem) return stem;
    }
    return undefined;
  }
}
