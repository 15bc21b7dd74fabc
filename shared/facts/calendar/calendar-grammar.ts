import type { Grammar } from "../grammar.ts";
import type { CalendarData, CalendarMeaning, CalendarPatterns, DayHalf } from "../lang/calendar-data.ts";
import { Phrases } from "../phrases.ts";
import type { Weekday } from "./day.ts";
import type { Holiday } from "./holidays.ts";
import { PatternTree } from "./pattern.ts";
import type { CalendarUnit, Part, Season } from "./period.ts";
import { constantSlot, type Slots } from "./slot-values.ts";

type Tree = PatternTree<Slots, CalendarMeaning>;

/** A language's calendar, indexed for reading. */
export interface CalendarGrammar {
  readonly grammar: Grammar;
  readonly data: CalendarData;
  /** Patterns that hold no other date. */
  readonly points: Tree;
  /** Patterns around a date: "three days after …", "early …". */
  readonly derived: Tree;
  readonly rangeDays: Tree;
  readonly openers: Phrases<true>;
  readonly links: Phrases<true>;
  readonly pairOpeners: Phrases<true>;
  readonly pairLinks: Phrases<true>;
  readonly nowWords: Phrases<true>;
  /** Words that a pattern of the points, of the derived or of a range can begin with: others are passed over at one look. */
  readonly pointWords: ReadonlySet<string>;
  readonly derivedWords: ReadonlySet<string>;
  readonly rangeWords: ReadonlySet<string>;
  /** For each slot that words can fill, the words that it can begin with. */
  readonly slotWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that a link between two dates begins with. */
  readonly linkWords: ReadonlySet<string>;
  readonly months: Phrases<number>;
  readonly unsureMonths: Phrases<true>;
  readonly monthCues: Phrases<true>;
  readonly weekdays: Phrases<Weekday>;
  readonly shortWeekdays: Phrases<Weekday>;
  readonly weekdayPlurals: Phrases<Weekday>;
  readonly weekdayCues: Phrases<true>;
  readonly numericCues: Phrases<true>;
  readonly yearCues: Phrases<true>;
  readonly yearLinks: Phrases<true>;
  readonly yearDeterminers: Phrases<true>;
  readonly dayWords: Phrases<number>;
  readonly units: Phrases<CalendarUnit>;
  readonly pluralUnits: Phrases<true>;
  readonly shifts: Phrases<number>;
  readonly ordinals: Phrases<number>;
  readonly ordinalSuffixes: ReadonlySet<string>;
  readonly ones: Phrases<true>;
  readonly parts: Phrases<Part>;
  readonly seasons: Phrases<Season>;
  readonly decades: Phrases<number>;
  readonly holidays: Phrases<Holiday>;
  readonly beforeEra: Phrases<true>;
  readonly dayHalves: Phrases<DayHalf>;
  readonly hourParts: Phrases<number>;
}

function treesOf(patterns: CalendarPatterns): { points: Tree; derived: Tree } {
  const trees = {
    points: new PatternTree<Slots, CalendarMeaning>(constantSlot),
    derived: new PatternTree<Slots, CalendarMeaning>(constantSlot),
  };
  for (const [meaning, list] of Object.entries(patterns) as [CalendarMeaning, readonly string[]][]) {
    for (const pattern of list) trees[pattern.includes("{date}") ? "derived" : "points"].add(pattern, meaning);
  }
  return trees;
}

type Lexicons = Pick<
  CalendarGrammar,
  | "months"
  | "weekdays"
  | "shortWeekdays"
  | "weekdayPlurals"
  | "dayWords"
  | "units"
  | "shifts"
  | "ordinals"
  | "parts"
  | "seasons"
  | "decades"
  | "holidays"
  | "hourParts"
  | "dayHalves"
>;

/** Slots that number words fill. */
const NUMBER_SLOTS = ["n", "h", "min", "ywords"];

