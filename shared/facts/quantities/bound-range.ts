import type { Composed, FactBody } from "../compose/composer.ts";
import type { Grammar } from "../grammar.ts";
import type { Token } from "../tokens.ts";

type Bounded = Extract<FactBody, { readonly tolerance: number }>;

const isLower = (body: Bounded): boolean => body.bound === "over" || body.bound === "atLeast";
const isUpper = (body: Bounded): boolean => body.bound === "under" || body.bound === "atMost";

function unitOf(body: Bounded): string {
  if (body.kind === "fraction") return "number";
  if (body.kind === "money") return `money ${body.currency}`;
  return "unit" in body ? `${body.kind} ${body.unit}` : body.kind;
}

/**
 * "Above 1000 and below 1500" as one range: two quantities of one unit, bounded towards each other, with nothing but "and"
 * between them. `wordsFrom` is where the words that bound `upper` begin. Null where they are two statements.
 */
export function rangeOfBounds(
  lower: Composed | undefined,
  upper: Composed,
  wordsFrom: number,
  tokens: readonly Token[],
  grammar: Grammar,
): Composed | null {
  if (!lower || !("tolerance" in lower.body) || !("tolerance" in upper.body)) return null;
  const [low, high] = [lower.body, upper.body];
  if (!isLower(low) || !isUpper(high) || unitOf(low) !== unitOf(high)) return null;
  const min = "value" in low ? low.value : undefined;
  const max = "value" in high ? high.value : undefined;
  const join = grammar.boundJoins.startingAt(tokens, lower.to);
  if (min === undefined || max === undefined || min >= max || join?.to !== wordsFrom) return null;
  const { tolerance } = high;
  const place = { from: lower.from, to: upper.to };
  switch (high.kind) {
    case "number":
    case "fraction":
      return { ...place, body: { kind: "numberRange", min, max, tolerance } };
    case "money":
      return { ...place, body: { kind: "money", currency: high.currency, min, max, tolerance } };
    case "percent":
      return { ...place, body: { kind: "percent", min, max, tolerance } };
    case "measure":
      return { ...place, body: { kind: "measure", unit: high.unit, min, max, tolerance } };
    case "duration":
    case "age":
      return { ...place, body: { kind: high.kind, unit: high.unit, min, max, tolerance } };
    default:
      return null;
  }
}
