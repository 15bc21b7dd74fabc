import type { Category } from "../../findings/finding.ts";
import { formatDate, formatPeriod, formatNumber, formatPercent, formatWeekday } from "../format.ts";
import { isStringKey, type StringKey } from "../resources.ts";
import { quantityWords, type StatedQuantity } from "./quantity-words.ts";
import { capitalised, versionPhrase, type NamedVersions } from "./version-words.ts";
import type { Words } from "./words.ts";

/** A value that a rule compared, as far as words need it. */
export interface WordedValue extends StatedQuantity {
  readonly version: string;
}

/** What a sentence needs of a finding: the contract's, the window's and the engine's all have it. */
export interface WordedFinding {
  readonly category: Category;
  readonly messageKey: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly odd?: string | undefined;
  readonly why: {
    readonly values: readonly WordedValue[];
    readonly words: readonly unknown[];
    readonly rates?: { readonly average?: { readonly period: string } | undefined } | undefined;
    readonly expected: Readonly<Record<string, number>>;
    readonly suggestion?: Readonly<Record<string, string>> | undefined;
  };
}

/** What wording a finding needs of the project. `Finding`: where the finding knows more than its words need. */
export interface WordedStory<Finding extends WordedFinding = WordedFinding> extends NamedVersions {
  /** Whether a value is a share; neither rules nor the contract say it of what is bounded. */
  readonly shareOf: (finding: Finding, value: Finding["why"]["values"][number]) => StatedQuantity["share"];
}

type Params = WordedFinding["params"];

/** The finding's full sentence, as `shared/i18n/README.md` fills it. */
export function findingSentence<Finding extends WordedFinding>(
  words: Words,
  finding: Finding,
  story: WordedStory<Finding>,
): string {
  const key = `message.${finding.messageKey}`;
  if (!isStringKey(key)) return findingTitle(words, finding);
  const { params } = finding;
  return words.t(key, {
    ...comparedWords(words, finding, story),
    ...versionValues(words, params, story),
    ...measureValues(words, params),
    ...quotedValues(params),
    ...(typeof params["currency"] === "string" && { currency: params["currency"] }),
    ...(typeof params["name"] === "string" && { name: params["name"] }),
    ...("nearest" in params && { context: "nearest" }),
  });
}

const OWN_TITLES: Readonly<Record<string, StringKey>> = {
  "money.across.fits": "cat.conversionFits",
  "money.bracket.fits": "cat.conversionFits",
  "money.bracket.decided": "cat.conversionFits",
  "money.across.rough": "title.roughly",
  "money.bracket.rough": "title.roughly",
  "money.no-rate.no-date": "title.noRate",
  "money.no-rate.too-old": "title.noRate",
  "money.no-rate.unknown-currency": "title.noRate",
  "money.omitted.original": "title.amountMissing",
  "money.omitted.absent": "title.amountMissing",
  "money.omitted.conversion": "title.conversionMissing",
  "hedge.across.alone": "title.hedgeAlone",
  "date.omitted.absent": "title.dateMissing",
};

/** At most 26 characters: what the list says in bold. */
export function findingTitle({ t }: Words, { messageKey, category }: WordedFinding): string {
  return t(OWN_TITLES[messageKey] ?? `cat.${category}`);
}

/** `86 million yuan`: what would fit in the place of the odd amount; `null` where nothing is suggested. */
function suggestedWords(words: Words, { why }: WordedFinding): string | null {
  const currency = why.suggestion?.["currency"];
  const stated = why.values[0];
  return currency === undefined || stated === undefined ? null : quantityWords(words, { ...stated, currency });
}

/** Rules whose odd version is outvoted by others that give one and the same value. */
const AGREED_AGAINST = /^(?:number\.across|modifier\.bound|entity|order)\./u;

