import type { NameFact } from "../../facts/fact.ts";
import { NATIONAL_ORGANS } from "../../facts/names/gazetteer/national-organs.ts";
import { sortOfPlace } from "../../facts/names/known-names.ts";
import { sameSpelling, spelt, type SpeltWord, spellingDistance } from "../../facts/names/same-spelling.ts";
import { isReadingOf, sinoVietnameseSyllables } from "../../facts/names/sino-vietnamese.ts";
import type { ViewRange } from "../../text/range.ts";
import type { VersionKey } from "../../text/version.ts";
import type { BeadVersion } from "../bead-context.ts";
import type { Mention } from "../mention.ts";

/** What can stand for each other by mistake: persons and names of unknown kind, organisations, each sort of place. */
export type Part = "person" | "organisation" | "country" | "city" | "region" | "landscape";

/** A name in a version, be it a fact or a word that may name somebody. */
export interface NameItem {
  readonly version: VersionKey;
  readonly range: ViewRange;
  readonly text: string;
  /** More than one for a name that may play either part, such as a city that is a state; none for what proves nothing. */
  readonly parts: readonly Part[];
  /** What the gazetteer says it may name; empty for a name that was only found in the text. */
  readonly keys: readonly string[];
  readonly words: readonly string[];
  readonly spelt: readonly SpeltWord[];
  /** Where it may be a Chinese name in its Vietnamese reading. */
  readonly syllables: readonly string[] | null;
  /** Whether more than a capital speaks for a name. */
  readonly proven: boolean;
  /** Whether it is a person's, or may be by its one word. */
  readonly personal: boolean;
  /** A single word of which nothing tells what kind of name it is. */
  readonly lone: boolean;
}

/** A name that is found by its form carries the reader's doubt; the gazetteer's carry none, or that of two readings. */
/** What the reader says of a name that it found by capitals alone. */
const CAPITALS_ONLY = 0.5;
const isKnown = ({ confidence, otherKeys }: NameFact): boolean => confidence === undefined || otherKeys !== undefined;

/** Cities that news also counts among the countries. */
const CITY_STATES: ReadonlySet<string> = new Set(["hong-kong", "singapore", "macau", "monaco", "vatican", "gibraltar"]);

/** "AI", "KI-System": languages make their own acronyms. */
const ACRONYM = /(?<!\p{L})(?:\p{Lu}{2,6}|\p{Lu}(?:\.\p{Lu})+)(?!\p{Ll})/u;

function partsOf(fact: NameFact): readonly Part[] {
  if (NATIONAL_ORGANS.has(fact.key) || (!isKnown(fact) && ACRONYM.test(fact.text))) return [];
  if (fact.entity === "organisation") return ["organisation"];
  if (fact.entity !== "place") return ["person"];
  if (CITY_STATES.has(fact.key)) return ["country", "city"];
  const sort = sortOfPlace(fact.key);
  return sort === null ? ["country"] : [sort];
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** The words of a name that are written with a capital. */
export function capitalWordsOf(text: string): readonly string[] {
  const words = text.normalize("NFC").match(WORD) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length > 0 ? capitals : words;
}

/** A name that the reader of facts found. */
export interface StatedName extends NameItem {
  readonly mention: Mention<NameFact>;
}

/** The names that a version states in a bead, in text order. */
export function nameItems({ key, mentions }: BeadVersion): readonly StatedName[] {
  return mentions
    .filter((mention): mention is Mention<NameFact> => mention.fact.kind === "name")
    .map((mention) => {
      const { fact, range } = mention;
      const words = capitalWordsOf(fact.text);
      const speltWords = words.map((word) => spelt(word, key));
      return {
        mention,
        version: key,
        range,
        text: fact.text,
        parts: partsOf(fact),
        keys: isKnown(fact) ? [fact.key, ...(fact.otherKeys ?? [])] : [],
        words,
        spelt: speltWords,
        syllables: sinoVietnameseSyllables(speltWords.map(({ folded }) => folded)),
        proven: (fact.confidence ?? 1) > CAPITALS_ONLY,
        personal: fact.entity === "person" || (fact.entity === "other" && words.length === 1),
        lone: fact.entity === "other" && words.length === 1,
      };
    });
}

/** A capitalised word as an item: a person's name, if any. */
export function looseItem(version: VersionKey, { text, range }: Pick<NameItem, "text" | "range">): NameItem {
  const words = { words: [text], spelt: [spelt(text, version)], syllables: null };
  return { version, range, text, parts: ["person"], keys: [], ...words, proven: false, personal: true, lone: true };
}

const isPersonal = ({ parts }: NameItem): boolean => parts.includes("person");

/** Whether all words of the shorter name stand in the longer one. */
function isShortFormOf(a: NameItem, b: NameItem): boolean {
  const [short, long] = a.spelt.length < b.spelt.length ? [a, b] : [b, a];
  return short.spelt.every((word) => long.spelt.some((other) => sameSpelling(word, other)));
}

/** Whether the last word of one person's name stands in the other. */
function shareLastName(a: NameItem, b: NameItem): boolean {
  const holds = (one: NameItem, other: NameItem): boolean =>
    other.spelt.some((word) => sameSpelling(one.spelt.at(-1)!, word));
  return holds(a, b) || holds(b, a);
}

function readsCharactersOf({ syllables }: NameItem, { spelt: words }: NameItem): boolean {
  return (
    syllables !== null &&
    isReadingOf(
      syllables,
      words.map(({ folded }) => folded),
    )
  );
}

/** Whether two items of two versions name one thing: by key, by their words, or by the reading of Chinese characters. */
export function sameName(a: NameItem, b: NameItem): boolean {
  if (a.keys.some((key) => b.keys.includes(key))) return true;
  if (!isPersonal(a) || !isPersonal(b)) return (a.keys.length === 0 || b.keys.length === 0) && isShortFormOf(a, b);
  return shareLastName(a, b) || readsCharactersOf(a, b) || readsCharactersOf(b, a);
}

/** Whether one name can have been put for the other. A lone word and a title of several words are no such pair. */
export function playOnePart(a: NameItem, b: NameItem): boolean {
  const isLoneAndTitle = (one: NameItem, other: NameItem): boolean => one.lone && !other.personal;
  return a.parts.some((part) => b.parts.includes(part)) && !isLoneAndTitle(a, b) && !isLoneAndTitle(b, a);
}

/** Whether both begin alike and go on: Nora Feld, Nora Wald. Then one given name proves the other. */
export function beginAlike(a: NameItem, b: NameItem): boolean {
  return a.spelt.length > 1 && b.spelt.length > 1 && sameSpelling(a.spelt[0]!, b.spelt[0]!);
}

/** From here on two words are two names; below, one may be the other, misspelt. */
const LEAST_DISTANCE = 0.35;
/** Beside a word that both names share. */
const LEAST_DISTANCE_BESIDE = 0.55;

/** Whether one name looks like the other with a slip in it: Neal Baer, Neal Bear; or cut short. */
export function looksMisspelt(a: NameItem, b: NameItem): boolean {
  const [last, other] = [a.words.at(-1)!, b.words.at(-1)!];
  if (last[0] !== other[0] || a.keys.length + b.keys.length > 1) return false;
  const [folded, otherFolded] = [a.spelt.at(-1)!.folded, b.spelt.at(-1)!.folded];
  if (folded.startsWith(otherFolded) || otherFolded.startsWith(folded)) return true;
  const shares = a.words.some((word) => word !== last && b.words.includes(word));
  return spellingDistance(last, other) < (shares ? LEAST_DISTANCE_BESIDE : LEAST_DISTANCE);
}
