import type { Fact, MoneyFact } from "../facts/fact.ts";
import type { StoryVersion } from "../findings/story-context.ts";

/** Of the names and sums of one version, each counted once, how many another version has, too. */
export interface SharedFacts {
  readonly names: number;
  readonly namesTotal: number;
  readonly amounts: number;
  readonly amountsTotal: number;
}

/**
 * What a person can judge by whether texts tell one story, in the order of the versions. A sum is shared where another
 * version states the same figure in a currency that both may mean; conversions are left aside. Credits and links around
 * an article do not count. Linear in facts times versions.
 */
export function sharedFacts(versions: readonly StoryVersion[]): readonly SharedFacts[] {
  const names = versions.map((version) => readingsOf(version, nameKeys));
  const amounts = versions.map((version) => readingsOf(version, amountKeys));
  return versions.map((_, index) => ({
    names: sharedBy(names, index),
    namesTotal: names[index]!.size,
    amounts: sharedBy(amounts, index),
    amountsTotal: amounts[index]!.size,
  }));
}

/** Each different fact by its likeliest reading, with all of its readings. */
type Readings = ReadonlyMap<string, readonly string[]>;

function readingsOf({ version, facts }: StoryVersion, keysOf: (fact: Fact) => readonly string[]): Readings {
  const readings = new Map<string, readonly string[]>();
  version.segments.forEach(({ boilerplate }, segment) => {
    if (boilerplate !== null) return;
    for (const fact of facts[segment] ?? []) {
      const [likeliest, ...others] = keysOf(fact);
      if (likeliest !== undefined) readings.set(likeliest, [likeliest, ...others]);
    }
  });
  return readings;
}

function sharedBy(all: readonly Readings[], index: number): number {
  const others = new Set(all.flatMap((readings, other) => (other === index ? [] : [...readings.values()].flat())));
  return [...all[index]!.values()].filter((readings) => readings.some((reading) => others.has(reading))).length;
}

const nameKeys = (fact: Fact): readonly string[] => (fact.kind === "name" ? [fact.key, ...(fact.otherKeys ?? [])] : []);

function amountKeys(fact: Fact): readonly string[] {
  if (fact.kind !== "money") return [];
  const currencies = [fact.currency, ...(fact.currencyCandidates ?? []).filter((one) => one !== fact.currency)];
  return currencies.flatMap((currency) => figuresOf(fact).map((figure) => `${figure} ${currency}`));
}

const figuresOf = ({ value, min, max, alternatives = [] }: MoneyFact): readonly string[] => [
  value === undefined ? `${min} to ${max}` : String(value),
  ...alternatives.map((alternative) => String(alternative.value)),
];
