import type { CurrencyForms } from "../quantities/currency-names.ts";
import type { Bound, TimeUnit } from "../fact.ts";
import type { StatementData } from "../statements/statement-data.ts";
import type { ClauseData } from "./clause-data.ts";
import type { TypographyData } from "./typography-data.ts";
import type { CalendarData } from "./calendar-data.ts";
import type { TimeRelationData } from "./time-relation-data.ts";

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
  /** dozen, Dutzend: times so many */
  | { readonly role: "dozen"; readonly value: number }
  /** and, linh: only between number words */
  | { readonly role: "filler" }
  /** rưỡi, -einhalb: half of the last multiplier */
  | { readonly role: "half" }
  /** anderthalb: starts a number and ends its group */
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
  /** Phrases of their own: "zu dritt", "thứ nhất". */
  readonly words: Readonly<Record<string, number>>;
  /** Last words of an ordinal, alone or behind number words: third, zwanzigste. */
  readonly endings: Readonly<Record<string, NumberAtom>>;
  /** Endings that are verbs or nouns too: alone they need one of the cues before them. */
  readonly unsure: { readonly words: readonly string[]; readonly cues: readonly string[] };
  /** Prefixed numbers that also name weekdays, and the words that then stand beside them: "sáng thứ ba". */
  readonly weekdays: {
    readonly values: readonly number[];
    readonly before: readonly string[];
    readonly after: readonly string[];
  };
}

/** How a language says shares and decimals. */
export interface FractionForms {
  /** Last words of a share behind one ("a third") or any number of them ("two thirds", "drei Viertel"). */
  readonly denominators: {
    readonly one: Readonly<Record<string, NumberAtom>>;
    readonly many: Readonly<Record<string, NumberAtom>>;
  };
  /** A share in one word: half, Hälfte, nửa. */
  readonly shareWords: Readonly<Record<string, number>>;
  /** Words behind such a word, or behind "a third", that leave no doubt: of, the. */
  readonly shareFollowers: readonly string[];
  /** An article that belongs to it, so that words before that still bound it: "über die Hälfte". */
  readonly shareArticles: readonly string[];
  /** Words before it that make it something else: "the second half". */
  readonly shareNotAfter: readonly string[];
  /** Between a share and the unit or scale it is of: "half a million", "three quarters of an hour". */
  readonly fractionLinks: readonly string[];
  /** Between numerator and denominator number: phần, "out of". */
  readonly fractionWords: readonly string[];
  /** Likewise, but only where no word follows that is counted: "one in five". */
  readonly rateWords: readonly string[];
  /** Likewise, but only where no word follows at all: "one over three". */
  readonly ratioWords: readonly string[];
  /** Between so many and how many there were: "four from five", "vier von fünf"; with what may stand before the second. */
  readonly tallyWords: readonly string[];
  /** Between the points of both sides in a result told in words: "four to nil", "vier zu null". */
  readonly resultWords: readonly string[];
  /** Between the whole and its decimals: point, Komma, phẩy. */
  readonly decimalWords: readonly string[];
  /** Those that need no whole before them: "point five". */
  readonly leadingDecimalWords: readonly string[];
}

/**
 * What the readers need to know of a language, as data. Keys are lower case; words of a phrase stand apart by one space.
 * Adding a language is adding one such object to the registry.
 */
