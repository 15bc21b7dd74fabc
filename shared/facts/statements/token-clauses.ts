import type { TokenRange } from "../compose/composer.ts";
import type { Token } from "../tokens.ts";

/** A clause, and the sentence that holds it. */
export interface TokenClause extends TokenRange {
  readonly sentence: TokenRange;
}

const SENTENCE_END = /^[.!?…]$/u;
/** Words up to this length before a full stop may be abbreviations: "Mio. Euro", "Mr. Smith". Segments end sentences anyway. */
const LONGEST_ABBREVIATION = 4;
/** Brackets end nothing: what stands in them is said in passing, and the clause goes on behind. */
const CLAUSE_END = /^[,;:–—]$/u;

/** True where the mark stands inside a number or an abbreviation: "13,000", "2:1", "z.B". Some texts set no blank after a comma. */
const isInside = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === "mark" || next.gap !== "none" || tokens[at]!.gap !== "none") return false;
  return next.kind === "digits" || tokens[at]!.raw === ".";
};

function endsSentence(tokens: readonly Token[], at: number): boolean {
  if (!SENTENCE_END.test(tokens[at]!.raw) || isInside(tokens, at)) return false;
  const before = tokens[at - 1];
  return tokens[at]!.raw !== "." || (before?.kind === "word" && before.raw.length > LONGEST_ABBREVIATION);
}

/**
 * The clauses of a text by marks and conjunctions, in order; each token is in exactly one. Shallow, in the manner of
 * NegEx (Chapman et al. 2001), whose scopes end at such words.
 */
export function tokenClauses(tokens: readonly Token[], openers: ReadonlySet<string>): readonly TokenClause[] {
  const cuts: { readonly at: number; readonly isLast: boolean }[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === "mark") {
      if (endsSentence(tokens, at)) cuts.push({ at: at + 1, isLast: true });
      else if (CLAUSE_END.test(token.raw) && !isInside(tokens, at)) cuts.push({ at: at + 1, isLast: false });
    } else if (at > 0 && openers.has(token.key)) cuts.push({ at, isLast: false });
  });
  cuts.push({ at: tokens.length, isLast: true });
  const clauses: TokenClause[] = [];
  let pending: TokenRange[] = [];
  let from = 0;
  let sentenceFrom = 0;
  for (const { at, isLast } of cuts) {
    if (at > from) pending.push({ from, to: at });
    from = Math.max(from, at);
    if (!isLast) continue;
    const sentence = { from: sentenceFrom, to: at };
    clauses.push(...pending.map((clause) => ({ ...clause, sentence })));
    pending = [];
    sentenceFrom = at;
  }
  return clauses;
}
