import { Accumulator } from "./accumulator.ts";
import type { Alternative } from "./fact.ts";
import type { Grammar } from "./grammar.ts";
import { atomsAt } from "./number-atoms.ts";
import { readNumeral, type Numeral } from "./numeral.ts";
import type { Token } from "./tokens.ts";

/** A number as read from digits, words, or both. Token indices are `[from, to)`. */
export interface NumberRead {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly tolerance: number;
  readonly alternatives: readonly Alternative[];
  readonly valueText?: string;
  /** Only "one", "ein", "một": a number beside a unit or percent, else too likely an article. */
  readonly weak: boolean;
  /** The multiplier of the scale words read after printed digits, 1 where none. */
  readonly scale: number;
  /** False where only words were read. */
  readonly digits: boolean;
}

/** A number, or tokens to step over because they only look like one. */
export type NumberStep =
  { readonly kind: "number"; readonly read: NumberRead } | { readonly kind: "skip"; readonly to: number };

/** Number words that may follow printed digits. */
const AFTER_DIGITS: ReadonlySet<string> = new Set(["scale", "half", "hundred", "dozen"]);

const isDash = (token: Token | undefined): boolean => token !== undefined && /^[-‐‑]$/.test(token.raw);

/**
 * Reads the longest number that starts at token `from`: `1.234,5`, `86 triệu`, `2 tỷ 300 triệu`, "twenty-four",
 * "eineinhalb Millionen", "một trăm linh năm". Null where none starts there. Scale words multiply the printed precision
 * (86 triệu is 86,000,000 ± 500,000). `homographs`: a word such as "năm" is surely a number here.
 */
export function readNumber(
  tokens: readonly Token[],
  from: number,
  grammar: Grammar,
  options: { readonly homographs?: boolean } = {},
): NumberStep | null {
  const first = tokens[from];
  if (!first || first.kind === "mark") return null;
  const excluded = grammar.notNumbers.startingAt(tokens, from);
  if (excluded) return { kind: "skip", to: excluded.to };

  const sum = new Accumulator(grammar.data.compoundNumbers);
  let numeral: Numeral | null = null;
  let at = from;
  let weak = first.kind === "word";
  let atomCount = 0;
  let firstRole = "";
  if (first.kind === "digits") {
    numeral = readNumeral(tokens, from, grammar.data.grouping);
    const best = numeral.readings[0];
    if (!best) return { kind: "skip", to: numeral.to };
    sum.offerDigits(best.value, best.tolerance);
    at = numeral.to;
  }
  for (let end = at; ;) {
    const token = tokens[end];
    if (!token) break;
    // A scale needs no space ("5triệu"); word follows word with one space or, "twenty-four", a hyphen.
    const start =
      isDash(token) && token.gap === "none" && end > from && tokens[end - 1]?.kind === "word" ? end + 1 : end;
    const next = tokens[start];
    if (next?.kind === "digits" && start === end && end > from && numeral) {
      const more = readNumeral(tokens, start, grammar.data.grouping);
      const best = more.readings[0];
      const scaleNext = tokens[more.to]?.kind === "word" ? atomsAt(tokens, more.to, grammar) : null;
      const scale = scaleNext?.atoms[0];
      if (!best || scale?.role !== "scale" || !sum.accepts(10 ** scale.exponent)) break;
      if (!sum.offerDigits(best.value, best.tolerance) || !sum.offer(scale, false)) break;
      at = end = scaleNext?.to ?? more.to;
      continue;
    }
    const found = atomsAt(tokens, start, grammar);
    if (!found) break;
    const compound = found.atoms.length > 1;
    if (numeral && !found.atoms.every((atom) => AFTER_DIGITS.has(atom.role))) break;
    if (!found.atoms.every((atom) => sum.offer(atom, compound))) break;
    atomCount += found.atoms.length;
    firstRole ||= found.atoms[0]?.role ?? "";
    end = found.to;
    if (found.atoms.at(-1)?.role !== "filler") at = end;
  }
  if (at === from) return null;
  if (sum.isEmpty || sum.needsScale) return null;
  if (!numeral) {
    if (atomCount === 1 && firstRole === "article") return null;
    weak = atomCount === 1 && firstRole === "one";
    const doubtful = atomCount === 1 && options.homographs !== true && grammar.homographs.has(first.key);
    if (doubtful && !grammar.counted.startingAt(tokens, at)) return null;
  }
  const best = numeral?.readings[0];
  const scale = best && best.value !== 0 ? sum.value / best.value : 1;
  return {
    kind: "number",
    read: {
      from,
      to: at,
      value: round(sum.value),
      tolerance: sum.tolerance,
      alternatives: (numeral?.readings.slice(1) ?? []).map((other) => ({
        value: round(other.value * scale),
        tolerance: other.tolerance * scale,
      })),
      ...(best?.valueText !== undefined && scale === 1 ? { valueText: best.valueText } : {}),
      weak,
      scale,
      digits: numeral !== null,
    },
  };
}

/** Takes the dust off a product: 11.15 × 10⁶ is 11,150,000 exactly. */
export const round = (value: number): number => Number(value.toPrecision(15));
