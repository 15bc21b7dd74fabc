import { extentOf, fieldsOf } from "../quantities/quantity.ts";
import { readNumber, round } from "../numbers/number-reader.ts";
import { linkEnd } from "./amount.ts";
import type { Composer, Scene } from "./composer.ts";

const isHyphen = (raw: string | undefined): boolean => raw !== undefined && /^[-‐‑]$/.test(raw);

/** Units that are printed one behind the other, and how many of the smaller make one: `6 ft 2 in`, `1 m 98`. */
const SMALLER: Readonly<Record<string, readonly [unit: string, count: number]>> = {
  "[ft_i]": ["[in_i]", 12],
  "[lb_av]": ["[oz_av]", 16],
  "[stone_av]": ["[lb_av]", 14],
  m: ["cm", 100],
  km: ["m", 1000],
  kg: ["g", 1000],
};

/** "2 in" behind "6 ft", "6" behind "6-foot-", "98" behind "1 m": as a share of the larger unit. */
function restBehind(
  unit: string,
  from: number,
  { tokens, grammar }: Scene,
): { readonly share: number; readonly tolerance: number; readonly to: number } | null {
  const smaller = SMALLER[unit];
  if (!smaller) return null;
  const at = from + (isHyphen(tokens[from]?.raw) ? 1 : 0);
  const number = readNumber(tokens, at, grammar);
  if (number?.kind !== "number" || !Number.isInteger(number.read.value) || number.read.weak) return null;
  const [code, count] = smaller;
  const { value, to, digits } = number.read;
  if (value >= count) return null;
  const named = grammar.measures.startingAt(tokens, to) ?? grammar.measureSymbols.startingAt(tokens, to);
  if (named) {
    const isSmaller = named.value[0] === code && named.value[1] === 1;
    return isSmaller ? { share: value / count, tolerance: 0.5 / count, to: named.to } : null;
  }
  const next = tokens[to];
  const inches = unit === "[ft_i]" && next?.key === "in" && next.gap === "none" ? 1 : 0;
  const ends = inches === 1 || next?.kind !== "word" || next.gap !== "none";
  const tight = tokens[at]?.gap === "none" && digits && ends;
  const free = next?.kind !== "word" || grammar.data.clauses.openers.includes(next.key);
  const bare = unit === "[ft_i]" ? tight || inches === 1 || free : unit === "m" && tight && value >= 10;
  return bare ? { share: value / count, tolerance: 0.5 / count, to: to + inches } : null;
}

/** `120 m`, `28 tấn`, `30 °C`, "half a mile", "10-mile": a unit of measure after the quantity. */
export const composeMeasure: Composer = (quantity, scene) => {
  const { tokens, grammar } = scene;
  const hyphen = isHyphen(tokens[quantity.to]?.raw) && tokens[quantity.to + 1]?.kind === "word" ? 1 : 0;
  const at = linkEnd(quantity, tokens, grammar) + hyphen;
  const symbol = grammar.measureSymbols.startingAt(tokens, at);
  const unit = grammar.measures.startingAt(tokens, at) ?? symbol;
  // "$20 a barrel" is a price.
  if (!unit || (quantity.first.article && scene.floor > 0 && scene.floor === quantity.from)) return null;
  const longer = symbol && symbol.to > unit.to ? symbol : unit;
  const [code, factor] = longer.value;
  const rest = quantity.last || !Number.isInteger(quantity.first.value) ? null : restBehind(code, longer.to, scene);
  if (rest) {
    const body = {
      kind: "measure" as const,
      unit: code,
      value: round(quantity.first.value + rest.share),
      tolerance: rest.tolerance,
    };
    return { from: quantity.from, to: rest.to, body };
  }
  return {
    from: quantity.from,
    to: longer.to,
    body: { kind: "measure", unit: code, ...fieldsOf(quantity, factor), ...extentOf(quantity, factor) },
  };
};
