import {
  CURRENCY_CODES,
  CURRENCY_SYMBOLS,
  currencyCandidates,
  DOLLAR_CODES,
  LETTERED_SYMBOLS,
  LOWERCASE_CODES,
  SPACED_SYMBOLS,
  WORDLIKE_CODES,
} from "./quantities/currencies.ts";
import { currencyNames } from "./quantities/currency-names.ts";
import type { Bound, TimeUnit } from "./fact.ts";
import type { LanguageData, NumberAtom } from "./lang/language-data.ts";
import { languageData } from "./lang/registry.ts";
import { Phrases } from "./phrases.ts";
import { withoutMarks } from "./plain-typing.ts";
import { tokenise, withoutDiacritics } from "./tokens.ts";
import { UNIT_SYMBOLS } from "./quantities/unit-symbols.ts";

/** A language's data, indexed for reading. */
export interface Grammar {
  readonly data: LanguageData;
  /** True for a text typed without diacritics, where a lone number word may be many other words. */
  readonly plain: boolean;
  readonly atoms: Phrases<NumberAtom>;
  /** Morphemes of {@link LanguageData.compoundNumbers}, longest first, by first letter. */
  readonly morphemes: ReadonlyMap<string, readonly (readonly [string, NumberAtom])[]>;
  readonly notNumbers: Phrases<true>;
  readonly counted: Phrases<true>;
  readonly uncounted: ReadonlySet<string>;
  readonly unitCues: ReadonlySet<string>;
  readonly homographs: ReadonlySet<string>;
  readonly tightScales: ReadonlyMap<string, number>;
  readonly minus: Phrases<true>;
  readonly boundsBefore: Phrases<Bound>;
  readonly boundsAfter: Phrases<Bound>;
  readonly rangeWords: ReadonlySet<string>;
  readonly boundJoins: Phrases<true>;
  readonly percent: Phrases<number>;
  readonly percentLabels: Phrases<true>;
  readonly percentPoints: Phrases<number>;
  /** Symbols and codes: before or after the amount. */
  readonly currencySigns: Phrases<readonly string[]>;
  readonly codes: ReadonlySet<string>;
  /** Symbols, codes and a few names: before the amount. */
  readonly currencyPrefixes: Phrases<readonly string[]>;
  /** Names, and codes that are words too: after the amount. */
  readonly currencyNames: Phrases<readonly string[]>;
  readonly subunits: Phrases<readonly [currencies: readonly string[], divisor: number]>;
  readonly numberScales: ReadonlyMap<string, number>;
  readonly conversions: Phrases<true>;
  readonly restatements: Phrases<true>;
  readonly matchWords: Phrases<true>;
  readonly measures: Phrases<readonly [unit: string, factor: number]>;
  readonly measureSymbols: Phrases<readonly [unit: string, factor: number]>;
  readonly durations: Phrases<readonly [unit: TimeUnit, factor: number]>;
  readonly spanWords: Phrases<readonly [unit: TimeUnit, value: number]>;
  readonly spanEndings: ReadonlyMap<string, readonly [unit: TimeUnit, factor: number]>;
  readonly wholeOf: Phrases<true>;
  readonly between: ReadonlySet<string>;
  readonly minuteHours: ReadonlySet<string>;
  readonly rateCues: ReadonlySet<string>;
  readonly ageEndings: ReadonlySet<string>;
  readonly timesEndings: ReadonlySet<string>;
  readonly ageBefore: Phrases<true>;
  readonly ageAfter: Phrases<true>;
  readonly ageUnits: Phrases<true>;
  /** First words of whatever a number can start with. */
  readonly starters: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly fillers: Phrases<true>;
  readonly vague: ReadonlySet<string>;
  readonly ordinalWords: Phrases<number>;
  readonly ordinalEndings: ReadonlyMap<string, NumberAtom>;
  readonly denominators: {
    readonly one: ReadonlyMap<string, NumberAtom>;
    readonly many: ReadonlyMap<string, NumberAtom>;
  };
  /** Words that give the number words before them another sense: ordinals, denominators, -fach, -tägig. */
  readonly endings: ReadonlySet<string>;
  readonly shareWords: ReadonlyMap<string, number>;
  readonly shareFollowers: ReadonlySet<string>;
  readonly shareNotAfter: ReadonlySet<string>;
  readonly fractionLinks: Phrases<true>;
  readonly fractionWords: Phrases<true>;
  readonly rateWords: Phrases<true>;
  readonly ratioWords: Phrases<true>;
  readonly moneyJoins: Phrases<true>;
  readonly neverLast: ReadonlySet<string>;
  readonly neverAlone: ReadonlySet<string>;
  readonly decimalWords: Phrases<true>;
  readonly leadingDecimalWords: ReadonlySet<string>;
  readonly collectives: Phrases<number>;
  readonly collectiveFollowers: ReadonlySet<string>;
  readonly dateCues: ReadonlySet<string>;
}

