import type { Token } from "../tokens.ts";

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
/** Signs between groups of digits, by the sign that each counts as: `٫` and `٬` are the Arabic comma and thousands mark. */
const SEPARATORS: ReadonlyMap<string, string> = new Map([
  [".", "."],
  [",", ","],
  ["'", "'"],
  ["’", "'"],
  ["٬", "'"],
  ["٫", ","],
]);

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
  const sign = SEPARATORS.get(follower.raw);
  if (sign === undefined || follower.gap !== "none" || digits?.kind !== "digits" || digits.gap !== "none") return null;
  return { sign, next: at + 2 };
}

/** The second and further of "22,24,26": its own first group was read as a list's. */
const isListed = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.gap === "none" &&
  tokens[from - 1]?.raw === "," &&
  tokens[from - 1]?.gap === "none" &&
  tokens[from - 2]?.kind === "digits" &&
  GROUPED_HEAD.test(tokens[from].raw);

/** `12,34,567`: thousands, then hundreds of thousands and so on in pairs, as India groups. */
const isIndian = (groups: readonly string[]): boolean =>
  groups.length > 2 &&
  /^[1-9]\d?$/.test(groups[0] ?? "") &&
  groups.slice(1, -1).every((group) => group.length === 2) &&
  groups.at(-1)?.length === 3;

/**
 * Reads the digits that start at token `from`. Either separator habit is understood in any language; `grouping` lists
 * the separators that this language more likely groups with, for a shape such as `1,234` that allows both.
 */
export function readNumeral(tokens: readonly Token[], from: number, grouping: readonly string[]): Numeral {
  const groups = [tokens[from]?.raw ?? ""];
  if (isListed(tokens, from)) return { to: from + 1, readings: [read(groups[0] ?? "", 0)] };
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
    const sign = signs[0] ?? "";
    const indian = sign === "," && isIndian(groups);
    const canGroup = indian || (groupedUpTo(groups.length) && !/^0/.test(groups[0] ?? ""));
    const canBeDecimal = signs.length === 1 && (sign === "." || sign === ",");
    if (!canGroup) {
      // "22,24,26": a list without spaces.
      const isList = sign === "," && signs.length > 1 && groups.every((group) => GROUPED_HEAD.test(group));
      if (isList) return { to: from + 1, readings: [read(groups[0] ?? "", 0)] };
      return { to, readings: canBeDecimal ? [asDecimal] : [] };
    }
    const asGroups = read(digits, 0);
    if (!canBeDecimal) return { to, readings: [asGroups] };
    return { to, readings: grouping.includes(sign) ? [asGroups, asDecimal] : [asDecimal, asGroups] };
  }
  // 1.234.567,89: one kind of group sign, then one other sign before the decimals.
  const inner = signs.slice(0, -1);
  const decimalSign = signs.at(-1) ?? "";
  const wellFormed =
    inner.every((sign) => sign === inner[0] && sign !== decimalSign) &&
    (groupedUpTo(groups.length - 1) || (inner[0] === "," && isIndian(groups.slice(0, -1)))) &&
    (decimalSign === "." || decimalSign === ",");
  return { to, readings: wellFormed ? [asDecimal] : [] };
}

/** `.77`, `,0012`: decimals without a whole; `from` is the separator. Null where digits do not follow it directly. */
export function readBareDecimal(tokens: readonly Token[], from: number): Numeral | null {
  const digits = tokens[from + 1];
  if (digits?.kind !== "digits" || digits.gap !== "none" || digits.raw.length > MAX_DIGITS) return null;
  const more = separatorAfter(tokens, from + 1);
  return { to: from + 2, readings: more && more.sign !== " " ? [] : [read(digits.raw, digits.raw.length)] };
}