/** One or two plain sentences under the finding: where it stands, and what would fit. Empty where there is nothing to add. */
export function findingExplanation<Finding extends WordedFinding>(
  words: Words,
  finding: Finding,
  story: WordedStory<Finding>,
): string {
  const { why, odd, messageKey } = finding;
  const first = why.values[0];
  const isBracket = messageKey.startsWith("money.bracket.");
  const suggested = suggestedWords(words, finding);
  return [
    isBracket && first !== undefined
      ? words.t("explain.together", { inVersion: versionPhrase(words, story, first.version, "verIn") })
      : null,
    suggested === null ? rateWords(words, finding) : words.t("explain.wouldFit", { amount: suggested }),
    odd !== undefined && why.values.length + why.words.length > 2 && AGREED_AGAINST.test(messageKey)
      ? words.t("explain.onlyHere")
      : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

/** `At that day's rate: 86 million yen = 780,770 US dollars.` */
function rateWords(words: Words, { why }: WordedFinding): string | null {
  const [a, b] = why.values;
  const expected = b?.currency === undefined ? undefined : why.expected[b.currency];
  if (why.rates === undefined || a === undefined || b === undefined || expected === undefined) return null;
  if (a.currency === b.currency) return null;
  const amounts = { a: quantityWords(words, a), b: quantityWords(words, { value: expected, currency: b.currency }) };
  const { average } = why.rates;
  if (average === undefined) return words.t("explain.equals", amounts);
  return words.t("explain.equalsAverage", { ...amounts, period: formatPeriod(words.language, average.period) });
}

/** The two values that a finding holds against each other, as `a` and `b`, in full or as `format` has it; either may be missing. */
export function comparedWords<Finding extends WordedFinding>(
  words: Words,
  finding: Finding,
  story: WordedStory<Finding>,
  format = quantityWords,
): Record<string, string> {
  const { messageKey, params, why } = finding;
  const fill = (name: "a" | "b", index: 0 | 1): [string, string][] => {
    const raw = params[name];
    if (typeof raw !== "string") return [];
    if (messageKey.startsWith("money.")) return [[name, format(words, parseAmount(raw))]];
    const value = why.values[index];
    if (value === undefined) return [[name, raw]];
    if (messageKey.startsWith("modifier.bound.")) {
      const share = story.shareOf(finding, value);
      return [[name, boundedWords(words, raw, format(words, { ...value, share }))]];
    }
    return [[name, format(words, { ...value, share: shareInParameter(raw) })]];
  };
  return Object.fromEntries([...fill("a", 0), ...fill("b", 1)]);
}

/** `86000000 JPY`, `80-90 USD`. */
export function parseAmount(raw: string): StatedQuantity {
  const [extent = "", currency = ""] = raw.split(" ");
  const [low, high] = extent.split(/(?<=\d)-/u).map(Number);
  return { value: low ?? Number.NaN, ...(high !== undefined && { max: high }), currency };
}

/** The rule's own words for a number, in English, alone tell whether it is a share. */
function shareInParameter(raw: string): StatedQuantity["share"] {
  if (raw.endsWith("%")) return "percent";
  return raw.endsWith("percentage points") ? "percentPoints" : undefined;
}

/** The same of a whole sentence of a rule, all of whose quantities are of one kind. */
export function shareInRuleWords(message: string): StatedQuantity["share"] {
  if (/\d%/u.test(message)) return "percent";
  return message.includes("percentage point") ? "percentPoints" : undefined;
}

/** @param direction of {@link WordedFinding.params}: over, under, about, or none */
function boundedWords({ t }: Words, direction: string, amount: string): string {
  const key = `bounded.${direction}`;
  return isStringKey(key) ? t(key, { amount }) : amount;
}

function versionValues(words: Words, params: Params, story: NamedVersions): Record<string, string> {
  const phrase = (name: string, kind: "ver" | "verIn"): string => {
    const key = params[name];
    return typeof key === "string" ? versionPhrase(words, story, key, kind) : "";
  };
  const inVersion = phrase("version", "verIn");
  return {
    inVersionA: phrase("aVersion", "verIn"),
    inVersionB: phrase("bVersion", "verIn"),
    version: phrase("version", "ver"),
    inVersion,
    InVersion: capitalised(inVersion),
    Version: capitalised(phrase("version", "ver")),
  };
}

/** Words of the source, as they stand there. */
function quotedValues(params: Params): Record<string, string> {
  const entries = ["quote", "other", "aWord", "bWord"].map((name) => [name, params[name]] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** From here on a distance is said as a multiple. */
const MULTIPLE_FROM = 2;

function measureValues({ language, t }: Words, params: Params): Record<string, string> {
  const number = (name: string): number | null => (typeof params[name] === "number" ? params[name] : null);
  const date = (name: string): [string, string][] => {
    const iso = params[name];
    return typeof iso === "string" && iso !== "" ? [[name, formatDate(language, iso)]] : [];
  };
  const [ratio, percent] = [number("ratio"), number("percent")];
  const values = {
    ...(ratio !== null && { ratio: formatNumber(language, ratio) }),
    ...(percent !== null && { percent: formatPercent(language, percent) }),
  };
  const isMultiple = ratio !== null && ratio >= MULTIPLE_FROM;
  return {
    ...values,
    distance: isMultiple
      ? t("distance.times", { ratio: formatNumber(language, ratio) })
      : t("distance.percent", { percent: formatPercent(language, percent ?? 0) }),
    ...Object.fromEntries([...date("date"), ...date("nearest")]),
    ...(typeof params["date"] === "string" &&
      "weekday" in params && { weekday: formatWeekday(language, params["date"]) }),
  };
}
