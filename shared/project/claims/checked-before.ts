import type { ClaimValue, Verdict } from "./claim-record.ts";

/** A claim of another project, as the index of checked claims keeps it. */
export interface CheckedClaim {
  readonly statement: string;
  readonly value: ClaimValue | null;
  readonly verdict: Verdict;
  /** The words that were pinned, in all languages. */
  readonly wordings: readonly string[];
}

/** How an earlier claim resembles one at hand. */
export interface EarlierClaim<Claim extends CheckedClaim> {
  readonly claim: Claim;
  /** The share of words in common, from 0 to 1: of the statements, or of the two wordings that are most alike. */
  readonly wording: number;
  /** They state the same value. */
  readonly isSameValue: boolean;
}

/** Wordings as alike as these are one claim, whatever values were noted. */
const SAME_WORDING = 0.6;
/** With the same value, less will do; by the value alone half of all claims about a round sum would be found. */
const SAME_MATTER = 0.2;

/**
 * Claims that were checked before: by their value and their wording, the likest first. A claim is compared with itself
 * only if the caller lets it. Linear in the claims.
 *
 * Likeness of words is the Sørensen–Dice coefficient of the sets of words, folded to lower case and without accents, so
 * that a Vietnamese claim typed without tone marks is found too.
 */
export function checkedBefore<Claim extends CheckedClaim>(
  wanted: Pick<CheckedClaim, "statement" | "value" | "wordings">,
  earlier: Iterable<Claim>,
): readonly EarlierClaim<Claim>[] {
  const texts = [wanted.statement, ...wanted.wordings].map(wordsOf);
  const found: EarlierClaim<Claim>[] = [];
  for (const claim of earlier) {
    const others = [claim.statement, ...claim.wordings].map(wordsOf);
    const wording = Math.max(...texts.flatMap((own) => others.map((other) => likeness(own, other))));
    const isSameValue = isSame(wanted.value, claim.value);
    if (wording >= (isSameValue ? SAME_MATTER : SAME_WORDING)) found.push({ claim, wording, isSameValue });
  }
  return found.sort((a, b) => Number(b.isSameValue) - Number(a.isSameValue) || b.wording - a.wording);
}

/** Whether two values are the same; a range is the same as a range with the same ends. */
export function isSame(a: ClaimValue | null, b: ClaimValue | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return false;
  if (a.kind === "words" && b.kind === "words") return foldWords(a.text) === foldWords(b.text);
  if (a.kind === "date" && b.kind === "date") return a.date === b.date;
  if (a.kind === "words" || a.kind === "date" || b.kind === "words" || b.kind === "date") return false;
  return a.amount === b.amount && a.max === b.max && measureOf(a) === measureOf(b);
}

function measureOf(value: Exclude<ClaimValue, { readonly kind: "words" | "date" }>): string | null {
  if (value.kind === "money") return value.currency;
  return value.kind === "quantity" ? value.unit : "%";
}

function foldWords(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll("ß", "ss")
    .trim();
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []);

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}
