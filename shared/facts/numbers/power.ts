import { superscriptDigit } from "./digits.ts";
import type { Token } from "../tokens.ts";

/** A power read, and the index after its last token. */
export interface PowerRead {
  readonly value: number;
  readonly to: number;
}

/** Doubles end near 1e308; nothing that is counted needs more. */
const MAX_EXPONENT = 300;
const isTight = (token: Token | undefined): boolean => token?.gap === "none";

/** `6` or `-6` at token `at`, tight after what stands before it. */
function exponentAt(tokens: readonly Token[], at: number): PowerRead | null {
  const sign = /^[-−+]$/.test(tokens[at]?.raw ?? "") && isTight(tokens[at]) ? 1 : 0;
  const digits = tokens[at + sign];
  if (digits?.kind !== "digits" || !isTight(digits) || digits.raw.length > 3) return null;
  const value = Number(digits.raw) * (sign === 1 && tokens[at]?.raw !== "+" ? -1 : 1);
  return Math.abs(value) > MAX_EXPONENT ? null : { value, to: at + sign + 1 };
}

function superscriptAt(tokens: readonly Token[], at: number): PowerRead | null {
  let value = 0;
  let to = at;
  for (let token = tokens[to]; to < at + 3 && token && isTight(token); token = tokens[to]) {
    const digit = superscriptDigit(token.raw);
    if (digit === null) break;
    value = value * 10 + digit;
    to += 1;
  }
  return to === at || value > MAX_EXPONENT ? null : { value, to };
}

/** `10^6` or `10⁶` at token `at`. */
function powerOfTen(tokens: readonly Token[], at: number): PowerRead | null {
  if (tokens[at]?.raw !== "10") return null;
  const caret = tokens[at + 1]?.raw === "^" && isTight(tokens[at + 1]);
  const exponent = caret ? exponentAt(tokens, at + 2) : superscriptAt(tokens, at + 1);
  return exponent && { value: 10 ** exponent.value, to: exponent.to };
}

/**
 * What follows a printed number `base` that ends before token `at` and raises it: `1.3e6`, `1.3x10^6`, `1,3 · 10⁶`, `2.5^-1`,
 * `10⁶`. Null where nothing does. A superscript after any other number is a footnote.
 */
export function raised(base: number, tokens: readonly Token[], at: number): PowerRead | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.key === "e" && isTight(token)) {
    const exponent = exponentAt(tokens, at + 1);
    return exponent && finite({ value: Number(`${base}e${exponent.value}`), to: exponent.to });
  }
  if (token.raw === "^" && isTight(token)) {
    const exponent = exponentAt(tokens, at + 1);
    return exponent && finite({ value: base ** exponent.value, to: exponent.to });
  }
  if (base === 10 && isTight(token)) {
    const exponent = superscriptAt(tokens, at);
    if (exponent) return finite({ value: 10 ** exponent.value, to: exponent.to });
  }
  if (!/^[x×·*]$/.test(token.key)) return null;
  const power = powerOfTen(tokens, at + 1);
  return power && finite({ value: base * power.value, to: power.to });
}

const finite = (read: PowerRead): PowerRead | null => (Number.isFinite(read.value) ? read : null);
