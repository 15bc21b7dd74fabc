import type { Grammar } from "../grammar.ts";
import type { QuantityRead } from "../quantities/quantity.ts";
import type { Token } from "../tokens.ts";
import type { Scene, TokenRange } from "./composer.ts";

/** A number beside a currency; `factor` is the scale that is printed beside the currency only. */
export interface Amount extends TokenRange {
  readonly currencies: readonly string[];
  readonly factor: number;
}

/** A sign stands at most one space before its amount. */
const isNear = (gap: string | undefined): boolean => gap !== "wide";

interface Sign {
  readonly value: readonly string[];
  readonly to: number;
}

/** `M` and `USD` in one: `30 MUSD`, `48.5 MGBP`. */
function scaledCode(
  token: Token | undefined,
  grammar: Grammar,
): { readonly sign: readonly string[]; readonly factor: number } | null {
  if (token?.kind !== "word" || !/^[KMBTkm][A-Z]{3}$/.test(token.raw)) return null;
  const exponent = grammar.tightScales.get(token.key.charAt(0));
  const code = token.raw.slice(1);
  return exponent === undefined || !grammar.codes.has(code) ? null : { sign: [code], factor: 10 ** exponent };
}

function signBehind(tokens: readonly Token[], at: number, grammar: Grammar, article = false): Sign | null {
  const hyphen = /^[-‐‑]$/.test(tokens[at]?.raw ?? "") && tokens[at + 1]?.kind === "word" ? 1 : 0;
  const sign =
    grammar.currencyNames.startingAt(tokens, at + hyphen) ?? grammar.currencySigns.startingAt(tokens, at + hyphen);
  // "5 $10", "a US$ 5 million loan": a sign that touches the next number, or has an article before it, is that number's.
  const next = sign ? tokens[sign.to] : undefined;
  return next?.kind === "digits" && (next.gap === "none" || article) ? null : sign;
}

const shared = (a: readonly string[], b: readonly string[]): readonly string[] => a.filter((code) => b.includes(code));

/** The amount that a quantity is part of, with the currency before or behind it; null where no currency stands there. */
export function amountAt(quantity: QuantityRead, { tokens, grammar, floor }: Scene): Amount | null {
  const before = grammar.currencyPrefixes.endingAt(tokens, quantity.from - 1);
  const prefix = before && before.from >= floor && isNear(tokens[quantity.from]?.gap) ? before : null;
  const letter = tokens[quantity.to];
  const exponent =
    letter && (quantity.last?.scale ?? quantity.first.scale) === 1 ? grammar.tightScales.get(letter.key) : undefined;
  const scaledTo = exponent === undefined ? quantity.to : quantity.to + 1;
  const factor = exponent === undefined ? 1 : 10 ** exponent;
  if (prefix) {
    // "$ 10 dollars" names its currency twice; "$5m." has a full stop of its own when more follows.
    const again = signBehind(tokens, scaledTo, grammar);
    const both = again ? shared(again.value, prefix.value) : [];
    const stop =
      exponent !== undefined && tokens[scaledTo]?.raw === "." && tokens[scaledTo + 1]?.gap === "none" ? 1 : 0;
    const to = again && both.length > 0 ? again.to : scaledTo + stop;
    return { from: prefix.from, to, factor, currencies: both.length > 0 ? both : prefix.value };
  }
  const glued = scaledCode(letter, grammar);
  if (glued) return { from: quantity.from, to: quantity.to + 1, factor: glued.factor, currencies: glued.sign };
  const scaled = exponent === undefined ? null : signBehind(tokens, scaledTo, grammar);
  const sign = scaled ?? signBehind(tokens, linkEnd(quantity, tokens, grammar), grammar, quantity.first.article);
  if (!sign) return null;
  // "75 USD million".
  const late = quantity.first.scale === 1 && !scaled ? grammar.atoms.startingAt(tokens, sign.to) : null;
  const scale = late?.value.role === "scale" && late.value.exponent >= 3 ? late : null;
  return {
    from: quantity.from,
    to: scale?.to ?? sign.to,
    factor: scale?.value.role === "scale" ? 10 ** scale.value.exponent : scaled ? factor : 1,
    currencies: sign.value,
  };
}

/** Behind a share, the words before what it is a share of: "half a", "a quarter of a". */
export function linkEnd(quantity: QuantityRead, tokens: readonly Token[], grammar: Grammar): number {
  if (!quantity.first.fraction && Number.isInteger(quantity.first.value)) return quantity.to;
  return grammar.fractionLinks.startingAt(tokens, quantity.to)?.to ?? quantity.to;
}
