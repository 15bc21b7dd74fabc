import type { NameData } from "../lang/name-data.ts";
import { Phrases } from "../phrases.ts";
import type { Token } from "../tokens.ts";
import { foldName, spellingKey } from "./fold-name.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { type FormNode, knownNames, plainNames } from "./known-names.ts";
import { nameDataOf } from "./name-languages.ts";

/** What a word is, wherever it stands. */
export interface NameWord {
  readonly folded: string;
  /** What it is looked up by among known names. */
  readonly key: string;
  readonly capital: boolean;
  /** Where forms of known names go on after this word: as it stands, then without an ending. */
  readonly nodes: readonly FormNode[];
  readonly noName: boolean;
  /** No name, unless a title or a given name stands before it: May. */
  readonly alsoName: boolean;
  /** Of several capitals, or of one letter: AI, the U of U.S. */
  readonly acronym: boolean;
  readonly honorific: boolean;
  /** A title that nothing but a person's name follows. */
  readonly address: boolean;
  readonly particle: boolean;
  readonly organisation: boolean;
  readonly given: boolean;
  readonly family: boolean;
  readonly placeCue: boolean;
  readonly determiner: boolean;
  readonly homograph: boolean;
  /** Made like a word of a language whose syllables are a closed set. */
  readonly native: boolean;
  /** In capitals throughout, or with one inside: FIFA, McAllister. */
  readonly innerCapital: boolean;
  /** Ends like a common noun. */
  readonly nounLike: boolean;
}

/** Words kept with what they are; a long session must not grow without bound. */
const MOST_KNOWN_WORDS = 20_000;
/** Shorter stems agree by chance. */
export const SHORTEST_STEM = 4;
/** Longer words in capitals are shouted. */
const LONGEST_ACRONYM = 6;
const CAPITAL = /^\p{Lu}/u;
const INNER_CAPITAL = /^.+\p{Lu}/u;

/** A language's names, indexed for reading. */
export class NameGrammar {
  readonly data: NameData;
  readonly #sets: Readonly<
    Record<
      "honorific" | "plainHonorific" | "address" | "particle" | "placeCue" | "noName" | "alsoName" | "determiner",
      ReadonlySet<string>
    >
  >;
  readonly #organisations: ReadonlySet<string>;
  readonly #homographs: ReadonlySet<string>;
  readonly #families: ReadonlySet<string>;
  readonly #plainFamilies: ReadonlySet<string>;
  /** {@link NameData.organisationHeads} by their words. */
  readonly heads: Phrases<true>;
  readonly #root: FormNode;
  #plainRoot: FormNode | null = null;
  readonly #words = new Map<string, NameWord>();
  readonly #plainWords = new Map<string, NameWord>();

  constructor(data: NameData) {
    this.data = data;
    const { honorifics, addresses, particles, placeCues, noNames, alsoNames, determiners } = data;
    this.#sets = {
      honorific: new Set(honorifics.map((title) => title.split(" ").map(spellingKey).join(" "))),
      plainHonorific: new Set(honorifics.map(foldName)),
      address: new Set(addresses),
      particle: new Set(particles),
      placeCue: new Set(placeCues),
      noName: new Set(noNames),
      alsoName: new Set(alsoNames),
      determiner: new Set(determiners),
    };
    this.#organisations = new Set(data.organisationWords);
    this.#homographs = new Set(data.homographs);
    this.#families = new Set(data.familyNames.map(spellingKey));
    this.#plainFamilies = new Set(data.familyNames.map(foldName));
    this.heads = new Phrases<true>().add(
      Object.fromEntries(data.organisationHeads.map((head): [string, true] => [head, true])),
    );
    this.#root = knownNames(data.language);
  }

  /** @param plain the text is typed without diacritics */
  word(raw: string, plain: boolean): NameWord {
    const words = plain ? this.#plainWords : this.#words;
    let word = words.get(raw);
    if (word === undefined) {
      if (words.size >= MOST_KNOWN_WORDS) words.clear();
      words.set(raw, (word = this.#read(raw, plain)));
    }
    return word;
  }

  #keyOf(raw: string, plain: boolean): string {
    return plain ? foldName(raw) : spellingKey(raw);
  }

  /** Whether two words are a title together. */
  isTitle(first: NameWord, second: NameWord, plain: boolean): boolean {
    const titles = plain ? this.#sets.plainHonorific : this.#sets.honorific;
    return titles.has(`${first.key} ${second.key}`);
  }

  #read(raw: string, plain: boolean): NameWord {
    const { syllable, nounEndings } = this.data;
    const [folded, lower] = [foldName(raw), raw.toLowerCase()];
    return {
      folded,
      key: this.#keyOf(raw, plain),
      capital: CAPITAL.test(raw),
      nodes: this.#nodes(raw, plain),
      noName: this.#sets.noName.has(lower),
      alsoName: this.#sets.alsoName.has(lower),
      acronym: raw === raw.toUpperCase() && raw.length <= LONGEST_ACRONYM,
      honorific: (plain ? this.#sets.plainHonorific : this.#sets.honorific).has(this.#keyOf(raw, plain)),
      address: this.#sets.address.has(lower),
      particle: this.#sets.particle.has(lower),
      organisation: this.#organisations.has(raw),
      given: GIVEN_NAMES.has(folded),
      family: plain ? this.#plainFamilies.has(folded) : this.#families.has(spellingKey(raw)),
      placeCue: this.#sets.placeCue.has(lower),
      determiner: this.#sets.determiner.has(lower),
      homograph: this.#homographs.has(raw),
      native: syllable !== null && syllable.test(folded),
      innerCapital: INNER_CAPITAL.test(raw),
      nounLike: nounEndings.some((ending) => folded.length > ending.length && lower.endsWith(ending)),
    };
  }

  #nodes(raw: string, plain: boolean): readonly FormNode[] {
    const root = plain ? (this.#plainRoot ??= plainNames(this.data.language)) : this.#root;
    const key = this.#keyOf(raw, plain);
    const stems = this.data.endings
      .filter((ending) => raw.length - ending.length >= SHORTEST_STEM && raw.endsWith(ending))
      .map((ending) => root.next.get(spellingKey(raw.slice(0, -ending.length))));
    return [root.next.get(key), ...stems].filter((node) => node !== undefined);
  }
}

const grammars = new Map<NameData, NameGrammar>();

/** The names of a BCP 47 tag's language, indexed on first use; null where nothing is known of it. */
export function nameGrammar(language: string): NameGrammar | null {
  const data = nameDataOf(language);
  if (data === null) return null;
  let grammar = grammars.get(data);
  if (grammar === undefined) grammars.set(data, (grammar = new NameGrammar(data)));
  return grammar;
}

const BEYOND_ASCII = /[^\p{ASCII}\p{P}\p{S}]/u;
/** A text of fewer words may lack diacritics by chance. */
const FEWEST_PLAIN_TOKENS = 4;

/** Whether a text of a language that is also typed without diacritics is typed so. */
export function isTypedPlain(tokens: readonly Token[], data: NameData): boolean {
  return data.plainTyping && tokens.length >= FEWEST_PLAIN_TOKENS && !tokens.some(({ raw }) => BEYOND_ASCII.test(raw));
}
