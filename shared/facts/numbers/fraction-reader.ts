import { vulgarFraction } from "./digits.ts";
import type { Grammar } from "../grammar.ts";
import { runAt, type NumberPart, type NumberRun } from "./number-atoms.ts";
import { sumOf } from "./parts-sum.ts";
import type { Token } from "../tokens.ts";

/** A share of one, or a whole number and a share, tokens up to `to`. */
export interface FractionRead {
  readonly value: number;
  readonly tolerance: number;
  readonly to: number;
  readonly kind: "stated" | "bare";
}

/** What is known of "a half" once a scale follows: half a million is 500,000 ± 50,000. */
const SHARE_TOLERANCE = 0.05;
const MAX_DENOMINATOR = 1000;

const stated = (value: number, to: number): FractionRead => ({ value, tolerance: SHARE_TOLERANCE, to, kind: "stated" });

const isFiller = (part: NumberPart | undefined): boolean =>
  part?.atoms.length === 1 && part.atoms[0]?.role === "filler";
const isOne = (part: NumberPart | undefined): boolean => /^(?:one|article)$/.test(part?.atoms[0]?.role ?? "");

/**
 * Numerator and denominator of a run such as "two thirds" or "twenty | twenty-fifths". The denominator takes as many words as
 * leave a numerator: "one hundred | thirty-fifths". A hyphen is never cut.
 */
function quotientOf(parts: readonly NumberPart[], run: NumberRun, grammar: Grammar): number | null {
  const { one, many } = grammar.denominators;
  const ending = run.ending ?? "";
  for (let cut = 1; cut <= parts.length; cut++) {
    const atom = many.get(ending) ?? (cut === 1 && isOne(parts[0]) ? one.get(ending) : undefined);
    const below = parts.slice(cut);
    if (!atom || below[0]?.hyphened || isFiller(below[0]) || below[0]?.atoms[0]?.role === "hundred") continue;
    if (below.length === 0 && run.endingJoined && parts.at(-1)?.atoms.at(-1)?.role === "tens") continue;
    const numerator = sumOf(parts.slice(0, cut), null, grammar);
    const denominator = sumOf(below, atom, grammar);
    if (numerator && denominator && denominator.value > 1) return numerator.value / denominator.value;
  }
  return null;
}

/** Whether "a third" can be a share here, and not the third of something: "a third of", "a third more", "by a third." */
function isShareOf(tokens: readonly Token[], to: number, grammar: Grammar): boolean {
  const next = tokens[to];
  return next?.kind !== "word" || grammar.shareFollowers.has(next.key);
}

/** "Two thirds", "five and a quarter", "zweieinviertel", "drei viertel"; the words of `run` give all of it. */
function fractionOfRun(tokens: readonly Token[], run: NumberRun, grammar: Grammar): FractionRead | null {
  if (run.ending === null || run.parts.length === 0) return null;
  const lastAnd = run.parts.findLastIndex(isFiller);
  if (lastAnd > 0) {
    const share = quotientOf(run.parts.slice(lastAnd + 1), run, grammar);
    const whole = share !== null && share < 1 ? sumOf(run.parts.slice(0, lastAnd), null, grammar) : null;
    if (whole && share !== null) return stated(whole.value + share * whole.openScale, run.to);
  }
  const quotient = quotientOf(run.parts, run, grammar);
  if (quotient === null) return null;
  const article = run.parts.length === 1 && run.parts[0]?.atoms[0]?.role === "article";
  const isOrdinalToo = grammar.ordinalEndings.has(run.ending) || grammar.shareWords.has(run.ending);
  return article && isOrdinalToo && !isShareOf(tokens, run.to, grammar) ? null : stated(quotient, run.to);
}

/** "A quarter", "drei Viertel" or a bare "half" at token `from`: what may follow "two and". Without a whole of its own. */
export function fractionIn(tokens: readonly Token[], from: number, grammar: Grammar): FractionRead | null {
  const run = runAt(tokens, from, grammar);
  const quotient = run?.ending ? quotientOf(run.parts, run, grammar) : null;
  if (run && quotient !== null) return stated(quotient, run.to);
  return bareFractionAt(tokens, from, grammar);
}

/** One word for a share: half, quarter, Hälfte, nửa. */
function bareFractionAt(tokens: readonly Token[], from: number, grammar: Grammar): FractionRead | null {
  const value = grammar.shareWords.get(tokens[from]?.key ?? "");
  return value === undefined ? null : { value, tolerance: SHARE_TOLERANCE, to: from + 1, kind: "bare" };
}

/** `3/4`, `3 / 4` at token `from`: a proper fraction of small numbers. Never part of something longer (`1/2/2018`). */
export function slashFractionAt(tokens: readonly Token[], from: number): FractionRead | null {
  const [above, slash, below, after] = [tokens[from], tokens[from + 1], tokens[from + 2], tokens[from + 3]];
  if (above?.kind !== "digits" || below?.kind !== "digits" || !/^[/⁄]$/.test(slash?.raw ?? "")) return null;
  if (slash?.gap !== below.gap || !/^[1-9]\d{0,2}$/.test(above.raw) || !/^[1-9]\d{0,3}$/.test(below.raw)) return null;
  const longer = after?.gap === "none" && /^[/.,-]$/.test(after.raw) && tokens[from + 4]?.gap === "none";
  const value = Number(above.raw) / Number(below.raw);
  return longer || value >= 1 || Number(below.raw) > MAX_DENOMINATOR ? null : stated(value, from + 3);
}

/** Whether a slashed pair is a fraction rather than a day and month, a season, a ratio of names (`9/11`, `24/7`). */
function isPlainFraction(tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  if (before && grammar.dateCues.has(before.key)) return false;
  if (before?.gap !== undefined && tokens[from]?.gap === "none" && before.kind !== "mark") return false;
  if (grammar.data.slashDates) {
    const measured = grammar.measures.startingAt(tokens, to) ?? grammar.measureSymbols.startingAt(tokens, to);
    return (
      measured !== null ||
      grammar.shareFollowers.has(after?.key ?? "") ||
      grammar.durations.startingAt(tokens, to) !== null
    );
  }
  const below = Number(tokens[to - 1]?.raw);
  return below <= 10 || !before || after?.kind === "word";
}

/** A fraction that starts at token `from`, in any of its forms. */
export function fractionAt(tokens: readonly Token[], from: number, grammar: Grammar): FractionRead | null {
  const first = tokens[from];
  if (!first) return null;
  if (first.kind === "digits") {
    const slashed = slashFractionAt(tokens, from);
    if (slashed && isPlainFraction(tokens, from, slashed.to, grammar)) return slashed;
    const ending = tokens[from + 1];
    const atom =
      ending?.kind === "word" && ending.gap !== "none" ? grammar.denominators.many.get(ending.key) : undefined;
    const below = atom && /^\d{1,3}$/.test(first.raw) && sumOf([], atom, grammar);
    return below && below.value > 1 ? stated(Number(first.raw) / below.value, from + 2) : null;
  }
  if (first.kind === "mark") {
    const value = vulgarFraction(first.raw);
    return value === null ? null : stated(value, from + 1);
  }
  const run = runAt(tokens, from, grammar);
  if (!run) return bareFractionAt(tokens, from, grammar);
  // "Một nửa", "eine Hälfte".
  const one = run.ending === null && run.parts.length === 1 && isOne(run.parts[0]);
  const share = one ? bareFractionAt(tokens, run.to, grammar) : null;
  return share
    ? stated(share.value, share.to)
    : (fractionOfRun(tokens, run, grammar) ?? bareFractionAt(tokens, from, grammar));
}
