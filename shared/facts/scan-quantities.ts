import { readCalendar } from "./calendar/read-calendar.ts";
import type { Composed, Composer, FactBody, Reader, Scene } from "./compose/composer.ts";
import { composeMeasure, composeSpan } from "./compose/measure.ts";
import { composeMoney } from "./compose/money.ts";
import { composePercent } from "./compose/percent.ts";
import { composeFraction, composeNumber, composeOrdinal } from "./compose/plain.ts";
import { isGluedAfter, isGluedBefore, stepOverGlued } from "./glued.ts";
import { readQuantity } from "./quantity.ts";
import { restates, type AmountPlace } from "./restated.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Token } from "./tokens.ts";

/** Tried in this order; the first that knows what stands beside the number wins. Plain numbers come last. */
const COMPOSERS: readonly Composer[] = [
  composePercent,
  composeMoney,
  composeOrdinal,
  composeFraction,
  composeSpan,
  composeMeasure,
];

type Step = Composed | { readonly to: number; readonly body: null };

function quantityStep(at: number, scene: Scene): Step | null {
  const { tokens, grammar } = scene;
  const word = grammar.ordinalWords.startingAt(tokens, at);
  if (word) return { from: at, to: word.to, body: { kind: "ordinal", value: word.value, tolerance: 0 } };
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
  if (isGluedAfter(tokens, bounded)) return { to: quantity.to + 1, body: null };
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
    const dated = calendar.get(at);
    if (dated) found.push(...dated.facts);
    if (dated && !dated.isOpen) {
      at = floor = dated.to;
      continue;
    }
    const step = gluedStep(tokens, at) ?? quantityStep(at, { tokens, grammar, floor, publication });
    if (!step) {
      at += 1;
      continue;
    }
    at = Math.max(step.to, at + 1);
    if (!step.body) continue;
    const around = surroundingsOf(tokens, step.from, step.to, grammar);
    let body: FactBody = step.body;
    if ("tolerance" in body && around.bound) body = { ...body, bound: around.bound };
    if (body.kind === "money") {
      const place = { from: step.from, to: step.to, currency: body.currency };
      const later = { ...place, wordsFrom: around.from, converted: around.converted };
      if (around.converted) body = { ...body, converted: true };
      if (lastMoney && restates(tokens, lastMoney, later, grammar)) body = { ...body, conversionOf: lastMoney.index };
      lastMoney = { ...place, index: found.length };
    }
    found.push({ from: step.from, to: step.to, body });
    floor = step.to;
  }
  return found;
};
