import type { EntityKind } from "../fact.ts";
import type { NameWord } from "./name-grammar.ts";
import type { NameText } from "./name-text.ts";

/** Confidence in a name found by a title, a given name, a family name or the spelling of another language. */
export const FOUND = 0.7;
/** Confidence in a name found by its capitals alone. */
const CAPITALS_ONLY = 0.5;
/** Nguyễn An, Nguyễn Thị Minh Khai. */
const NATIVE_NAME_WORDS = { fewest: 2, most: 4 };

/** The words of a name without titles, as token indices in text order; at least one. */
export type Run = readonly number[];

/** What kind of name capitalised words are, and how sure that is. */
export interface NameKind {
  readonly entity: EntityKind;
  readonly confidence: number;
}

/**
 * What kind of name a run of capitalised words is; null where nothing tells it from other words.
 *
 * @param titled a title stands directly before it
 */
export function kindOfName(text: NameText, run: Run, titled: boolean): NameKind | null {
  const parts = run.map((index) => text.words[index]!);
  const [first, isLong] = [parts[0]!, parts.length > 1];
  if (isLong && parts.some(({ organisation }) => organisation) && !first.given && !titled) {
    return bearsOwnCapitals(text, parts) ? { entity: "organisation", confidence: FOUND } : null;
  }
  const isAddressed = text.words[run[0]! - 1]?.address === true;
  if (isAddressed || (titled && followsTitle(text, parts)) || (isLong && first.given)) {
    return { entity: "person", confidence: FOUND };
  }
  if (text.grammar.data.syllable !== null) return amongSyllables(parts);
  if (text.isHeadline) return null;
  return text.grammar.data.capitalNouns ? amongNouns(text, run, parts) : amongSmallWords(text, run, parts);
}

/** Whether the capitals are the name's own, and not a headline's or those of the language's own words. */
function bearsOwnCapitals(text: NameText, parts: readonly NameWord[]): boolean {
  return text.grammar.data.syllable === null ? !text.isHeadline : parts.every(({ native }) => !native);
}

/** "Präsident Orlow", but not "General Verwaltung"; "Bộ trưởng Lavrov", but not "Bộ trưởng Quốc phòng". */
function followsTitle(text: NameText, parts: readonly NameWord[]): boolean {
  const { capitalNouns, syllable } = text.grammar.data;
  const isNoun = capitalNouns && parts[0]!.nounLike;
  const isWord = syllable !== null && parts.length === 1 && parts[0]!.native;
  return !isNoun && !isWord;
}

/** In a language of closed syllables: a foreign word is a name; a native one as part of a family name with given names. */
function amongSyllables(parts: readonly NameWord[]): NameKind | null {
  if (!parts[0]!.native) return { entity: "other", confidence: FOUND };
  const { fewest, most } = NATIVE_NAME_WORDS;
  const isName = parts.length >= fewest && parts.length <= most && parts.every(({ native }) => native);
  const isTitle = parts.every(({ honorific, noName }) => honorific || noName);
  return isName && parts[0]!.family && !isTitle ? { entity: "person", confidence: FOUND } : null;
}

/** Where nouns have capitals, too: a capital inside, or two words side by side that look like no noun. */
function amongNouns(text: NameText, run: Run, parts: readonly NameWord[]): NameKind | null {
  const [first, last] = [run[0]!, run.at(-1)!];
  const isMarked = parts.some(({ innerCapital }) => innerCapital) && text.tokens[first]!.raw.length > 1;
  if (isMarked && !parts[0]!.nounLike) return { entity: "other", confidence: FOUND };
  const isSideBySide = run.length > 1 && last - first === run.length - 1 && !text.isInitial(first);
  const isForeign = isSideBySide && parts.every(({ nounLike }) => !nounLike) && !text.words[first - 1]?.determiner;
  return isForeign ? { entity: "other", confidence: CAPITALS_ONLY } : null;
}

/** Where a capital is a name's, but for the first word of a sentence. */
function amongSmallWords(text: NameText, run: Run, parts: readonly NameWord[]): NameKind | null {
  if (!text.isInitial(run[0]!)) return { entity: "other", confidence: FOUND };
  const isName = parts.length > 1 || parts[0]!.given || parts[0]!.innerCapital;
  return isName ? { entity: "other", confidence: CAPITALS_ONLY } : null;
}
