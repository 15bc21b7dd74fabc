import type { PrintedDate } from "./calendar.ts";
import type { Grammar } from "./grammar.ts";
import { tokenise, type Token } from "./tokens.ts";

/** A date as printed, tokens `[from, to)`. */
export interface DateRead {
  readonly printed: PrintedDate;
  readonly to: number;
  /** The only part is a month name that may be another word. */
  readonly unsure: boolean;
}

type Part =
  | { readonly kind: "year" | "month" | "day" | "monthName" }
  | {
      readonly kind: "literal";
      readonly key: string;
      /** Between digits, no wider space than the text's own dashes have. */ readonly tight: boolean;
    };

const compiledPatterns = new WeakMap<Grammar, readonly (readonly Part[])[]>();

function compilePattern(pattern: string): readonly Part[] {
  const parts: Part[] = [];
  for (const piece of pattern.split(/(\{[a-z]{1,5}\})/)) {
    if (piece === "{y}") parts.push({ kind: "year" });
    else if (piece === "{m}") parts.push({ kind: "month" });
    else if (piece === "{d}") parts.push({ kind: "day" });
    else if (piece === "{month}") parts.push({ kind: "monthName" });
    else
      for (const token of tokenise(piece))
        parts.push({ kind: "literal", key: token.key, tight: /^[./-]$/.test(piece) });
  }
  return parts;
}

/** The dash of a date may be any; "21 – 06 – 2018" has spaces around it, the other separators have none. */
const DASH = /^[-–‐‑−]$/;

function literalFits(token: Token, part: Part & { kind: "literal" }): boolean {
  if (part.key === "-") return DASH.test(token.raw);
  return token.key === part.key && (!part.tight || token.gap === "none");
}

function numberIn(token: Token, low: number, high: number, lengths: RegExp): number | null {
  if (token.kind !== "digits" || !lengths.test(token.raw)) return null;
  const value = Number(token.raw);
  return value >= low && value <= high ? value : null;
}

function matchPattern(
  tokens: readonly Token[],
  from: number,
  parts: readonly Part[],
  grammar: Grammar,
): DateRead | null {
  const printed: { year?: number; month?: number; day?: number } = {};
  const onlyMonth = parts.length === 1;
  let unsure = false;
  let at = from;
  for (const [index, part] of parts.entries()) {
    const token = tokens[at];
    if (!token) return null;
    const afterTight = parts[index - 1];
    if (afterTight?.kind === "literal" && afterTight.tight && afterTight.key !== "-" && token.gap !== "none")
      return null;
    if (part.kind === "literal") {
      if (!literalFits(token, part)) return null;
    } else if (part.kind === "monthName") {
      const found = grammar.months.startingAt(tokens, at);
      if (!found || (grammar.data.capitalMonths && token.raw === token.key)) return null;
      unsure = onlyMonth && grammar.unsureMonths.startingAt(tokens, at)?.to === found.to;
      printed.month = found.value;
      at = found.to - 1;
    } else if (part.kind === "year") {
      const value = numberIn(token, 1000, 2999, /^\d{4}$/);
      if (value === null) return null;
      printed.year = value;
    } else {
      const value = numberIn(token, 1, part.kind === "day" ? 31 : 12, /^\d{1,2}$/);
      if (value === null) return null;
      printed[part.kind] = value;
      const suffix = tokens[at + 1];
      if (part.kind === "day" && suffix?.gap === "none" && grammar.data.ordinals.suffixes.includes(suffix.key)) at += 1;
    }
    at += 1;
  }
  return continuesAsNumber(tokens, at, grammar, parts.at(-1)) ? null : { printed, to: at, unsure };
}

/** "tháng 4,5 triệu" or "21.06.2018.5": the last digits belong to something longer. */
function continuesAsNumber(tokens: readonly Token[], to: number, grammar: Grammar, last: Part | undefined): boolean {
  if (tokens[to - 1]?.kind !== "digits" || last?.kind === "literal") return false;
  const next = tokens[to];
  if (!next || next.gap !== "none") return false;
  if (next.kind === "word") return true;
  if (next.raw === "%") return true;
  return (
    /^[.,/:-]$/.test(next.raw) &&
    tokens[to + 1]?.kind === "digits" &&
    tokens[to + 1]?.gap === "none" &&
    grammar.data.grouping.length > 0
  );
}

/** A quick look that spares most words of a text the rest. */
function canBegin(part: Part | undefined, token: Token | undefined): boolean {
  if (part === undefined || token === undefined) return false;
  if (part.kind === "literal") return literalFits(token, part);
  return part.kind === "monthName" ? token.kind === "word" : token.kind === "digits";
}

/** The longest-listed pattern of the language that fits at token `from`, or null. */
export function readDate(tokens: readonly Token[], from: number, grammar: Grammar): DateRead | null {
  let patterns = compiledPatterns.get(grammar);
  if (!patterns) {
    patterns = grammar.data.datePatterns.map(compilePattern);
    compiledPatterns.set(grammar, patterns);
  }
  const before = tokens[from - 1];
  const glued =
    tokens[from]?.gap === "none" && before !== undefined && (before.kind !== "mark" || /^[./,:-]$/.test(before.raw));
  if (glued && tokens[from]?.kind === "digits") return null;
  for (const parts of patterns) {
    if (!canBegin(parts[0], tokens[from])) continue;
    const found = matchPattern(tokens, from, parts, grammar);
    if (!found) continue;
    if (found.unsure && !(before && grammar.monthCues.endingAt(tokens, from - 1))) continue;
    return found;
  }
  return null;
}
