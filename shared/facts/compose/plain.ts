import { fieldsOf, type QuantityRead } from "../quantities/quantity.ts";
import type { Grammar } from "../grammar.ts";
import { readNumber, round } from "../numbers/number-reader.ts";
import type { Token } from "../tokens.ts";
import type { Composer } from "./composer.ts";

/** "One in five", but not "300 in 400". */
const MAX_PER = 10;

/** Whether a unit stands there, so that the number before it is no denominator: "3 in 24 hours". */
const isCounted = (tokens: readonly Token[], at: number, grammar: Grammar): boolean =>
  grammar.durations.startingAt(tokens, at) !== null ||
  grammar.measures.startingAt(tokens, at) !== null ||
  grammar.currencyNames.startingAt(tokens, at) !== null ||
  grammar.percent.startingAt(tokens, at) !== null;

/** `2 out of 3`, "hai phần ba", "one in five": two numbers, and the words that make them a share. */
const composeQuotient: Composer = (quantity, { tokens, grammar }) => {
  const above = quantity.first;
  if (quantity.last || above.article || !Number.isInteger(above.value) || above.fraction) return null;
  const word = grammar.fractionWords.startingAt(tokens, quantity.to);
  const rate = word ? null : grammar.rateWords.startingAt(tokens, quantity.to);
  const ratio = word || rate ? null : grammar.ratioWords.startingAt(tokens, quantity.to);
  const link = word ?? rate ?? ratio;
  const below = link ? readNumber(tokens, link.to, grammar, { homographs: true }) : null;
  if (below?.kind !== "number" || !Number.isInteger(below.read.value) || below.read.fraction) return null;
  const { to, digits, value: whole } = below.read;
  const isProper = whole > Math.abs(above.value);
  const isYear = digits && whole > 1500 && whole < 2100;
  if (rate && (!isProper || isYear || Math.abs(above.value) > MAX_PER || isCounted(tokens, to, grammar))) return null;
  if (ratio && (tokens[to]?.kind === "word" || whole === 0)) return null;
  if (word && (!isProper || (above.digits !== digits && grammar.data.plainTyping))) return null;
  return { from: quantity.from, to, body: { kind: "fraction", value: above.value / whole, tolerance: 0 } };
};
/** "Two thirds", `6/8`, `½`; "half" and "nửa" where the words beside them leave no doubt. Nothing is rounded: tolerance 0. */
export const composeFraction: Composer = (quantity, scene) => {
  const { tokens, grammar, floor } = scene;
  const { first, from, to } = quantity;
  // "One and a half" counts, as "anderthalb" does.
  if (quantity.last || (first.fraction && first.value >= 1)) return null;
  if (!first.fraction) return composeQuotient(quantity, scene);
  if (first.fraction === "stated") return { from, to, body: { kind: "fraction", value: first.value, tolerance: 0 } };
  const articled = floor < from && grammar.data.shareArticles.includes(tokens[from - 1]?.key ?? "") ? 1 : 0;
  const start = from - articled;
  const next = tokens[to];
  if (grammar.shareNotAfter.has(tokens[start - 1]?.key ?? "") || next?.raw === "-") return null;
  const bounded = grammar.boundsBefore.endingAt(tokens, start - 1) !== null;
  if (next?.kind === "word" && !bounded && !grammar.shareFollowers.has(next.key)) return null;
  return { from: start, to, body: { kind: "fraction", value: first.value, tolerance: 0 } };
};

/** `18th`, `am 3. Platz`: digits with a mark of their own; ordinals in words are read before numbers are. */
export const composeOrdinal: Composer = (quantity, { tokens, grammar }) => {
  const { suffixes, dotAfter } = grammar.data.ordinals;
  const { first, last } = quantity;
  if (last || !first.digits || !Number.isInteger(first.value) || first.scale !== 1) return null;
  const before = tokens[quantity.from - 1];
  const after = tokens[quantity.to];
  const body = { kind: "ordinal" as const, value: quantity.first.value, tolerance: 0 };
  if (after?.gap === "none" && suffixes.includes(after.key)) return { from: quantity.from, to: quantity.to + 1, body };
  const dotted = after?.raw === "." && after.gap === "none" && tokens[quantity.to + 1]?.kind === "word";
  return dotted && before && dotAfter.includes(before.key) ? { from: quantity.from, to: quantity.to + 1, body } : null;
};

/** `5G`, `4K` and `3T` are names, `10G` and `1.2M` amounts; how sure one can be of the latter without a unit. */
const LETTER_CONFIDENCE = 0.7;

/** The exponent of a letter behind a number (`1.2M`, `100K`), or null where it is none or part of a name. */
export function letterExponent(
  { first, last, to }: QuantityRead,
  tokens: readonly Token[],
  grammar: Grammar,
): number | null {
  const letter = tokens[to];
  if (letter?.kind !== "word" || last || !first.digits || first.scale !== 1) return null;
  const next = tokens[to + 1];
  if (next?.gap === "none" && !isClauseEnd(next) && !/^[-–]$/.test(next.raw)) return null;
  const isName = Number.isInteger(first.value) && Math.abs(first.value) < 10 && /^[GKT]$/.test(letter.raw);
  return isName ? null : (grammar.numberScales.get(letter.raw) ?? null);
}

/** What no other composer claimed. A lone "one" or "ein" counts only where no word stands beside it: else it is an article. */
export const composeNumber: Composer = (quantity, { tokens, grammar }) => {
  const { first, last, from, to } = quantity;
  if (last)
    return { from, to, body: { kind: "numberRange", min: first.value, max: last.value, ...fieldsOf(quantity) } };
  if (first.fraction && first.value < 1) return null;
  const before = tokens[from - 1];
  const next = tokens[to];
  if (first.weak && (first.article || before?.kind === "word" || next?.kind === "word" || !isClauseEnd(next)))
    return null;
  const exponent = letterExponent(quantity, tokens, grammar);
  if (exponent !== null) {
    const factor = 10 ** exponent;
    const body = { kind: "number" as const, ...fieldsOf(quantity, factor), value: round(first.value * factor) };
    return { from, to: to + 1, body: { ...body, confidence: LETTER_CONFIDENCE } };
  }
  return { from, to, body: { kind: "number", value: first.value, ...fieldsOf(quantity) } };
};

const isClauseEnd = (token: Token | undefined): boolean => token === undefined || /^[.,;:!?)\]]$/.test(token.raw);
