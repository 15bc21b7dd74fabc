import type { Composed, Reader } from "../compose/composer.ts";
import { CURRENCY_CODES } from "../quantities/currencies.ts";
import { FOUND, kindOfName, type Run } from "./kind-of-name.ts";
import { nameGrammar } from "./name-grammar.ts";
import { type KnownMatch, NameText } from "./name-text.ts";

/** A name that stands in the gazetteer, but whose words may mean another. */
const AMBIGUOUS = 0.8;
/** "Christine Blasey Ford", "Crown Prince Mohammed bin Salman Al Saud" */
const MOST_WORDS = 8;
const SHORTEST_NAME = 2;
/** Particles that link an organisation to what it is for, and stand in no person's name. */
const LINKING: ReadonlySet<string> = new Set(["of", "for", "the"]);
const CURRENCIES: ReadonlySet<string> = new Set(CURRENCY_CODES);

/** Reads a text's names: what the gazetteer knows, and what titles, given names, spelling and capitals give away. */
export const readNames: Reader = (tokens, grammar) => {
  const names = nameGrammar(grammar.data.language);
  return names === null ? [] : new NameReader(new NameText(tokens, names)).read();
};

class NameReader {
  readonly #text: NameText;
  readonly #found: Composed[] = [];

  constructor(text: NameText) {
    this.#text = text;
  }

  read(): readonly Composed[] {
    const { words } = this.#text;
    for (let at = 0; at < words.length;) {
      const word = words[at];
      if (!word) {
        at++;
        continue;
      }
      const known = word.nodes.length > 0 ? this.#acceptedAt(at) : null;
      if (known !== null && !this.#opensPersonsName(known)) {
        this.#addKnown(known);
        at = known.to;
      } else {
        at = word.capital ? (this.#readOrganisation(at) ?? this.#readRun(at)) : at + 1;
      }
    }
    return this.#found;
  }

  /** A known name, unless its words are more likely to mean something else here. */
  #acceptedAt(at: number): KnownMatch | null {
    const match = this.#text.knownAt(at);
    if (match === null || match.to > at + 1) return match;
    if (this.#isPartOfNativeName(at)) return null;
    if (!this.#text.words[at]!.homograph || this.#before(at)?.placeCue === true) return match;
    return this.#capitalSaysNothing() || this.#text.isInitial(at) ? null : match;
  }

  #capitalSaysNothing(): boolean {
    return this.#text.grammar.data.capitalNouns;
  }

  /** The word directly before, no mark between. */
  #before(at: number): NameText["words"][number] {
    return this.#text.words[at - 1] ?? null;
  }

