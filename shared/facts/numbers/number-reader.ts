import { Accumulator } from "./accumulator.ts";
import { vulgarFraction } from "./digits.ts";
import type { Alternative } from "../fact.ts";
import { fractionAt, fractionIn, slashFractionAt } from "./fraction-reader.ts";
import type { Grammar } from "../grammar.ts";
import { runAt, type NumberPart, type NumberRun } from "./number-atoms.ts";
import { behindHyphen, headAt, slashedEnd } from "./number-head.ts";
import { readNumeral, type NumeralReading } from "./numeral.ts";
import { readDecimals } from "./spoken-decimals.ts";
import type { Token } from "../tokens.ts";

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
  /** Only "a" or "an": one beside a unit, nothing elsewhere. Always weak. */
  readonly article: boolean;
  /** The multiplier of the scale words read after printed digits, 1 where none. */
  readonly scale: number;
  /** False where only words were read. */
  readonly digits: boolean;
  /**
   * A share rather than a count: `stated` with its numerator ("two thirds", "1/2"), `bare` in one word ("half", "nửa")
   * that means a number only beside a unit or where the sentence makes it one.
   */
  readonly fraction: "stated" | "bare" | null;
}

/** A number, or tokens to step over because they only look like one. */
export type NumberStep =
  { readonly kind: "number"; readonly read: NumberRead } | { readonly kind: "skip"; readonly to: number };

/** Number words that may follow printed digits directly. */
const AFTER_DIGITS: ReadonlySet<string> = new Set(["scale", "half", "hundred", "dozen"]);
/** "Six crore and two hundred", but "five million and two" are two numbers: what joins a million by "and" is a hundred up. */
const JOINS_MILLION = 100;
const THOUSAND = 1000;

/** A number being read: its sum, and the index after the last token that belongs to it. */
interface Progress {
  readonly sum: Accumulator;
  readonly at: number;
  /** How many number words were taken. */
  readonly words: number;
}

/** How many parts of a run continue the sum; `restricted`: only those that may follow digits. */
function partsThatFit(
  start: Accumulator,
  parts: readonly NumberPart[],
  restricted: boolean,
  neverLast: (part: NumberPart) => boolean,
): number {
  const sum = start.clone();
  let open = restricted;
  let fit = 0;
  /** Before the last "and": how many parts, what they sum up to, and the scale left open. */
  let joined = { parts: 0, value: 0, openScale: 1 };
  /** Before a word that cannot end the number. */
  let unsure = -1;
  let previous = "";
  for (const [index, part] of parts.entries()) {
    if (open && !part.atoms.every(({ role }) => AFTER_DIGITS.has(role))) break;
    const before = { parts: index, value: sum.value, openScale: sum.openScale };
    if (!part.atoms.every((atom) => sum.offer(atom, part.compound))) break;
    if (part.atoms.some(({ role }) => role === "hundred" || role === "scale")) open = false;
    const last = part.atoms.at(-1)?.role ?? "";
    if (last === "filler") joined = before;
    else fit = index + 1;
    unsure = neverLast(part) && previous !== "" && previous !== "filler" ? index : -1;
    previous = last;
  }
  if (
    joined.openScale > THOUSAND &&
    fit > joined.parts &&
    start.clone().takeAll(parts.slice(0, fit)) - joined.value < JOINS_MILLION
  )
    return joined.parts;
  return unsure === fit - 1 ? unsure : fit;
}

/** Adds the words of a run to a copy of the sum. */
function takeWords(
  progress: Progress,
  run: NumberRun | null,
  restricted: boolean,
  neverLast: (part: NumberPart) => boolean,
): Progress {
  if (!run || run.parts.length === 0) return progress;
  const fit = partsThatFit(progress.sum, run.parts, restricted, neverLast);
  const sum = progress.sum.clone();
  const taken = run.parts.slice(0, Math.max(0, fit));
  sum.takeAll(taken);
  const words = taken.reduce((count, part) => count + part.atoms.length, progress.words);
  return { sum, at: taken.at(-1)?.to ?? progress.at, words };
}

