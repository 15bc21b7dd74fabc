import type { Bound, TimeUnit } from "../fact.ts";
import type { CalendarData } from "./calendar-data.ts";

/** What a number word does when read left to right. */
export type NumberAtom =
  /** four, bốn */
  | { readonly role: "unit"; readonly value: number }
  /** eleven, zwölf: fills tens and units */
  | { readonly role: "teen"; readonly value: number }
  /** twenty, mười: units may follow */
  | { readonly role: "tens"; readonly value: number }
  /** mươi, chục: ten times the unit before it */
  | { readonly role: "timesTen" }
  | { readonly role: "hundred" }
  /** thousand and up; `exponent` of ten */
  | { readonly role: "scale"; readonly exponent: number }
  /** dozen, Dutzend */
  | { readonly role: "dozen" }
  /** and, linh: only between number words */
  | { readonly role: "filler" }
  /** rưỡi, "and a half": half of the last multiplier */
  | { readonly role: "half" }
  /** "half a" (million) */
  | { readonly role: "part"; readonly value: number }
  /** a, ein, một: one, but only before a scale */
  | { readonly role: "article" }
  /** one, một, ein: one where a unit or percent follows, else too often an article */
  | { readonly role: "one" };

/** How an ordinal is printed, by the order of its parts. */
export interface OrdinalForms {
  /** Directly after digits: st, nd. */
  readonly suffixes: readonly string[];
  /** Before digits or number words: "thứ". */
  readonly prefixes: readonly string[];
  /** Words that make digits with a full stop an ordinal: "am 3. Platz". */
  readonly dotAfter: readonly string[];
  readonly words: Readonly<Record<string, number>>;
}

/**
 * What the readers need to know of a language, as data. Keys are lower case; words of a phrase stand apart by one space.
 * Adding a language is adding one such object to the registry.
 */
export interface LanguageData {
  readonly language: string;
  /** Separators that more likely group than divide where `1,234` allows both. */
  readonly grouping: readonly string[];
  readonly numberWords: Readonly<Record<string, NumberAtom>>;
  /** Number words are written together, units before tens: vierundzwanzig. */
  readonly compoundNumbers: boolean;
  /** Words that are a number only inside a compound or before one of {@link counted} (năm: 5 or year). */
  readonly homographs: readonly string[];
  readonly counted: readonly string[];
  /** Phrases that hold a number word but state no quantity ("hàng triệu", "thứ hai" Monday). */
  readonly notNumbers: readonly string[];
  /** Beside a currency only, exponent of ten: m, bn, tr. */
  readonly tightScales: Readonly<Record<string, number>>;
  /** Scale and currency words are also understood without diacritics. */
  readonly plainTyping: boolean;
  readonly minus: readonly string[];
  readonly boundsBefore: Readonly<Record<string, Bound>>;
  readonly boundsAfter: Readonly<Record<string, Bound>>;
  /** Verbs that govern a preposition that looks like a bound, with that preposition: verfügt … über. */
  readonly governed: readonly { readonly word: string; readonly verbs: readonly string[] }[];
  /** Between both ends of a range, beside dashes. */
  readonly rangeWords: readonly string[];
  /** Words that link a range only after their opener: between … and. */
  readonly rangePairs: readonly (readonly [opener: string, link: string])[];
  readonly percent: readonly string[];
  readonly percentPoints: readonly string[];
  readonly currencies: Readonly<Record<string, string | readonly string[]>>;
  /** The amount is converted: umgerechnet, tương đương. */
  readonly conversions: readonly string[];
  /** Between two amounts of different currencies: or, hay. */
  readonly restatements: readonly string[];
  readonly measures: Readonly<Record<string, readonly [unit: string, factor: number]>>;
  readonly durations: Readonly<Record<string, TimeUnit>>;
  readonly ageBefore: readonly string[];
  /** After a duration: old, alt. */
  readonly ageAfter: readonly string[];
  /** Unit and age in one word: tuổi, jährige. */
  readonly ageUnits: readonly string[];
  readonly ordinals: OrdinalForms;
  /** Denominators: third, Drittel. */
  readonly denominators: Readonly<Record<string, number>>;
  /** Between numerator and denominator number: phần. */
  readonly fractionWords: readonly string[];
  readonly calendar: CalendarData;
}
