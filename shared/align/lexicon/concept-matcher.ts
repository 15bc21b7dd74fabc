import { Vocabulary } from "../../text/vocabulary.ts";
import { addForm, emptyTrie, type FormNode } from "./form-trie.ts";
import { stemsOf } from "./inflection.ts";
import type { LexiconLanguage } from "./lang/lexicon-language.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { wordKeys } from "./word-keys.ts";
import { partsOf } from "./word-parts.ts";

/** Shorter words in capitals are acronyms of their own ("WHO" is not "who"), longer ones are shouted. */
const SHORTEST_SHOUTED = 5;
/** A text of fewer tokens may lack diacritics by chance. */
const FEWEST_PLAIN_TOKENS = 5;
/** Without diacritics, one syllable has a dozen meanings. */
const FEWEST_PLAIN_WORDS = 2;
/** Words kept with what they are; a long session must not grow without bound. */
const MOST_KNOWN_WORDS = 20_000;
const CAPITALS = /^[\p{Lu}\p{N}]+$/u;
const WITHIN_FORM = /[-–.'’&/+]/u;
const BEYOND_ASCII = /[^\p{ASCII}\p{P}\p{S}\p{Z}]/u;
const SHORTEST_INNER_STEM = 4;

/** Where a text speaks of a concept. */
export interface ConceptMatch {
  /** UTF-16 offsets in the text, which must be NFC. */
  readonly start: number;
  readonly end: number;
  /** More than one where the words are ambiguous, or a compound speaks of several. */
  readonly concepts: readonly number[];
}

/** What a language calls a concept. */
export interface NamedConcept {
  readonly concept: number;
  readonly forms: readonly string[];
}

/** A word of a text, as the lexicon remembers it: one for all its places. */
export interface LexiconWord {
  /** What another language may write alike, likeliest first: {@link wordKeys}. */
  readonly keys: readonly string[];
}

/** A text's concepts, and its words in order, a word for each token. */
export interface LexiconReading {
  readonly matches: readonly ConceptMatch[];
  readonly words: readonly LexiconWord[];
}

/** What is known of a word, wherever it stands. */
interface KnownWord extends LexiconWord {
  /** As it stands, then lower-cased. */
  readonly spellings: readonly string[];
  readonly stems: readonly string[];
  /** Of the parts that it is put together from. */
  parts: readonly number[] | null;
  /** What begins with it where it begins no form of two words; `"open"` where it does, `undefined` until it is asked for. */
  alone: Span | null | "open" | undefined;
}

/** A word of a text. */
interface Word {
  readonly known: KnownWord;
  readonly token: Token;
}

interface Span {
  readonly tokens: number;
  readonly concepts: readonly number[];
}

/** Finds the concepts of one language's texts. */
export class ConceptMatcher {
  readonly #language: LexiconLanguage;
  readonly #names: readonly NamedConcept[];
  readonly #trie: FormNode;
  #plainTrie: FormNode | null = null;
  readonly #known = new Vocabulary((written) => this.#learn(written), MOST_KNOWN_WORDS);

  constructor(names: readonly NamedConcept[], language: LexiconLanguage) {
    this.#language = language;
    this.#names = names;
    this.#trie = buildTrie(names, language);
  }

  /**
   * The concepts of an NFC text: from left to right the longest match at each place, never overlapping. A capital in
   * a form must stand in the text; a capital in the text need not stand in the form. Linear in the text.
   *
   * @param tokens of the text, for callers that have them
   */
  match(text: string, tokens = tokensOf(text)): readonly ConceptMatch[] {
    return this.#matchWords(text, this.#wordsOf(text, tokens));
  }

  /** The same, with what is known of each word. */
  read(text: string, tokens: readonly Token[]): LexiconReading {
    const words = this.#wordsOf(text, tokens);
    return { matches: this.#matchWords(text, words), words: words.map(({ known }) => known) };
  }

  #wordsOf(text: string, tokens: readonly Token[]): readonly Word[] {
    return tokens.map((token) => ({ known: this.#known.at(text, token.start, token.end), token }));
  }

  #matchWords(text: string, words: readonly Word[]): readonly ConceptMatch[] {
    const plain = this.#language.writtenPlain && words.length >= FEWEST_PLAIN_TOKENS && !BEYOND_ASCII.test(text);
    const root = plain ? this.#plain() : this.#trie;
    const matches: ConceptMatch[] = [];
    for (let index = 0; index < words.length;) {
      const found = plain ? this.#longest(root, words, index) : this.#longestFrom(words, index);
      const span = found ?? this.#compound(words[index]!.known);
      if (span) {
        matches.push({
          start: words[index]!.token.start,
          end: words[index + span.tokens - 1]!.token.end,
          concepts: span.concepts,
        });
      }
      index += span?.tokens ?? 1;
    }
    return matches;
  }

  /** {@link #longest} from the root: most words begin no form, or one of a single word, and need be looked up once only. */
  #longestFrom(words: readonly Word[], index: number): Span | null {
    const { known } = words[index]!;
    if (known.alone === undefined) {
      const begins = [...known.spellings, ...known.stems].some((form) => this.#trie.next?.get(form)?.next);
      known.alone = begins ? "open" : this.#longest(this.#trie, words.slice(index, index + 1), 0);
    }
    return known.alone === "open" ? this.#longest(this.#trie, words, index) : known.alone;
  }

  /** The longest form from `index` on; words as they stand before words that an ending is taken from. */
  #longest(node: FormNode, words: readonly Word[], index: number): Span | null {
    if (!node.next) return null;
    const { spellings, stems } = words[index]!.known;
    let best: Span | null = null;
    for (const spelling of spellings) {
      const span = this.#longestVia(node.next.get(spelling), words, index);
      if (span && span.tokens > (best?.tokens ?? 0)) best = span;
    }
    if (best) return best;
    for (const stem of stems) best = joinSpans(best, this.#longestVia(node.next.get(stem), words, index));
    return best;
  }

  /** The longest form whose word at `index` leads to `node`. */
  #longestVia(node: FormNode | undefined, words: readonly Word[], index: number): Span | null {
    if (!node) return null;
    const rest = words[index + 1]?.token.joined ? this.#longest(node, words, index + 1) : null;
    if (rest) return { tokens: rest.tokens + 1, concepts: rest.concepts };
    return node.concepts.length > 0 ? { tokens: 1, concepts: node.concepts } : null;
  }

  #compound(word: KnownWord): Span | null {
    const { links } = this.#language;
    if (!links) return null;
    word.parts ??= partsOf(word.spellings[0]!, links, (part) => this.#single(part));
    return word.parts.length > 0 ? { tokens: 1, concepts: word.parts } : null;
  }

  /** What a word alone means, as it stands or without its ending; `null` for a word that only looks like another. */
  #single(word: string): readonly number[] | null {
    if (this.#language.lookalikes.has(word)) return null;
    const direct = this.#trie.next?.get(word)?.concepts;
    if (direct && direct.length > 0) return direct;
    for (const stem of stemsOf(word, this.#language)) {
      const concepts = this.#trie.next?.get(stem)?.concepts;
      if (concepts && concepts.length > 0) return concepts;
    }
    return [];
  }

  #learn(written: string): KnownWord {
    const keys = wordKeys(written);
    const asWritten = this.#language.unify(written);
    const lower = asWritten.toLowerCase();
    const acronym = written.length < SHORTEST_SHOUTED && written.length > 1 && CAPITALS.test(written);
    const spellings = lower === asWritten || acronym ? [asWritten] : [asWritten, lower];
    if (this.#language.lookalikes.has(written)) return { keys, spellings, stems: [], parts: [], alone: undefined };
    const stems = spellings.flatMap((spelling) => stemsOf(spelling, this.#language));
    return { keys, spellings, stems, parts: null, alone: undefined };
  }

  #plain(): FormNode {
    return (this.#plainTrie ??= buildPlainTrie(this.#names));
  }
}

/** The longer one; what is equally long may mean either. */
function joinSpans(first: Span | null, second: Span | null): Span | null {
  if (!first || !second || first.tokens !== second.tokens) {
    return (second?.tokens ?? 0) > (first?.tokens ?? 0) ? second : first;
  }
  return { tokens: first.tokens, concepts: [...new Set([...first.concepts, ...second.concepts])] };
}

function buildTrie(names: readonly NamedConcept[], language: LexiconLanguage): FormNode {
  const root = emptyTrie();
  for (const { concept, forms } of names) {
    const leaf: FormNode = { concepts: [concept], next: null };
    for (const form of forms) {
      const words = wordsOfForm(form).map(language.unify);
      addForm(root, words, leaf);
      if (language.inner && words.length > 1) addForm(root, withoutInner(words, language.inner), leaf);
    }
  }
  return root;
}

function withoutInner(words: readonly string[], inner: RegExp): readonly string[] {
  return words.map((word, index) => {
    const stem = index < words.length - 1 ? word.replace(inner, "") : word;
    return stem.length < SHORTEST_INNER_STEM ? word : stem;
  });
}

/** Forms without diacritics, as far as only one form reads so. */
function buildPlainTrie(names: readonly NamedConcept[]): FormNode {
  const readings = new Map<string, string | null>();
  const folded = new Map<string, string>();
  for (const form of names.flatMap(({ forms }) => forms)) {
    const plain = foldCased(form);
    const other = readings.get(plain);
    readings.set(plain, other === undefined || other === form ? form : null);
    folded.set(form, plain);
  }
  const root = emptyTrie();
  for (const { concept, forms } of names) {
    const leaf: FormNode = { concepts: [concept], next: null };
    for (const form of forms) {
      const plain = folded.get(form)!;
      const words = wordsOfForm(plain);
      if (words.length >= FEWEST_PLAIN_WORDS && readings.get(plain) !== null) addForm(root, words, leaf);
    }
  }
  return root;
}

/** Without diacritics, but capitals are left where they are: a name is a name without its marks, too. */
const foldCased = (form: string): string =>
  form.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");

function wordsOfForm(form: string): readonly string[] {
  return WITHIN_FORM.test(form) ? tokensOf(form).map(({ start, end }) => form.slice(start, end)) : form.split(" ");
}