/** The lexicon behind each slot that can begin with a word. */
const slotLexicons = (lexicons: Lexicons): Readonly<Record<string, Phrases<unknown>>> => ({
  month: lexicons.months,
  wd: lexicons.weekdays,
  ws: lexicons.shortWeekdays,
  wp: lexicons.weekdayPlurals,
  day: lexicons.dayWords,
  unit: lexicons.units,
  shift: lexicons.shifts,
  o: lexicons.ordinals,
  om: lexicons.ordinals,
  q: lexicons.ordinals,
  half: lexicons.ordinals,
  c: lexicons.ordinals,
  part: lexicons.parts,
  season: lexicons.seasons,
  decwords: lexicons.decades,
  holiday: lexicons.holidays,
  hpart: lexicons.hourParts,
  dhalf: lexicons.dayHalves,
  container: lexicons.units,
});

function compile(grammar: Grammar): CalendarGrammar {
  const data = grammar.data.calendar;
  const lexicon = <T>(words: Readonly<Record<string, T>>): Phrases<T> => new Phrases<T>().add(words);
  const listed = (words: readonly string[]): Phrases<true> =>
    lexicon(Object.fromEntries(words.map((word): [string, true] => [word, true])));
  const rangeDays = new PatternTree<Slots, CalendarMeaning>(constantSlot);
  for (const pattern of data.rangeDays) rangeDays.add(pattern, "date");
  const openers = listed(data.rangeOpeners);
  const pairOpeners = listed(data.pairOpeners);
  const lexicons = {
    months: lexicon(data.months),
    weekdays: lexicon(data.weekdays),
    shortWeekdays: lexicon(data.shortWeekdays),
    weekdayPlurals: lexicon(data.weekdayPlurals),
    dayWords: lexicon(data.dayWords),
    units: lexicon(data.units),
    shifts: lexicon(data.shifts),
    ordinals: lexicon(data.ordinals),
    ones: listed(data.ones),
    parts: lexicon(data.parts),
    seasons: lexicon(data.seasons),
    decades: lexicon(data.decades),
    holidays: lexicon(data.holidays),
    hourParts: lexicon(data.hourParts),
    dayHalves: lexicon(data.dayHalves),
  };
  const trees = treesOf(data.patterns);
  const links = { links: listed(data.rangeLinks), pairLinks: listed(data.pairLinks) };
  const wordsOf = (...lists: readonly { firstWords(): Iterable<string> }[]): ReadonlySet<string> =>
    new Set(lists.flatMap((words) => [...words.firstWords()]));
  const slotWords = new Map<string, ReadonlySet<string>>(
    Object.entries(slotLexicons(lexicons)).map(([slot, lexicon]) => [slot, wordsOf(lexicon)]),
  );
  for (const slot of NUMBER_SLOTS) slotWords.set(slot, wordsOf(grammar.atoms, lexicons.ones));
  const begin = (tree: Tree): ReadonlySet<string> =>
    new Set([...wordsOf(tree), ...[...tree.firstSlots()].flatMap((slot) => [...(slotWords.get(slot) ?? [])])]);
  const pointWords = begin(trees.points);
  slotWords.set("date", pointWords);
  const derivedWords = begin(trees.derived);
  return {
    grammar,
    data,
    ...trees,
    ...lexicons,
    rangeDays,
    openers,
    pairOpeners,
    ...links,
    nowWords: listed(data.nowWords),
    unsureMonths: listed(data.unsureMonths),
    monthCues: listed(data.monthCues),
    weekdayCues: listed(data.weekdayCues),
    numericCues: listed(data.numericCues),
    yearCues: listed(data.yearCues),
    yearLinks: listed(data.yearLinks),
    yearDeterminers: listed(data.yearDeterminers),
    ordinalSuffixes: new Set(data.ordinalSuffixes),
    pluralUnits: listed(data.pluralUnits),
    beforeEra: listed(data.beforeEra),
    slotWords,
    pointWords,
    derivedWords,
    rangeWords: new Set([...pointWords, ...derivedWords, ...begin(rangeDays), ...wordsOf(openers, pairOpeners)]),
    linkWords: wordsOf(links.links, links.pairLinks),
  };
}

const compiled = new WeakMap<Grammar, CalendarGrammar>();

/** The calendar of a grammar, compiled on first use. */
export function calendarGrammarFor(grammar: Grammar): CalendarGrammar {
  let calendar = compiled.get(grammar);
  if (!calendar) compiled.set(grammar, (calendar = compile(grammar)));
  return calendar;
}
