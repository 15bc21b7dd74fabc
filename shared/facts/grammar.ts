import { CURRENCY_CODES, CURRENCY_SYMBOLS, currencyCandidates } from "./currencies.ts";
import type { Bound, TimeUnit } from "./fact.ts";
import type { LanguageData, NumberAtom } from "./lang/language-data.ts";
import { languageData } from "./lang/registry.ts";
import { Phrases } from "./phrases.ts";
import { withoutDiacritics } from "./tokens.ts";
import { UNIT_SYMBOLS } from "./unit-symbols.ts";

/** A language's data, indexed for reading. */
export interface Grammar {
  readonly data: LanguageData;
  readonly atoms: Phrases<NumberAtom>;
  /** Morphemes of {@link LanguageData.compoundNumbers}, longest first, by first letter. */
  readonly morphemes: ReadonlyMap<string, readonly (readonly [string, NumberAtom])[]>;
  readonly notNumbers: Phrases<true>;
  readonly counted: Phrases<true>;
  readonly homographs: ReadonlySet<string>;
  readonly tightScales: ReadonlyMap<string, number>;
  readonly minus: Phrases<true>;
  readonly boundsBefore: Phrases<Bound>;
  readonly boundsAfter: Phrases<Bound>;
  readonly rangeWords: ReadonlySet<string>;
  readonly percent: Phrases<true>;
  readonly percentPoints: Phrases<true>;
  /** Symbols and codes: before or after the amount. */
  readonly currencySigns: Phrases<readonly string[]>;
  /** Names: after the amount. */
  readonly currencyNames: Phrases<readonly string[]>;
  readonly conversions: Phrases<true>;
  readonly restatements: Phrases<true>;
  readonly measures: Phrases<readonly [unit: string, factor: number]>;
  readonly measureSymbols: Phrases<readonly [unit: string, factor: number]>;
  readonly durations: Phrases<TimeUnit>;
  readonly ageBefore: Phrases<true>;
  readonly ageAfter: Phrases<true>;
  readonly ageUnits: Phrases<true>;
  readonly ordinalWords: Phrases<number>;
  readonly denominators: Phrases<number>;
  readonly fractionWords: Phrases<true>;
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

function compile(data: LanguageData): Grammar {
  const scales = withPlainTyping(data.numberWords, data.plainTyping, (atom) => atom.role === "scale");
  if (data.plainTyping) {
    for (const [word, atom] of Object.entries(data.numberWords)) {
      if (atom.role === "scale" && atom.exponent >= 9) scales[withoutDiacritics(word)] ??= atom;
    }
  }
  const morphemes = new Map<string, (readonly [string, NumberAtom])[]>();
  for (const [word, atom] of data.compoundNumbers ? Object.entries(data.numberWords) : []) {
    if (!/^\p{L}{2,}$/u.test(word)) continue;
    const list = morphemes.get(word.charAt(0)) ?? [];
    list.push([word, atom]);
    list.sort((a, b) => b[0].length - a[0].length);
    morphemes.set(word.charAt(0), list);
  }
  const names = withPlainTyping(data.currencies, data.plainTyping, () => true);
  return {
    data,
    atoms: new Phrases<NumberAtom>().add(scales),
    morphemes,
    notNumbers: listed(data.notNumbers),
    counted: listed(data.counted),
    homographs: new Set(data.homographs),
    tightScales: new Map(Object.entries(data.tightScales)),
    minus: listed([...data.minus, "−"]),
    boundsBefore: new Phrases<Bound>().add(withPlainTyping(data.boundsBefore, data.plainTyping, () => true)),
    boundsAfter: new Phrases<Bound>().add(data.boundsAfter),
    rangeWords: new Set(data.rangeWords),
    percent: listed(data.percent),
    percentPoints: listed(data.percentPoints),
    currencySigns: new Phrases<readonly string[]>()
      .add(CURRENCY_SYMBOLS, { exactCase: true })
      .add(Object.fromEntries(CURRENCY_CODES.map((code): [string, readonly string[]] => [code, [code]])), {
        exactCase: true,
      }),
    currencyNames: new Phrases<readonly string[]>().add(
      Object.fromEntries(Object.entries(names).map(([name, codes]) => [name, currencyCandidates(codes)])),
    ),
    conversions: listed(
      data.plainTyping ? data.conversions.flatMap((word) => [word, withoutDiacritics(word)]) : data.conversions,
    ),
    restatements: listed(data.restatements),
    measures: new Phrases<readonly [string, number]>().add(data.measures),
    measureSymbols: new Phrases<readonly [string, number]>().add(UNIT_SYMBOLS, { exactCase: true }),
    durations: new Phrases<TimeUnit>().add(data.durations),
    ageBefore: listed(data.ageBefore),
    ageAfter: listed(data.ageAfter),
    ageUnits: listed(data.ageUnits),
    ordinalWords: new Phrases<number>().add(data.ordinals.words),
    denominators: new Phrases<number>().add(data.denominators),
    fractionWords: listed(data.fractionWords),
  };
}

const compiled = new Map<LanguageData, Grammar>();

/** The grammar of a BCP 47 tag, compiled on first use; null where facts know none. */
export function grammarFor(tag: string): Grammar | null {
  const data = languageData(tag);
  if (!data) return null;
  let grammar = compiled.get(data);
  if (!grammar) {
    grammar = compile(data);
    compiled.set(data, grammar);
  }
  return grammar;
}