/** `2 tỷ 300 triệu`, "3 hundred and 21": digits behind number words. Null where they are another number. */
function takeDigits(progress: Progress, tokens: readonly Token[], grammar: Grammar): Progress | null {
  const { at, words } = progress;
  const filler = progress.sum.takesTail ? grammar.fillers.startingAt(tokens, at) : null;
  const start = filler?.to ?? at;
  if (tokens[start]?.kind !== "digits") return null;
  const numeral = readNumeral(tokens, start, grammar.data.grouping);
  const best = numeral.readings[0];
  if (!best) return null;
  const next = runAt(tokens, numeral.to, grammar)?.parts[0];
  const scale = next?.atoms[0];
  const sum = progress.sum.clone();
  if (filler) {
    if (next || !Number.isInteger(best.value) || best.value >= 100) return null;
    sum.offerTail(best.value);
    return { sum, at: numeral.to, words };
  }
  const size = scale?.role === "scale" ? 10 ** scale.exponent : scale?.role === "hundred" ? 100 : null;
  if (!next || !scale || size === null || !sum.accepts(size)) return null;
  const fits = sum.offerDigits(best.value, best.tolerance) && sum.offer(scale, false);
  return fits ? { sum, at: next.to, words } : null;
}

/** `½`, `1/4`, "and a quarter", "und eine halbe" behind a whole number. */
function takeShare(progress: Progress, tokens: readonly Token[], grammar: Grammar, digits: boolean): Progress | null {
  const { at, words } = progress;
  const mark = vulgarFraction(tokens[at]?.raw ?? "");
  const filler = mark === null ? grammar.fillers.startingAt(tokens, at) : null;
  const share =
    mark !== null
      ? { value: mark, to: at + 1 }
      : filler
        ? fractionIn(tokens, filler.to, grammar)
        : digits
          ? slashFractionAt(tokens, at)
          : null;
  const sum = progress.sum.clone();
  return share && share.value < 1 && sum.offerShare(share.value) ? { sum, at: share.to, words } : null;
}

/** "Two point two", "1 Komma 1", "hai phẩy năm". */
function takeDecimals(progress: Progress, tokens: readonly Token[], grammar: Grammar): Progress | null {
  if (!progress.sum.takesDecimals) return null;
  const read = readDecimals(tokens, progress.at, grammar);
  if (!read) return null;
  const sum = progress.sum.clone();
  sum.offerDecimals(read.share, read.tolerance);
  return { sum, at: read.to, words: progress.words };
}

/** Whether a word such as "năm" (five, year) is the number: alone, before a noun that news counts, or before any noun at all. */
function isSurelyNumber(tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  const word = tokens[from]?.key ?? "";
  if (before?.kind !== "word" && next?.kind !== "word") return !grammar.neverLast.has(word);
  if (grammar.counted.startingAt(tokens, to)) return true;
  const isNoun = next?.kind === "word" && next.raw === next.key && !grammar.uncounted.has(next.key);
  return isNoun && grammar.uncounted.size > 0 && before?.kind !== "digits" && !grammar.unitCues.has(before?.key ?? "");
}

/** "A ½ hour": the article counts nothing. */
const isArticleOfShare = (run: NumberRun | null, { words, at }: Progress, tokens: readonly Token[]): boolean =>
  words === 1 &&
  run?.parts[0]?.atoms[0]?.role === "article" &&
  (tokens[at]?.kind === "digits" || vulgarFraction(tokens[at]?.raw ?? "") !== null);

/** Whether a number can start at a token at all: spares most words of a text the rest. */
export function canStartNumber(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === "digits") return true;
  if (token.kind === "mark") {
    return token.raw === "." || token.raw === ","
      ? tokens[at + 1]?.kind === "digits"
      : vulgarFraction(token.raw) !== null;
  }
  if (grammar.starters.has(token.key)) return true;
  return grammar.morphemes.get(token.key.charAt(0))?.some(([morpheme]) => token.key.startsWith(morpheme)) === true;
}

/** "Mehrere hundert", "several hundred thousand": a multiplier without its number, behind a word that takes it away. */
function isVague(run: NumberRun | null, tokens: readonly Token[], from: number, grammar: Grammar): boolean {
  const role = run?.parts[0]?.atoms[0]?.role;
  return (role === "hundred" || role === "scale") && grammar.vague.has(tokens[from - 1]?.key ?? "");
}

/**
 * Reads the longest number that starts at token `from`: `1.234,5`, `86 triệu`, `2 tỷ 300 triệu`, "twenty-four",
 * "eineinhalb Millionen", "một trăm linh năm", "two thirds", `6½`. Null where none starts there. Scale words multiply the
 * printed precision (86 triệu is 86,000,000 ± 500,000). `homographs`: a word such as "năm" is surely a number here.
 */
