import { extentOf, fieldsOf } from "../quantity.ts";
import type { Composer } from "./composer.ts";

/** The other way round ("$ 5" after "¥"), a sign stands at most one space before the amount. */
const isNear = (gap: string | undefined): boolean => gap === "none" || gap === "space" || gap === "hardSpace";

/** `86 triệu yên`, `€1.2bn`, `US$ 5m`, `CHF 3 Mio.`, `5 tr đồng`: a currency before or after the amount. */
export const composeMoney: Composer = (quantity, { tokens, grammar, floor }) => {
  const before = grammar.currencySigns.endingAt(tokens, quantity.from - 1);
  const prefix = before && before.from >= floor && isNear(tokens[quantity.from]?.gap) ? before : null;

  const tight = tokens[quantity.to];
  const exponent =
    tight && quantity.last === null && quantity.first.scale === 1 ? grammar.tightScales.get(tight.key) : undefined;
  const afterTight = exponent === undefined ? quantity.to : quantity.to + 1;
  const currencyAt = (at: number): ReturnType<typeof grammar.currencyNames.startingAt> =>
    grammar.currencyNames.startingAt(tokens, at) ?? grammar.currencySigns.startingAt(tokens, at);
  let suffix = prefix ? null : currencyAt(afterTight);
  let end = prefix ? afterTight : quantity.to;
  let factor = exponent === undefined ? 1 : 10 ** exponent;
  if (!prefix && !suffix && exponent !== undefined) {
    suffix = currencyAt(quantity.to);
    factor = 1;
  }
  // "5 $10": a sign that touches the next number is that number's.
  if (suffix && tokens[suffix.to]?.kind === "digits" && tokens[suffix.to]?.gap === "none") suffix = null;
  if (suffix) end = suffix.to;
  if (
    prefix &&
    tokens[end]?.raw === "." &&
    tight?.gap === "none" &&
    exponent !== undefined &&
    tokens[end + 1]?.gap === "none"
  )
    end += 1;
  const candidates = (prefix ?? suffix)?.value;
  const currency = candidates?.[0];
  if (candidates === undefined || currency === undefined) return null;
  return {
    from: prefix ? prefix.from : quantity.from,
    to: end,
    body: {
      kind: "money",
      currency,
      ...(candidates.length > 1 ? { currencyCandidates: candidates } : {}),
      ...fieldsOf(quantity, factor),
      ...extentOf(quantity, factor),
    },
  };
};
