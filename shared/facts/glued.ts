import type { Grammar } from "./grammar.ts";
import type { QuantityRead } from "./quantities/quantity.ts";
import type { Token } from "./tokens.ts";

/** Whether the digits at `from` hang on a letter before them: B2B, COVID-19, F-16, Web3, vn/5, #5. */
export function isGluedBefore(tokens: readonly Token[], from: number, grammar: Grammar): boolean {
  const digits = tokens[from];
  const before = tokens[from - 1];
  if (digits?.kind !== "digits" || digits.gap !== "none" || !before) return false;
  if (grammar.currencySigns.endingAt(tokens, from - 1)) return false;
  if (before.kind !== "mark") return true;
  const outer = tokens[from - 2];
  const outerGlued = before.gap === "none" && outer !== undefined && outer.kind !== "mark";
  return /^[#@_]$/.test(before.raw) || (outerGlued && /^[-‐‑–/.:+=&]$/.test(before.raw));
}

/** Whether letters hang on the quantity although no composer knew them: 5G, 3D, 20er. */
export function isGluedAfter(tokens: readonly Token[], quantity: QuantityRead, grammar: Grammar): boolean {
  const after = tokens[quantity.to];
  if (grammar.timesEndings.has(after?.key ?? "")) return false;
  const last = tokens[quantity.to - 1];
  return after?.kind === "word" && after.gap === "none" && last?.kind === "digits";
}

/** A web or mail address: index after it, or null. Its digits state nothing. */
export function stepOverAddress(tokens: readonly Token[], from: number): number | null {
  const first = tokens[from];
  const sign = tokens[from + 1];
  if (first?.kind !== "word" || sign?.gap !== "none") return null;
  const scheme = sign.raw === ":" && tokens[from + 2]?.raw === "/" && tokens[from + 2]?.gap === "none";
  if (!scheme && sign.raw !== "@" && !(first.key === "www" && sign.raw === ".")) return null;
  let to = from + 2;
  while (tokens[to]?.gap === "none") to += 1;
  return to;
}

/** Digits joined to others by a mark that no number holds (1:1, 24/7, 8h15): index after them, or null. */
export function stepOverGlued(tokens: readonly Token[], from: number): number | null {
  const first = tokens[from];
  if (first?.kind !== "digits") return null;
  let to = from + 1;
  let parts = 1;
  while (parts < 4 && /^[:.hg]$/.test(tokens[to]?.raw ?? "") && tokens[to]?.gap === "none") {
    const next = tokens[to + 1];
    if (next?.kind !== "digits" || next.gap !== "none") break;
    to += 2;
    parts += 1;
  }
  return parts > 1 && /^[:/hg]$/.test(tokens[from + 1]?.raw ?? "") ? to : null;
}