export interface LanguageData extends FractionForms {
  readonly language: string;
  /** Separators that more likely group than divide where `1,234` allows both. */
  readonly grouping: readonly string[];
  readonly numberWords: Readonly<Record<string, NumberAtom>>;
  /** Number words are written together, units before tens: vierundzwanzig. */
  readonly compoundNumbers: boolean;
  /** "Hundert" and "tausend" count without a number before them. */
  readonly bareHundred: boolean;
  /** Words that take their number away again: "mehrere hundert", "several hundred". */
  readonly vague: readonly string[];
  /** Words that are a number behind "linh" or before a multiplier, but never directly behind one: "mười năm" is ten years. */
  readonly neverLast: readonly string[];
  /** Forms of a number word that count only behind others: the tư of "hai mươi tư" (24); alone it is another word. */
  readonly neverAlone: readonly string[];
  /** A last unit stands for the place below: "hai trăm tư" is 240. */
  readonly trailingUnits: boolean;
  /** Nouns for so many: pair, couple. */
  readonly collectives: Readonly<Record<string, number>>;
  /** Words that must follow a collective, unless nothing does: "of". */
  readonly collectiveFollowers: readonly string[];
  /** Last part of "tenfold", "zehnfache". */
  readonly timesEndings: readonly string[];
  /** A slashed pair of numbers is a day and month unless what follows shows a share. */
  readonly slashDates: boolean;
  /** Words before a slashed pair of numbers that is a day and month. */
  readonly dateCues: readonly string[];
  /** Words that are a number only inside a compound or before one of {@link counted} (năm: 5 or year). */
  readonly homographs: readonly string[];
  readonly counted: readonly string[];
  /**
   * Words that are never counted (particles, and what describes a year), so that any other behind a homograph makes it a
   * number; empty where only {@link counted} ones do.
   */
  readonly uncounted: readonly string[];
  /** Words before a homograph that make it a unit: "mỗi năm". */
  readonly unitCues: readonly string[];
  /** Phrases that hold a number word but state no quantity ("hàng triệu", "thứ hai" Monday). */
  readonly notNumbers: readonly string[];
  /** Beside a currency only, exponent of ten: m, bn, tr. */
  readonly tightScales: Readonly<Record<string, number>>;
  /** Between an amount and its small change: "and", "và". */
  readonly moneyJoins: readonly string[];
  /** Likewise behind any number, in this case only: `1.2M`, `100K`. */
  readonly numberScales: Readonly<Record<string, number>>;
  /** Scale and currency words are also understood without diacritics. */
  readonly plainTyping: boolean;
  readonly minus: readonly string[];
  readonly boundsBefore: Readonly<Record<string, Bound>>;
  readonly boundsAfter: Readonly<Record<string, Bound>>;
  /** Verbs that govern a preposition that looks like a bound, with that preposition: verfügt … über. */
  readonly governed: readonly { readonly word: string; readonly verbs: readonly string[] }[];
  /** Between both ends of a range, beside dashes. */
  readonly rangeWords: readonly string[];
  /** Between a lower and an upper bound that make one range: "above 1000 and below 1500". */
  readonly boundJoins: readonly string[];
  /** Words that link a range only after their opener: between … and. */
  readonly rangePairs: readonly (readonly [opener: string, link: string])[];
  /** Words for a share of a hundred, with the factor that makes it per cent (per mille: 0.1). */
  readonly percent: Readonly<Record<string, number>>;
  /** Labels of a percentage that stand before it, with what joins them to it: "Percentage: 16", "ein Prozentsatz von 16". */
  readonly percentLabels: readonly string[];
  /** Likewise for points: a basis point is 0.01. */
  readonly percentPoints: Readonly<Record<string, number>>;
  /** Names of currencies beside those of CLDR. */
  readonly currencies: Readonly<Record<string, string | readonly string[]>>;
  readonly currencyForms: CurrencyForms;
  /** Names that may stand before the amount as a symbol does: "ringgit 42". */
  readonly currenciesBefore: readonly string[];
  /** Cent, pence, hào: of which currencies, and how many make one of them. */
  readonly subunits: Readonly<Record<string, readonly [currencies: readonly string[], divisor: number]>>;
  /** The amount is converted: umgerechnet, tương đương. */
  readonly conversions: readonly string[];
  /** Between two amounts of different currencies: or, hay. */
  readonly restatements: readonly string[];
  /** Words of games, beside which a pair of numbers is a result. */
  readonly matchWords: readonly string[];
  readonly measures: Readonly<Record<string, readonly [unit: string, factor: number]>>;
  /** Units of time; a quarter is three months. */
  readonly durations: Readonly<Record<string, readonly [unit: TimeUnit, factor: number]>>;
  /** Lengths of time in one word: Viertelstunde. */
  readonly spanWords: Readonly<Record<string, readonly [unit: TimeUnit, value: number]>>;
  /** Last part of an adjective of time or age: zwei|tägige. */
  readonly spanEndings: Readonly<Record<string, readonly [unit: TimeUnit, factor: number]>>;
  /** The whole of the unit behind it: "all week", "den ganzen Tag". */
  readonly wholeOf: readonly string[];
  /** Words that may stand between a number and a unit of time: "ten more years". */
  readonly between: readonly string[];
  /** Hours that minutes may follow without their name: "1 hour thirty". */
  readonly minuteHours: readonly string[];
  /** Words before "a year" or "an hour" that make it a rate: "twice a year". */
  readonly rateCues: readonly string[];
  readonly ageBefore: readonly string[];
  /** After a duration: old, alt. */
  readonly ageAfter: readonly string[];
  /** Unit and age in one word: tuổi, jährige. */
  readonly ageUnits: readonly string[];
  readonly ordinals: OrdinalForms;
  readonly clauses: ClauseData;
  readonly typography: TypographyData;
  /** How it doubts, denies and names its sources. */
  readonly statements: StatementData;
  readonly calendar: CalendarData;
  readonly timeRelations: TimeRelationData;
}
