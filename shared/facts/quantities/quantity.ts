import type { Alternative, Extent } from "../fact.ts";
import type { Grammar } from "../grammar.ts";
import { readNumber, round, type NumberRead, type NumberStep } from "../numbers/number-reader.ts";
import type { Token } from "../tokens.ts";

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

/** Before a sign, these leave it one: "(-5", "<-30". */
const FREE_BEFORE_SIGN = /^[([<>=≤≥~:$€£¥]$/;

/** `-5`, `minus 5`: a sign counts only where nothing stands directly before it; before a space it is a bullet, unless the number is all. */
function signBefore(tokens: readonly Token[], read: NumberRead, grammar: Grammar): number | null {
  const { from, to } = read;
  const sign = tokens[from - 1];
  if (!sign) return null;
  if (/^[-−–]$/.test(sign.raw)) {
    if (!read.digits) return null;
    const free = from < 2 || sign.gap !== "none" || FREE_BEFORE_SIGN.test(tokens[from - 2]?.raw ?? "");
    const tight = tokens[from]?.gap === "none" && sign.raw !== "–";
    const lone = from === 1 && (!tokens[to] || (!tokens[to + 1] && grammar.numberScales.has(tokens[to].raw)));
    return free && (tight || lone) ? from - 1 : null;
  }
  return sign.kind === "word" ? (grammar.minus.endingAt(tokens, from - 1)?.from ?? null) : null;
}

const scaled = (read: NumberRead, scale: number): NumberRead => ({
  ...read,
  value: round(read.value * scale),
  tolerance: read.tolerance * scale,
});

const single = (from: number, first: NumberRead): QuantityStep => ({
  kind: "quantity",
  quantity: { from, to: first.to, first, last: null },
});

/** `5k` in `5k-20k`: the letter counts as a scale on both sides of a dash. */
function withLetter(read: NumberRead, tokens: readonly Token[], grammar: Grammar): NumberRead {
  const letter = tokens[read.to];
  const exponent = letter?.gap === "none" && read.digits ? grammar.numberScales.get(letter.raw) : undefined;
  return exponent === undefined ? read : { ...scaled(read, 10 ** exponent), scale: 10 ** exponent, to: read.to + 1 };
}

function signed(read: NumberRead, tokens: readonly Token[], grammar: Grammar): { read: NumberRead; from: number } {
  const minus = signBefore(tokens, read, grammar);
  if (minus === null) return { read, from: read.from };
  return { read: { ...scaled(read, -1), tolerance: read.tolerance, alternatives: [], weak: false }, from: minus };
}

/** The number at `at`, or behind a word for minus there. */
function upperAt(tokens: readonly Token[], at: number, grammar: Grammar): NumberRead | null {
  const minus = grammar.minus.startingAt(tokens, at);
  const step = readNumber(tokens, minus?.to ?? at, grammar);
  if (step?.kind !== "number" || (step.read.weak && step.read.value === 1)) return null;
  return minus ? { ...scaled(step.read, -1), tolerance: step.read.tolerance } : step.read;
}

/** "Three-nought-four": behind one hyphen, the next joins digits that are read out, and not the ends of a range. */
const isSpelt = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.kind === "word" && tokens[from].gap === "none" && tokens[from - 1]?.raw === "-";

/** Reads a number or a range (`10–20 triệu`, "zehn bis zwanzig") at token `from`. The scale of the upper end counts for both. */
export function readQuantity(tokens: readonly Token[], from: number, grammar: Grammar): QuantityStep | null {
  const step = readNumber(tokens, from, grammar);
  if (step?.kind !== "number") return step;
  const { read, from: start } = signed(step.read, tokens, grammar);
  const low = withLetter(read, tokens, grammar);
  const link = tokens[low.to];
  if (!link || read.article || isSpelt(tokens, start)) return single(start, read);
  const dash = /^[-–—‑~]$/.test(link.raw);
  const opener = tokens[start - 1]?.key;
  const pair = grammar.data.rangePairs.some(([first, word]) => word === link.key && first === opener);
  if (!dash && !pair && !grammar.rangeWords.has(link.key)) return single(start, read);
  const upper = upperAt(tokens, low.to + 1, grammar);
  if (!upper) return single(start, read);
  const high = low === read ? upper : withLetter(upper, tokens, grammar);
  const inherits = read.scale === 1 && read.digits && high.scale > 1 && low === read;
  const first = inherits ? scaled(read, high.scale) : low;
  if (first.value >= high.value) return single(start, read);
  return { kind: "quantity", quantity: { from: start, to: high.to, first, last: high } };
}
