import { CURRENCY_CODES } from "./currencies.ts";

/** How a language varies the names that Unicode's CLDR gives. */
export interface CurrencyForms {
  /** Endings of a declined adjective, any of which may stand for any other: "kanadischer", "kanadischen Dollar". */
  readonly endings: readonly string[];
  /** Spellings that replace a part of the name: "đô la" by "đô". */
  readonly spellings: readonly (readonly [part: string, other: string])[];
  /** Names are also written as one word: "Hongkongdollar". */
  readonly joined: boolean;
  /** The country's own name may stand before the noun: "Malaysia ringgit". */
  readonly countryFirst: boolean;
}

/** A name of one currency alone; those that CLDR tells apart by years or banks in brackets are not. */
const IS_PLAIN = /^[\p{L}\p{M}'’.\s-]+$/u;

/** A shorter name in one word ("sol", "lek") is too likely another word; a language's own data has those that are not. */
const SHORTEST = 4;
/** Longer names are of units of account that no news counts in. */
const MAX_WORDS = 8;

/** "Kanadischer Dollar" with every ending that its adjective can take. */
function declined(name: string, endings: readonly string[]): readonly string[] {
  const [first, ...rest] = name.split(" ");
  const ending = endings.find((one) => first?.endsWith(one));
  if (first === undefined || ending === undefined || rest.length === 0) return [name];
  const stem = first.slice(0, first.length - ending.length);
  return endings.map((one) => [stem + one, ...rest].join(" "));
}

function countryOf(code: string, regions: Intl.DisplayNames): string | null {
  const region = code.slice(0, 2);
  if (/^[XE]/.test(region)) return null;
  const name = regions.of(region);
  return name === undefined || name === region || !IS_PLAIN.test(name) ? null : name.toLowerCase();
}

/**
 * The names of the world's currencies in a language, in lower case, by CLDR; the same name for two codes is left out. Old
 * and new currencies of one country share theirs: a current code wins over a withdrawn one.
 */
export function currencyNames(language: string, forms: CurrencyForms): Readonly<Record<string, string>> {
  const titles = new Intl.DisplayNames(language, { type: "currency" });
  const regions = new Intl.DisplayNames(language, { type: "region" });
  const names: Record<string, string> = {};
  const add = (name: string, code: string): void => {
    const words = name.split(/[\s-]/).length;
    if (!IS_PLAIN.test(name) || words > MAX_WORDS || name.length < SHORTEST) return;
    for (const one of declined(name, forms.endings)) {
      names[one] ??= code;
      if (forms.joined) names[one.replace(/[\s-]/g, "")] ??= code;
      for (const [part, other] of forms.spellings) if (one.includes(part)) names[one.replace(part, other)] ??= code;
    }
  };
  for (const currency of CURRENCY_CODES) {
    const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "name" });
    const printed = [1, 2].map(
      (count) => format.formatToParts(count).find(({ type }) => type === "currency")?.value ?? "",
    );
    const country = forms.countryFirst ? countryOf(currency, regions) : null;
    for (const name of [titles.of(currency) ?? "", ...printed]) {
      const lower = name.toLowerCase();
      add(lower, currency);
      if (country !== null && IS_PLAIN.test(lower)) add(`${country} ${lower.split(/[\s-]/).at(-1) ?? ""}`, currency);
    }
  }
  return names;
}