const listed = (words: readonly string[]): Phrases<true> =>
  new Phrases<true>().add(Object.fromEntries(words.map((word): [string, true] => [word, true])));

function withPlainTyping<T>(
  words: Readonly<Record<string, T>>,
  plain: boolean,
  pick: (value: T) => boolean,
): Record<string, T> {
  const all: Record<string, T> = { ...words };
  for (const [word, value] of Object.entries(words)) {
    const bare = withoutDiacritics(word);
    // One bare letter or two ("đ", "tệ") would be found in ordinary words and units.
    if (plain && bare.length > 2 && pick(value)) all[bare] ??= value;
  }
  return all;
}

const wordsOfRole = (data: LanguageData, role: NumberAtom["role"]): string[] =>
  Object.entries(data.numberWords).flatMap(([word, atom]) => (atom.role === role ? [word] : []));

const byCode = (codes: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(codes.map((code) => [code, [code]]));

/** Symbols and codes that no language changes. */
const signs = (): Phrases<readonly string[]> =>
  new Phrases<readonly string[]>()
    .add(CURRENCY_SYMBOLS)
    .add(LETTERED_SYMBOLS, { exactCase: true, tight: true })
    .add(SPACED_SYMBOLS)
    .add(Object.fromEntries(DOLLAR_CODES.map((code) => [`${code}$`, [code]])), { tight: true })
    .add(byCode(CURRENCY_CODES.filter((code) => !WORDLIKE_CODES.has(code))), { exactCase: true })
    .add(byCode(LOWERCASE_CODES));

function compile(data: LanguageData, plain: boolean): Grammar {
  const scales = withPlainTyping(data.numberWords, data.plainTyping, (atom) => atom.role === "scale");
  if (data.plainTyping) {
    for (const [word, atom] of Object.entries(data.numberWords)) {
      if (atom.role === "scale" && atom.exponent >= 9) scales[withoutDiacritics(word)] ??= atom;
    }
  }
  const morphemes = new Map<string, (readonly [string, NumberAtom])[]>();
  for (const [word, atom] of data.compoundNumbers ? Object.entries(data.numberWords) : []) {
    if (!/^\p{L}{2,}$/u.test(word) || atom.role === "article") continue;
    const list = morphemes.get(word.charAt(0)) ?? [];
    list.push([word, atom]);
    list.sort((a, b) => b[0].length - a[0].length);
    morphemes.set(word.charAt(0), list);
  }
  const endings = new Set([
    ...Object.keys(data.ordinals.endings),
    ...Object.keys(data.denominators.one),
    ...Object.keys(data.denominators.many),
    ...data.timesEndings,
    ...data.ageUnits,
    ...(data.compoundNumbers ? Object.keys(data.percent).filter((word) => /^\p{L}{3,}$/u.test(word)) : []),
    ...Object.keys(data.spanEndings),
  ]);
  const names = withPlainTyping(
    { ...currencyNames(data.language, data.currencyForms), ...data.currencies },
    data.plainTyping,
    () => true,
  );
  return {
    data,
    plain,
    atoms: new Phrases<NumberAtom>().add(scales),
    morphemes,
    notNumbers: listed(data.notNumbers),
    counted: listed(data.counted),
    uncounted: new Set(data.uncounted),
    unitCues: new Set(data.unitCues),
    homographs: new Set(data.homographs),
    tightScales: new Map(Object.entries(data.tightScales)),
    minus: listed([...data.minus, "−"]),
    boundsBefore: new Phrases<Bound>().add(withPlainTyping(data.boundsBefore, data.plainTyping, () => true)),
    boundsAfter: new Phrases<Bound>().add(withPlainTyping(data.boundsAfter, data.plainTyping, () => true)),
    rangeWords: new Set(data.rangeWords),
    boundJoins: listed(data.boundJoins),
    percent: new Phrases<number>().add(data.percent),
    percentLabels: listed(data.percentLabels),
    percentPoints: new Phrases<number>().add(data.percentPoints),
    currencySigns: signs(),
    codes: new Set(CURRENCY_CODES),
    currencyPrefixes: signs().add(
      Object.fromEntries(
        Object.entries(names)
          .filter(
            ([name]) =>
              data.currenciesBefore.includes(name) || (data.currenciesBefore.length > 1 && name.includes(" ")),
          )
          .map(([name, codes]) => [name, currencyCandidates(codes)]),
      ),
    ),
    currencyNames: new Phrases<readonly string[]>()
      .add(Object.fromEntries(Object.entries(names).map(([name, codes]) => [name, currencyCandidates(codes)])))
      .add(byCode([...WORDLIKE_CODES].filter((code) => code !== "ALL" && code !== "TOP")), { exactCase: true }),
    subunits: new Phrases<readonly [readonly string[], number]>().add(data.subunits),
    numberScales: new Map(Object.entries(data.numberScales)),
    conversions: listed(
      data.plainTyping ? data.conversions.flatMap((word) => [word, withoutDiacritics(word)]) : data.conversions,
    ),
    restatements: listed(data.restatements),
    matchWords: listed(data.matchWords),
    measures: new Phrases<readonly [string, number]>().add(data.measures),
    measureSymbols: new Phrases<readonly [string, number]>().add(UNIT_SYMBOLS, { exactCase: true }),
    durations: new Phrases<readonly [TimeUnit, number]>().add(data.durations),
    spanWords: new Phrases<readonly [TimeUnit, number]>().add(data.spanWords),
    spanEndings: new Map(Object.entries(data.spanEndings)),
    wholeOf: listed(data.wholeOf),
    between: new Set(data.between),
    minuteHours: new Set(data.minuteHours),
    rateCues: new Set(data.rateCues),
    ageEndings: new Set(data.ageUnits),
    timesEndings: new Set(data.timesEndings),
    ageBefore: listed(data.ageBefore),
    ageAfter: listed(data.ageAfter),
    ageUnits: listed(data.ageUnits),
    ordinalWords: new Phrases<number>().add(data.ordinals.words),
    starters: new Set(
      [
        ...Object.entries(scales).flatMap(([word, atom]) => (atom.role === "filler" ? [] : [word])),
        ...endings,
        ...Object.keys(data.shareWords),
        ...Object.keys(data.collectives),
        ...Object.keys(data.spanWords),
        ...data.wholeOf,
        ...Object.keys(data.ordinals.words),
        ...data.ordinals.prefixes,
        ...data.leadingDecimalWords,
        ...data.notNumbers,
      ].map((phrase) => tokenise(phrase)[0]?.key ?? ""),
    ),
    articles: new Set(wordsOfRole(data, "article")),
    fillers: listed(wordsOfRole(data, "filler")),
    vague: new Set(data.vague),
    ordinalEndings: new Map(Object.entries(data.ordinals.endings)),
    denominators: {
      one: new Map(Object.entries(data.denominators.one)),
      many: new Map(Object.entries(data.denominators.many)),
    },
    endings,
    shareWords: new Map(Object.entries(data.shareWords)),
    shareFollowers: new Set(data.shareFollowers),
    shareNotAfter: new Set(data.shareNotAfter),
    fractionLinks: listed(data.fractionLinks),
    fractionWords: listed(data.fractionWords),
    rateWords: listed(data.rateWords),
    ratioWords: listed(data.ratioWords),
    moneyJoins: listed(data.moneyJoins),
    neverLast: new Set(data.neverLast),
    neverAlone: new Set(data.neverAlone),
    decimalWords: listed(data.decimalWords),
    leadingDecimalWords: new Set(data.leadingDecimalWords),
    collectives: new Phrases<number>().add(data.collectives),
    collectiveFollowers: new Set(data.collectiveFollowers),
    dateCues: new Set(data.dateCues),
  };
}

const compiled = new Map<string, Grammar>();

/**
 * The grammar of a BCP 47 tag, compiled on first use; null where facts know none. `plain`: for text typed without
 * diacritics, where the language is read so.
 */
export function grammarFor(tag: string, plain = false): Grammar | null {
  const data = languageData(tag);
  if (!data) return null;
  const bare = plain && data.plainTyping;
  const key = `${data.language}${bare ? " plain" : ""}`;
  let grammar = compiled.get(key);
  if (!grammar) {
    grammar = compile(bare ? withoutMarks(data) : data, bare);
    compiled.set(key, grammar);
  }
  return grammar;
}
