import type { Grammar } from "./grammar.ts";
import type { Token } from "./tokens.ts";

/** An amount found so far: where its tokens stand, and in which currency. */
export interface AmountPlace {
  readonly from: number;
  readonly to: number;
  readonly currency: string;
}

/** So many tokens may stand between an amount and its "or 5 million euros". */
const MAX_BETWEEN = 6;

/**
 * Whether `later` restates `earlier` in another currency: in a bracket directly after it, behind a conversion word
 * ("tương đương", "umgerechnet"), or joined by "or", "oder", "hay". `wordsFrom` is where later's own words begin.
 */
export function restates(
  tokens: readonly Token[],
  earlier: AmountPlace,
  later: AmountPlace & { readonly wordsFrom: number; readonly converted: boolean },
  grammar: Grammar,
): boolean {
  if (earlier.currency === later.currency || later.from - earlier.to > MAX_BETWEEN) return false;
  const between = tokens.slice(earlier.to, Math.max(earlier.to, later.wordsFrom));
  if (between.some((token) => /^[.;!?)\]]$/.test(token.raw))) return false;
  if (between.length === 1 && /^[([]$/.test(between[0]?.raw ?? "")) return true;
  if (later.converted && between.every((token) => token.kind === "mark" || grammar.restatements.startingAt([token], 0)))
    return true;
  const joined = grammar.restatements.endingAt(tokens, later.wordsFrom - 1);
  return (
    joined !== null &&
    joined.from >= earlier.to &&
    tokens.slice(earlier.to, joined.from).every((token) => token.kind === "mark")
  );
}