export function readNumber(
  tokens: readonly Token[],
  from: number,
  grammar: Grammar,
  options: { readonly homographs?: boolean } = {},
): NumberStep | null {
  const first = tokens[from];
  if (!first || !canStartNumber(tokens, from, grammar)) return null;
  const excluded = first.kind === "word" ? grammar.notNumbers.startingAt(tokens, from) : null;
  if (excluded) return { kind: "skip", to: excluded.to };

  const fraction = fractionAt(tokens, from, grammar);
  const slashed = fraction || first.kind !== "digits" ? null : slashedEnd(tokens, from);
  if (slashed !== null) return { kind: "skip", to: slashed };
  const numeral = fraction ? null : headAt(tokens, from, grammar);
  if (!fraction && !numeral && first.kind === "word" && runAt(tokens, from, grammar) === null) return null;
  if (numeral && numeral.readings.length === 0) return { kind: "skip", to: numeral.to };
  const start = new Accumulator(grammar.data.bareHundred);
  const head: NumeralReading | null = fraction ?? numeral?.readings[0] ?? null;
  const at = fraction?.to ?? numeral?.to ?? from;
  if (head) start.offerDigits(head.value, head.tolerance);
  else if (first.kind !== "word") return null;

  const scaleAt = fraction
    ? (grammar.fractionLinks.startingAt(tokens, at)?.to ?? at)
    : head
      ? behindHyphen(tokens, at, grammar)
      : at;
  const run = runAt(tokens, scaleAt, grammar);
  const neverLast = (part: NumberPart): boolean => grammar.neverLast.has(tokens[part.to - 1]?.key ?? "");
  let progress = takeWords({ sum: start, at: head ? scaleAt : at, words: 0 }, run, head !== null, neverLast);
  if (head && progress.words === 0) progress = { ...progress, at };
  if (progress.at === from) return null;
  if (!head && isVague(run, tokens, from, grammar)) return { kind: "skip", to: progress.at };
  // "Zweitägig" and "dritteln" are no plain numbers, whatever they begin with.
  if (!fraction && run?.ending && progress.at === run.to) return { kind: "skip", to: run.to };
  if (isArticleOfShare(run, progress, tokens)) return null;
  // "2 tỷ 300 triệu 500 nghìn" goes on with digits as long as each scale is smaller than the last.
  for (const take of fraction ? [] : [takeDecimals, takeShare, takeDigits]) {
    let more = take(progress, tokens, grammar, numeral !== null);
    while (more) {
      progress = takeWords(more, runAt(tokens, more.at, grammar), true, neverLast);
      more = take === takeDigits ? takeDigits(progress, tokens, grammar) : null;
    }
  }
  const { sum } = progress;
  const lastWord = tokens[progress.at - 1]?.key ?? "";
  if (grammar.data.trailingUnits && !head && !grammar.neverLast.has(lastWord)) sum.settleTrailingUnit();
  // "$20-a-barrel".
  const rated = tokens[from - 1]?.raw === "-" && grammar.articles.has(first.key);
  if (sum.isEmpty || rated) return null;
  const alone =
    !head && progress.at === run?.parts[0]?.to && progress.words === 1 ? run.parts[0].atoms[0]?.role : undefined;
  const doubtful = alone !== undefined && options.homographs !== true && grammar.homographs.has(first.key);
  if (
    doubtful &&
    (sum.value === 0 || grammar.neverAlone.has(first.key) || !isSurelyNumber(tokens, from, progress.at, grammar))
  )
    return null;
  const best = numeral?.readings[0];
  const scale = best && best.value !== 0 ? sum.value / best.value : 1;
  return {
    kind: "number",
    read: {
      from,
      to: progress.at,
      value: fraction && progress.words === 0 ? fraction.value : round(sum.value),
      tolerance: fraction && progress.words === 0 ? 0 : sum.tolerance,
      alternatives: (numeral?.readings.slice(1) ?? []).map((other) => ({
        value: round(other.value * scale),
        tolerance: other.tolerance * scale,
      })),
      ...(best?.valueText !== undefined && scale === 1 ? { valueText: best.valueText } : {}),
      weak: alone === "one" || alone === "article",
      article: alone === "article",
      scale: fraction && progress.words > 0 ? sum.value / fraction.value : scale,
      digits: numeral !== null,
      fraction: fraction && progress.words === 0 ? fraction.kind : null,
    },
  };
}

/** Takes the dust off a product: 11.15 × 10⁶ is 11,150,000 exactly. */
export const round = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
