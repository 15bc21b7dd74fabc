import type { Alternative, Extent } from "./fact.ts";
import type { Grammar } from "./grammar.ts";
import { readNumber, round, type NumberRead, type NumberStep } from "./number-reader.ts";
import type { Token } from "./tokens.ts";

/** One number or a printed range of two, tokens `[from, to)`, before a composer gives it a kind. */
export interface QuantityRead {
  readonly from: number;
  readonly to: number;
  readonly first: NumberRead;
  /** The upper end; null for a single number. */
  readonly last: NumberRead | null;
}

/** What all quantities carry, in one unit of `factor`. */
export interface QuantityFields {
  readonly tolerance: number;
  readonly alternatives?: readonly Alternative[];
  readonly valueText?: string;
}

export function extentOf(quantity: QuantityRead, factor = 1): Extent {
  const low = round(quantity.first.value * factor);
  return quantity.last ? { min: low, max: round(quantity.last.value * factor) } : { value: low };
}

export function fieldsOf({ first, last }: QuantityRead, factor = 1): QuantityFields {
  const tolerance = (last ?? first).tolerance * factor;
  if (last) return { tolerance };
  return {
    tolerance,
    ...(first.alternatives.length > 0
      ? {
          alternatives: first.alternatives.map((one) => ({
            value: round(one.value * factor),
            tolerance: one.tolerance * factor,
          })),
        }
      : {}),
    ...(first.valueText !== undefined && factor === 1 ? { valueText: first.valueText } : {}),
  };
}

export type QuantityStep =
  { readonly kind: "quantity"; readonly quantity: QuantityRead } | Exclude<NumberStep, { kind: "number" }>;

/** `-5`, `minus 5`: a sign counts only where nothing stands directly before it. */
function signBefore(tokens: readonly Token[], from: number, grammar: Grammar): number | null {
  const sign = tokens[from - 1];
  if (!sign) return null;
  if (/^[-−]$/.test(sign.raw)) {
    const free = from < 2 || sign.gap !== "none" || /^[([]$/.test(tokens[from - 2]?.raw ?? "");
    return free && tokens[from]?.gap === "none" ? from - 1 : null;
  }
  return sign.kind === "word" ? (grammar.minus.endingAt(tokens, from - 1)?.from ?? null) : null;
}

const scaled = (read: NumberRead, scale: number): NumberRead => ({
  ...read,
  value: round(read.value * scale),
  tolerance: read.tolerance * scale,
});

/** Reads a number or a range (`10–20 triệu`, "zehn bis zwanzig") at token `from`. The scale of the upper end counts for both. */
export function readQuantity(tokens: readonly Token[], from: number, grammar: Grammar): QuantityStep | null {
  const step = readNumber(tokens, from, grammar);
  if (step?.kind !== "number") return step;
  const minus = step.read.digits ? signBefore(tokens, from, grammar) : null;
  if (minus !== null) {
    const first = { ...scaled(step.read, -1), tolerance: step.read.tolerance, alternatives: [] };
    return { kind: "quantity", quantity: { from: minus, to: step.read.to, first, last: null } };
  }
  const single: QuantityStep = { kind: "quantity", quantity: { from, to: step.read.to, first: step.read, last: null } };
  const link = tokens[step.read.to];
  if (!link) return single;
  const dash = /^[-–—‑]$/.test(link.raw);
  const pair = grammar.data.rangePairs.some(([opener, word]) => word === link.key && opener === tokens[from - 1]?.key);
  if (!dash && !pair && !grammar.rangeWords.has(link.key)) return single;
  const upper = readNumber(tokens, step.read.to + 1, grammar);
  if (upper?.kind !== "number" || (upper.read.weak && upper.read.value === 1)) return single;
  const inherits = step.read.scale === 1 && step.read.digits && upper.read.scale > 1;
  const low = inherits ? scaled(step.read, upper.read.scale) : step.read;
  if (low.value >= upper.read.value) return single;
  return { kind: "quantity", quantity: { from, to: upper.read.to, first: low, last: upper.read } };
}
