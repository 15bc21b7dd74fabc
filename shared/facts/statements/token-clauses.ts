import type { TokenRange } from "../compose/composer.ts";
import type { Token } from "../tokens.ts";

/** A clause, and the sentence that holds it. */
export interface TokenClause extends TokenRange {
  readonly sentence: TokenRange;
}

const SENTENCE_END = /^[.!?…]$/u;
const CLAUSE_END = /^[,;:()[\]–—]$/u;

/** True where the mark stands inside a number or an abbreviation: "13,000", "2:1", "z.B". Some texts set no blank after a comma. */
const isInside = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === "mark" || next.gap !== "none" || tokens[at]!.gap !== "none") return false;
  return next.kind === "digits" || tokens[at]!.raw === ".";
};

/**
 * The clauses of a text by marks and conjunctions, in order; each token is in exactly one. Shallow, in the manner of
 * NegEx (Chapman et al. 2001), whose scopes end at such words.
 */
export function tokenClauses(tokens: readonly Token[], openers: ReadonlySet<string>): readonly TokenClause[] {
  const cuts: { readonly at: number; readonly endsSentence: boolean }[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === "mark") {
      if (SENTENCE_END.test(token.raw) && !isInside(tokens, at)) cuts.push({ at: at + 1, endsSentence: true });
      else if (CLAUSE_END.test(token.raw) && !isInside(tokens, at)) cuts.push({ at: at + 1, endsSentence: false });
    } else if (at > 0 && openers.has(token.key)) cuts.push({ at, endsSentence: false });
  });
  cuts.push({ at: tokens.length, endsSentence: true });
  const clauses: TokenClause[] = [];
  let pending: TokenRange[] = [];
  let from = 0;
  let sentenceFrom = 0;
  for (const { at, endsSentence } of cuts) {
    if (at > from) pending.push({ from, to: at });
    from = Math.max(from, at);
    if (!endsSentence) continue;
    const sentence = { from: sentenceFrom, to: at };
    clauses.push(...pending.map((clause) => ({ ...clause, sentence })));
    pending = [];
    sentenceFrom = at;
  }
  return clauses;
}
