import type { Token } from "./tokens.ts";

/** One way to read printed digits. */
export interface NumeralReading {
  readonly value: number;
  /** Half a unit of the last printed digit: 0.5 for an integer, zeros included (`13,000` is 13,000 ± 0.5). */
  readonly tolerance: number;
  readonly valueText?: string;
}

export interface Numeral {
  /** Index after the last token. */
  readonly to: number;
  /** Likeliest first; empty for digits that are no quantity (`1.2.3.4`, 400 digits). */
  readonly readings: readonly NumeralReading[];
}

/** Longer runs are serial numbers or noise; this also keeps every value a finite double. */
const MAX_DIGITS = 40;
const GROUPED_HEAD = /^[0-9]{1,3}$/;

function read(digits: string, decimals: number): NumeralReading {
  const whole = digits.slice(0, digits.length - decimals) || "0";
  const printed = decimals > 0 ? `${whole}.${digits.slice(digits.length - decimals)}` : whole;
  const value = Number(printed);
  const tolerance = Number(`0.5e-${decimals}`);
  const exact =
    printed.replace(/^0+/, "").replace(".", "").length <= 15 || (decimals === 0 && String(value) === printed);
  return exact ? { value, tolerance } : { value, tolerance, valueText: printed };
}

/** The separator before token `at + 1`, if it and the digits after it continue the number that ends at `at`. */
function separatorAfter(tokens: readonly Token[], at: number): { readonly sign: string; readonly next: number } | null {
  const follower = tokens[at + 1];
  const current = tokens[at];
  if (!follower || !current) return null;
  if (follower.kind === "digits") {
    const grouping = follower.gap === "hardSpace" || (follower.gap === "space" && current.raw.length <= 3);
    return grouping && follower.raw.length === 3 ? { sign: " ", next: at + 1 } : null;
  }
  const digits = tokens[at + 2];
  if (!/^[.,'’٬]$/.test(follower.raw) || follower.gap !== "none" || digits?.kind !== "digits" || digits.gap !== "none")
    return null;
  return { sign: follower.raw === "’" ? "'" : follower.raw, next: at + 2 };
}

/**
 * Reads the digits that start at token `from`. Either separator habit is understood in any language; `grouping` lists
 * the separators that this language more likely groups with, for a shape such as `1,234` that allows both.
 */
export function readNumeral(tokens: readonly Token[], from: number, grouping: readonly string[]): Numeral {
  const groups = [tokens[from]?.raw ?? ""];
  const signs: string[] = [];
  let at = from;
  for (let found = separatorAfter(tokens, at); found; found = separatorAfter(tokens, at)) {
    // A space groups only where spaces grouped so far: "1,5 300" is two numbers.
    if (found.sign === " " && (signs.some((sign) => sign !== " ") || !GROUPED_HEAD.test(groups[0] ?? ""))) break;
    signs.push(found.sign);
    groups.push(tokens[found.next]?.raw ?? "");
    at = found.next;
  }
  const to = at + 1;
  const digits = groups.join("");
  if (digits.length > MAX_DIGITS) return { to, readings: [] };
  if (signs.length === 0) return { to, readings: [read(digits, 0)] };

  const lastGroup = groups.at(-1) ?? "";
  const sameSign = signs.every((sign) => sign === signs[0]);
  const groupedUpTo = (count: number): boolean =>
    GROUPED_HEAD.test(groups[0] ?? "") && groups.slice(1, count).every((group) => group.length === 3);
  const asDecimal = read(digits, lastGroup.length);
  if (sameSign) {
    const canGroup = groupedUpTo(groups.length) && !/^0/.test(groups[0] ?? "");
    const sign = signs[0] ?? "";
    const canBeDecimal = signs.length === 1 && (sign === "." || sign === ",");
    if (!canGroup) return { to, readings: canBeDecimal ? [asDecimal] : [] };
    const asGroups = read(digits, 0);
    if (!canBeDecimal) return { to, readings: [asGroups] };
    return { to, readings: grouping.includes(sign) ? [asGroups, asDecimal] : [asDecimal, asGroups] };
  }
  // 1.234.567,89: one kind of group sign, then one other sign before the decimals.
  const inner = signs.slice(0, -1);
  const decimalSign = signs.at(-1) ?? "";
  const wellFormed =
    inner.every((sign) => sign === inner[0] && sign !== decimalSign) &&
    groupedUpTo(groups.length - 1) &&
    (decimalSign === "." || decimalSign === ",");
  return { to, readings: wellFormed ? [asDecimal] : [] };
}
