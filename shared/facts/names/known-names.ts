import type { EntityKind } from "../fact.ts";
import { tokenise } from "../tokens.ts";
import { foldName, spellingKey } from "./fold-name.ts";
import { type Gazetteer, GAZETTEERS, type PlaceSort } from "./gazetteer/index.ts";
import { REGION_CODES } from "./gazetteer/region-codes.ts";

/** Somebody or something that the gazetteer knows. */
export interface KnownName {
  readonly key: string;
  readonly entity: EntityKind;
  readonly sort: PlaceSort | null;
}

/** A word of a form: its look-up key, and what the text's capitals must be like. */
interface FormWord {
  readonly key: string;
  readonly letters: "any" | "capital" | "acronym";
}

/** Forms by their words: a node is reached by the words before it. */
export interface FormNode {
  /** What is called by the words up to here; more than one where the words are ambiguous. */
  readonly named: { readonly name: KnownName; readonly words: readonly FormWord[] }[];
  readonly next: Map<string, FormNode>;
}

/** "WHO" is not "who"; longer words in capitals may be shouted. */
const LONGEST_ACRONYM = 4;
/** Without diacritics, one syllable means a dozen things. */
const FEWEST_PLAIN_WORDS = 2;

const emptyNode = (): FormNode => ({ named: [], next: new Map() });

/** The places that CLDR names and the gazetteer does not, by their English name; the others' further names. */
function regionForms(language: string, byEnglish: ReadonlyMap<string, KnownName>): [KnownName, string][] {
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const own = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  return REGION_CODES.flatMap((code): [KnownName, string][] => {
    const [name, form] = [english.of(code), own.of(code)];
    if (name === undefined || form === undefined) return [];
    const key = foldName(name).replace(/[^a-z]+/gu, "-");
    return [[byEnglish.get(name) ?? { key, entity: "place", sort: "country" }, form]];
  });
}

const CAPITAL = /\p{Lu}/u;

let known: ReadonlyMap<string, KnownName> | null = null;

/** The gazetteer's names by key. An id that two files share is one thing, unless it is a person here and a place there. */
function knownByKey(): ReadonlyMap<string, KnownName> {
  return (known ??= new Map(
    Object.values<Gazetteer>(GAZETTEERS).flatMap(({ entity, sort, names }) =>
      Object.keys(names).map((key): [string, KnownName] => [key, { key, entity, sort: sort ?? null }]),
    ),
  ));
}

/** What sort of place a key names; `null` for what is no place, or not known. */
export const sortOfPlace = (key: string): PlaceSort | null => knownByKey().get(key)?.sort ?? null;

function formsOf(language: string): readonly (readonly [KnownName, string])[] {
  const byEnglish = new Map<string, KnownName>();
  const forms = Object.values<Gazetteer>(GAZETTEERS).flatMap(({ entity, names }) =>
    Object.entries(names).flatMap(([key, byLanguage]): [KnownName, string][] => {
      const english = byLanguage["en"] ?? [];
      // "foreign ministry": what English writes small is no name.
      if (!english.some((form) => CAPITAL.test(form))) return [];
      const name = { ...knownByKey().get(key)!, entity };
      if (name.sort === "country") for (const form of english) byEnglish.set(form, name);
      return (byLanguage[language] ?? []).map((form): [KnownName, string] => [name, form]);
    }),
  );
  return [...forms, ...regionForms(language, byEnglish)];
}

function wordsOfForm(form: string): readonly FormWord[] {
  return tokenise(form.normalize("NFC"))
    .filter(({ kind }) => kind !== "mark")
    .map(({ raw }) => {
      const isAcronym = raw.length > 1 && raw.length <= LONGEST_ACRONYM && raw === raw.toUpperCase();
      return { key: spellingKey(raw), letters: isAcronym ? "acronym" : CAPITAL.test(raw[0]!) ? "capital" : "any" };
    });
}

function addForm(root: FormNode, name: KnownName, words: readonly FormWord[]): void {
  let node = root;
  for (const { key } of words) {
    let next = node.next.get(key);
    if (!next) node.next.set(key, (next = emptyNode()));
    node = next;
  }
  if (!node.named.some((other) => other.name.key === name.key)) node.named.push({ name, words });
}

/** All known names of a language, as a trie of {@link spellingKey}s. */
export function knownNames(language: string): FormNode {
  const root = emptyNode();
  for (const [name, form] of formsOf(language)) {
    const words = wordsOfForm(form);
    if (words.length > 0) addForm(root, name, words);
  }
  return root;
}

/** The names of several words as they are typed without diacritics. */
export function plainNames(language: string): FormNode {
  const root = emptyNode();
  for (const [name, form] of formsOf(language)) {
    const words = wordsOfForm(foldedForm(form));
    if (words.length >= FEWEST_PLAIN_WORDS) addForm(root, name, words);
  }
  return root;
}

function foldedForm(form: string): string {
  return form.replace(/\p{L}\p{M}*/gu, (letter) => {
    const folded = foldName(letter);
    return CAPITAL.test(letter) ? folded.toUpperCase() : folded;
  });
}

/** Whether a text's word is written as the form asks. */
export function fitsLetters(raw: string, { letters }: FormWord): boolean {
  if (letters === "any") return true;
  return letters === "acronym" ? raw === raw.toUpperCase() : CAPITAL.test(raw[0]!);
}
