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
 * Claims that were checked before, to be found by their value and their wording. What a text is made of is read once, so
 * that each look-up only counts words: linear in how often the wanted words occur.
 *
 * Likeness of words is the Sørensen–Dice coefficient of the sets of words, folded to lower case and without accents, so
 * that a Vietnamese claim typed without tone marks is found too.
 */
export class CheckedClaims<Claim extends CheckedClaim> {
  readonly #claims: Claim[] = [];
  /** Texts by number: the claim that each belongs to, and how many words it has. */
  readonly #claimOf: number[] = [];
  readonly #sizes: number[] = [];
  /** The texts that have a word. */
  readonly #textsWith = new Map<string, number[]>();

  /** Words as they are written, each folded once. */
  readonly #folded = new Map<string, string>();

  add(claims: Iterable<Claim>): void {
    for (const claim of claims) {
      const index = this.#claims.push(claim) - 1;
      for (const text of new Set([claim.statement, ...claim.wordings])) this.#addText(index, this.#wordsOf(text));
    }
  }

  /** The likest first, those with the same value before all others. A claim finds itself unless the caller leaves it out. */
  find(wanted: Pick<CheckedClaim, "statement" | "value" | "wordings">): readonly EarlierClaim<Claim>[] {
    const likeness = new Float64Array(this.#claims.length);
    for (const text of new Set([wanted.statement, ...wanted.wordings])) this.#compare(this.#wordsOf(text), likeness);
    return this.#claims
      .map((claim, index) => ({ claim, wording: likeness[index]!, isSameValue: isSame(wanted.value, claim.value) }))
      .filter(({ wording, isSameValue }) => wording >= (isSameValue ? SAME_MATTER : SAME_WORDING))
      .sort(byLikeness);
  }

  #addText(claim: number, words: ReadonlySet<string>): void {
    const text = this.#claimOf.push(claim) - 1;
    this.#sizes.push(words.size);
    for (const word of words) {
      const texts = this.#textsWith.get(word);
      if (texts === undefined) this.#textsWith.set(word, [text]);
      else texts.push(text);
    }
  }

  #wordsOf(text: string): ReadonlySet<string> {
    const words = new Set<string>();
    for (const written of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      let word = this.#folded.get(written);
      if (word === undefined) {
        word = foldWords(written);
        this.#folded.set(written, word);
      }
      words.add(word);
    }
    return words;
  }

  /** Raises each claim's likeness to that of its text which is most like `words`. */
  #compare(words: ReadonlySet<string>, likeness: Float64Array): void {
    const common = new Uint32Array(this.#sizes.length);
    for (const word of words) for (const text of this.#textsWith.get(word) ?? []) common[text]! += 1;
    for (const [text, shared] of common.entries()) {
      if (shared === 0) continue;
      const claim = this.#claimOf[text]!;
      likeness[claim] = Math.max(likeness[claim]!, (2 * shared) / (words.size + this.#sizes[text]!));
    }
  }
}

const byLikeness = (a: EarlierClaim<CheckedClaim>, b: EarlierClaim<CheckedClaim>): number =>
  Number(b.isSameValue) - Number(a.isSameValue) || b.wording - a.wording;

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
