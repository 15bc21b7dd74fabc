import { round } from "../numbers/number-reader.ts";
import { extentOf, fieldsOf, readQuantity } from "../quantities/quantity.ts";
import type { Token } from "../tokens.ts";
import { amountAt, type Amount } from "./amount.ts";
import type { Composer, Scene } from "./composer.ts";

/** "Fifty cents" behind dollars, as a share of a dollar; tokens up to `to`. */
interface SmallChange {
  readonly share: number;
  readonly to: number;
}

const isWord = (token: Token | undefined): boolean => token?.kind === "word";

/** `$20 and 43c`, "zwei Euro und fünfzig Cent", "15 dollars and 50": what follows a whole amount and is part of it. */
function changeAfter(amount: Amount, scene: Scene): SmallChange | null {
  const { tokens, grammar } = scene;
  const filler = grammar.moneyJoins.startingAt(tokens, amount.to);
  const at = filler?.to ?? amount.to;
  const step = isWord(tokens[at]) || tokens[at]?.kind === "digits" ? readQuantity(tokens, at, grammar) : null;
  if (step?.kind !== "quantity" || step.quantity.last || step.quantity.from !== at) return null;
  const { first, to } = step.quantity;
  const unit = grammar.subunits.startingAt(tokens, to);
  if (unit) {
    const [currencies, divisor] = unit.value;
    const fits = first.value < divisor && amount.currencies.some((code) => currencies.includes(code));
    return fits ? { share: first.value / divisor, to: unit.to } : null;
  }
  // Without its name, only two places behind a named currency, and only where nothing is counted.
  const named = isWord(tokens[amount.to - 1]) && !grammar.currencyPrefixes.startingAt(tokens, amount.from);
  const twoPlaces = Number.isInteger(first.value) && first.value >= 10 && first.value < 100 && !first.fraction;
  const next = tokens[to];
  const ends = !next || (next.kind === "mark" && !/^[%$€£¥₫°:/-]$/.test(next.raw) && tokens[to + 1]?.gap !== "none");
  return named && twoPlaces && ends ? { share: first.value / 100, to } : null;
}

/** "To $20" behind "$10": the upper end, in the same currency. */
function upperEnd(
  amount: Amount,
  scene: Scene,
): { readonly value: number; readonly scale: number; readonly tolerance: number; readonly to: number } | null {
  const { tokens, grammar } = scene;
  const link = tokens[amount.to];
  const pair = grammar.data.rangePairs.some(
    ([opener, word]) => word === link?.key && opener === tokens[amount.from - 1]?.key,
  );
  if (!link || !(pair || /^[-–—‑]$/.test(link.raw) || grammar.rangeWords.has(link.key))) return null;
  const sign = grammar.currencySigns.startingAt(tokens, amount.to + 1);
  const step = readQuantity(tokens, sign?.to ?? amount.to + 1, grammar);
  if (step?.kind !== "quantity" || step.quantity.last) return null;
  const upper = amountAt(step.quantity, { ...scene, floor: amount.to + 1 });
  if (!upper || upper.from !== amount.to + 1 || !upper.currencies.includes(amount.currencies[0] ?? "")) return null;
  const { value, tolerance, scale } = step.quantity.first;
  return {
    value: round(value * upper.factor),
    tolerance: tolerance * upper.factor,
    scale: scale * upper.factor,
    to: upper.to,
  };
}

/** `86 triệu yên`, `€1.2bn`, `US$ 5m`, `CHF 3 Mio.`, `$10-$20`, "3 dollars 50 cents", "42 Cent". */
export const composeMoney: Composer = (quantity, scene) => {
  const { tokens, grammar } = scene;
  const amount = amountAt(quantity, scene);
  if (!amount) return composeSubunit(quantity, scene);
  const [currency] = amount.currencies;
  if (currency === undefined) return null;
  const kind = { kind: "money" as const, currency };
  const open = amount.currencies.length > 1 ? { currencyCandidates: amount.currencies } : {};
  const { factor, from } = amount;
  const plain = { ...kind, ...open, ...fieldsOf(quantity, factor), ...extentOf(quantity, factor) };
  if (quantity.last) return { from, to: amount.to, body: plain };

  const { value } = quantity.first;
  const upper = upperEnd(amount, scene);
  if (upper) {
    const inherits = quantity.first.scale === 1 && factor === 1 && value * upper.scale < upper.value;
    const min = round(value * (inherits ? upper.scale : factor));
    if (min < upper.value)
      return { from, to: upper.to, body: { ...kind, ...open, min, max: upper.value, tolerance: upper.tolerance } };
  }
  const change = Number.isInteger(value) && factor === 1 ? changeAfter(amount, scene) : null;
  if (!change) return { from, to: amount.to, body: plain };
  const more = changeAfter({ ...amount, to: change.to }, scene);
  const rest = more && grammar.subunits.endingAt(tokens, more.to - 1) ? more : null;
  const total = value + Math.sign(value || 1) * (change.share + (rest?.share ?? 0));
  return { from, to: rest?.to ?? change.to, body: { ...kind, ...open, value: round(total), tolerance: 0.005 } };
};

/** "34 cents" alone, in the main unit of the currency. */
const composeSubunit: Composer = (quantity, { tokens, grammar }) => {
  const unit = grammar.subunits.startingAt(tokens, quantity.to);
  if (!unit || tokens[quantity.to]?.key.length === 1) return null;
  const [currencies, divisor] = unit.value;
  const [currency] = currencies;
  if (currency === undefined) return null;
  return {
    from: quantity.from,
    to: unit.to,
    body: {
      kind: "money",
      currency,
      ...(currencies.length > 1 ? { currencyCandidates: currencies } : {}),
      ...fieldsOf(quantity, 1 / divisor),
      ...extentOf(quantity, 1 / divisor),
    },
  };
};