  /** One capitalised syllable beside others is a part of a person's or a thing's name: Nguyễn Minh Đức, ông Đức. */
  #isPartOfNativeName(at: number): boolean {
    const { words, grammar, tokens } = this.#text;
    if (grammar.data.syllable === null || !words[at]!.native) return false;
    const joins = (index: number): boolean => {
      const word = words[index];
      return word?.capital === true && word.native && !word.noName && word.nodes.length === 0;
    };
    const isAfter = tokens[at]!.gap === "space" && joins(at - 1) && !this.#text.isInitial(at - 1);
    const isBefore = tokens[at + 1]?.gap === "space" && joins(at + 1);
    return isAfter || isBefore || this.#before(at)?.address === true;
  }

  /** "Jordan Spieth", "Francis Bacon": a known name that is a given name, too, before a word that is no known name. */
  #opensPersonsName({ from, to }: KnownMatch): boolean {
    const { words } = this.#text;
    if (to !== from + 1 || !words[from]!.given || this.#before(from)?.placeCue === true) return false;
    const next = this.#text.after(from);
    if (next !== from + 1) return false;
    const word = words[next];
    return word?.capital === true && !word.noName && word.nodes.length === 0 && !word.organisation && !word.honorific;
  }

  #addKnown({ from, to, names }: KnownMatch): void {
    const [name, ...others] = names;
    this.#found.push({
      from,
      to,
      body: {
        kind: "name",
        entity: name!.entity,
        key: name!.key,
        ...(others.length > 0 && { otherKeys: others.map(({ key }) => key), confidence: AMBIGUOUS }),
      },
    });
  }

  /**
   * "Ngân hàng Trung ương Anh": a kind of organisation, then words of one or two syllables, the first of each with a capital.
   * Returns the token to go on from; null where there is no such name.
   */
  #readOrganisation(start: number): number | null {
    const { tokens, words, grammar } = this.#text;
    const head = grammar.heads.startingAt(tokens, start);
    if (head === null) return null;
    let [end, own] = [head.to, 0];
    for (let at = end; words[at] != null && tokens[at]!.gap !== "wide" && end - start < MOST_WORDS; at = end) {
      const word = words[at]!;
      if (!word.capital) break;
      const known = word.nodes.length > 0 ? this.#text.knownAt(at) : null;
      if (known === null) own++;
      const second = words[at + 1];
      const isPair = known === null && word.native && second?.native === true && !second.capital && !second.noName;
      end = known?.to ?? (isPair ? at + 2 : at + 1);
    }
    if (own === 0) return null;
    const key = words.slice(start, end).map((word) => word?.folded ?? "");
    this.#found.push({
      from: start,
      to: end,
      body: { kind: "name", entity: "organisation", key: key.join("-"), confidence: FOUND },
    });
    return end;
  }

  /** Reads on while words can belong to one name; returns the token to go on from. */
  #readRun(start: number): number {
    const { words, tokens } = this.#text;
    const run: number[] = [];
    let at: number | null = start;
    let end = start + 1;
    while (at !== null && run.length < MOST_WORDS) {
      const word = words[at];
      if (!word || (at > start && word.nodes.length > 0 && this.#stopsRun(run, at))) break;
      if (word.capital && this.#belongs(run, at) && !this.#beginsAnother(run, at)) {
        run.push(at);
        end = at + 1;
      } else if (!word.particle || word.capital || !this.#takesParticle(run, word.folded)) break;
      const next = this.#text.after(at);
      // "Putin's": a single letter after an apostrophe is an ending.
      at =
        next !== null && next > at + 1 && tokens[next]!.raw.length === 1 && tokens[at + 1]!.raw !== "." ? null : next;
    }
    if (run.length > 0) this.#addRun(run);
    return end;
  }

  /** Whether a capitalised word can be a part of the name that the run began. */
  #belongs(run: readonly number[], at: number): boolean {
    const { words } = this.#text;
    const word = words[at]!;
    if (!word.noName) return true;
    return word.alsoName && (run.length === 0 ? this.#follows(at) : run.length === 1 && words[run[0]!]!.given);
  }

  /** "Bank of Japan", "Ursula von der Leyen"; but not "Scholz of Germany". */
  #takesParticle(run: readonly number[], particle: string): boolean {
    const { words } = this.#text;
    if (run.length === 0) return false;
    if (run.some((index) => words[index]!.organisation)) return true;
    return !LINKING.has(particle) && (words[run[0]!]!.given || !this.#capitalSaysNothing());
  }

  /** Whether a known name begins here and is no part of the name before it, as in "Bank of England" or "Jack London". */
  #stopsRun(run: readonly number[], at: number): boolean {
    const match = this.#acceptedAt(at);
    if (match === null) return false;
    const { words } = this.#text;
    const isOrganisation = run.some((index) => words[index]!.organisation);
    // "Anna Merkel" is not Angela.
    const isOneWord = match.to === at + 1 && match.names.every(({ entity }) => entity !== "organisation");
    const isGivenName = run.length === 1 && words[run[0]!]!.given && isOneWord;
    return !(isOrganisation || isGivenName);
  }

  /** Whether the word at a token is of another name than the words before it. */
  #beginsAnother(run: readonly number[], at: number): boolean {
    const { words, grammar } = this.#text;
    const last = run.at(-1);
    if (last === undefined) return false;
    const [before, word] = [words[last]!, words[at]!];
    // In a language of closed syllables, a foreign word and a native one are two names.
    if (grammar.data.syllable !== null && before.native !== word.native && !before.given) return true;
    return this.#capitalSaysNothing() && (word.nounLike || (word.given && before.innerCapital));
  }

  /** The words after the titles, and among nouns from the given name on. */
  #withoutTitles(run: Run): Run {
    const { words } = this.#text;
    const given = this.#capitalSaysNothing() ? run.findIndex((index) => words[index]!.given) : -1;
    if (given > 0 && given < run.length - 1) return run.slice(given);
    const first = run.findIndex((index) => !words[index]!.honorific);
    return first === -1 ? [] : run.slice(first);
  }

  #addRun(whole: Run): void {
    const run = this.#markedOnly(this.#withoutTitles(whole));
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return;
    const found = kindOfName(this.#text, run, this.#follows(first));
    if (found === null) return;
    const key = run.map((index) => this.#text.words[index]!.folded).join("-");
    if (key.length < SHORTEST_NAME || CURRENCIES.has(this.#text.tokens[first]!.raw) || this.#isGlued(first, last))
      return;
    this.#found.push({ from: first, to: last + 1, body: { kind: "name", key, ...found } });
  }

  /** "B2B", "COVID-19", "Web3": with digits it is a name of a make or an illness, and not read here. */
  #isGlued(first: number, last: number): boolean {
    const { tokens } = this.#text;
    const isDigits = (at: number): boolean => tokens[at]?.kind === "digits";
    const isTight = (at: number): boolean => tokens[at]?.gap === "none";
    const isBefore = isDigits(first - 1) && isTight(first);
    const hyphen = tokens[last + 1]?.raw === "-" && isTight(last + 1) ? 1 : 0;
    return isBefore || (isDigits(last + 1 + hyphen) && isTight(last + 1 + hyphen));
  }

  /** Among nouns, an acronym or a capital inside marks the name: "Football-Liga NFL", "KI-System". */
  #markedOnly(run: Run): Run {
    const { words } = this.#text;
    if (!this.#capitalSaysNothing() || run.some((index) => words[index]!.given || words[index]!.organisation))
      return run;
    const marked = run.find((index) => words[index]!.innerCapital);
    return marked === undefined ? run : [marked];
  }

  /** Whether a title stands directly before the token. */
  #follows(at: number): boolean {
    const { tokens, words, grammar, plain } = this.#text;
    const dotted = tokens[at - 1]?.raw === "." && tokens[at]?.gap !== "none";
    const last = dotted ? at - 2 : at - 1;
    const [before, word] = [words[last - 1], words[last]];
    return word != null && (word.honorific || (before != null && grammar.isTitle(before, word, plain)));
  }
}
