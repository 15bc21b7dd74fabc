import { rangeOfBounds } from "./bound-range.ts";
import { readCalendar } from "../calendar/read-calendar.ts";
import type { Composed, Composer, FactBody, Reader, Scene } from "../compose/composer.ts";
import { composeMeasure } from "../compose/measure.ts";
import { composeMoney } from "../compose/money.ts";
import { composeSpan, readNumberWord, readSpanWord } from "../compose/span.ts";
import { composePercent } from "../compose/percent.ts";
import { composeFraction, letterExponent, composeNumber, composeOrdinal } from "../compose/plain.ts";
import { isGluedAfter, isGluedBefore, stepOverAddress, stepOverGlued } from "../glued.ts";
import type { Grammar } from "../grammar.ts";
import { canStartNumber } from "../numbers/number-reader.ts";
import { readOrdinal } from "../numbers/ordinal-reader.ts";
import { readQuantity } from "./quantity.ts";
import { readScore } from "../score.ts";
import { restates, type AmountPlace } from "../restated.ts";
import { surroundingsOf } from "../surroundings.ts";
import type { Token } from "../tokens.ts";

/** Tried in this order; the first that knows what stands beside the number wins. Plain numbers come last. */
const COMPOSERS: readonly Composer[] = [
  composePercent,
  composeMoney,
  composeOrdinal,
  composeSpan,
  composeMeasure,
  composeFraction,
];

type Step = Composed | { readonly to: number; readonly body: null };

/** Ordinals, and numbers in words that are something else as a whole. */
function wordStep(tokens: readonly Token[], at: number, grammar: Grammar): Step | null {
  const excluded = grammar.notNumbers.startingAt(tokens, at);
  if (excluded) return { to: excluded.to, body: null };
  const span =
    readSpanWord(tokens, at, grammar) ?? readNumberWord(tokens, at, grammar) ?? readCollective(tokens, at, grammar);
  if (span) return span;
  const ordinal = readOrdinal(tokens, at, grammar);
  if (!ordinal) return null;
  const { value, to } = ordinal;
  return value === null ? { to, body: null } : { from: at, to, body: { kind: "ordinal", value, tolerance: 0 } };
}

/** "A couple", "a pair of". */
function readCollective(tokens: readonly Token[], at: number, grammar: Grammar): Step | null {
  const found = grammar.collectives.startingAt(tokens, at);
  if (!found) return null;
  const next = tokens[found.to];
  const alone = next?.kind !== "word" || grammar.collectiveFollowers.has(next.key);
  return alone ? { from: at, to: found.to, body: { kind: "number", value: found.value, tolerance: 0.5 } } : null;
}

function quantityStep(at: number, scene: Scene): Step | null {
  const { tokens, grammar } = scene;
  const first = tokens[at];
  if (!first || !canStartNumber(tokens, at, grammar)) return null;
  const word = first.kind === "word" ? wordStep(tokens, at, grammar) : null;
  if (word) return word;
  const step = readQuantity(tokens, at, grammar);
  if (!step) return null;
  if (step.kind === "skip") return { to: step.to, body: null };
  const { quantity } = step;
  if (isGluedBefore(tokens, at, grammar)) return { to: quantity.to, body: null };
  const bounded = quantity.from >= scene.floor ? quantity : { ...quantity, from: at };
  for (const compose of COMPOSERS) {
    const composed = compose(bounded, scene);
    if (composed) return composed;
  }
  // "10 km" counts, "10Gx" does not: a unit must end where the word ends.
  if (isGluedAfter(tokens, bounded, grammar) && letterExponent(bounded, tokens, grammar) === null)
    return { to: quantity.to + 1, body: null };
  return composeNumber(bounded, scene) ?? { to: quantity.to, body: null };
}

function gluedStep(tokens: readonly Token[], at: number): Step | null {
  const to = stepOverGlued(tokens, at);
  return to === null ? null : { to, body: null };
}

/** Numbers, amounts, measures and dates from left to right, without overlap; `conversionOf` counts in this list. */
export const scanQuantities: Reader = (tokens, grammar, publication) => {
  const found: Composed[] = [];
  let lastMoney: (AmountPlace & { readonly index: number }) | null = null;
  const calendar = new Map(readCalendar(tokens, grammar, publication).map((step) => [step.from, step]));
  let floor = 0;
  for (let at = 0; at < tokens.length;) {
    const address = stepOverAddress(tokens, at);
    if (address !== null) {
      at = address;
      continue;
    }
    const printed = tokens[at]?.kind === "digits" ? readScore(tokens, at, grammar) : null;
    const planned = calendar.get(at);
    // "3:1" is a result, "3:15 pm" a time: the calendar knows the words that make it one.
    const score = planned && printed && planned.to > printed.to ? null : printed;
    const dated = score === null ? planned : undefined;
    if (dated) found.push(...dated.facts);
    if (dated && !dated.isOpen) {
      at = floor = dated.to;
      continue;
    }
    const step = score ?? gluedStep(tokens, at) ?? quantityStep(at, { tokens, grammar, floor, publication });
    if (!step) {
      at += 1;
      continue;
    }
    at = Math.max(step.to, at + 1);
    if (!step.body) continue;
    const around = surroundingsOf(tokens, step.from, step.to, grammar);
    let body: FactBody = step.body;
    if ("tolerance" in body && around.bound && body.kind !== "ordinal") body = { ...body, bound: around.bound };
    if (body.kind === "money") {
      const place = { from: step.from, to: step.to, currency: body.currency };
      const later = { ...place, wordsFrom: around.from, converted: around.converted };
      if (around.converted) body = { ...body, converted: true };
      if (lastMoney && restates(tokens, lastMoney, later, grammar)) body = { ...body, conversionOf: lastMoney.index };
      lastMoney = { ...place, index: found.length };
    }
    const composed = { from: step.from, to: step.to, body };
    const range = rangeOfBounds(found.at(-1), composed, around.from, tokens, grammar);
    if (range) found.pop();
    found.push(range ?? composed);
    floor = step.to;
  }
  return found;
};
