import type { TokenRange } from "../compose/composer.ts";
import type { Token } from "../tokens.ts";
import type { StatementData } from "./statement-data.ts";
import type { TokenClause } from "./token-clauses.ts";

/** A source named in more words and marks than this is a clause of its own. */
const MOST_TOKENS = 10;

/** Marks at either end belong to no name; null for nothing, or too much. */
function trimmed(tokens: readonly Token[], { from, to }: TokenRange): TokenRange | null {
  if (to - from > MOST_TOKENS) return null;
  let start = from;
  let end = to;
  while (start < end && tokens[start]!.kind === "mark") start++;
  while (end > start && tokens[end - 1]!.kind === "mark") end--;
  return end > start ? { from: start, to: end } : null;
}

/** Up to the end of the first words with a capital: "der Polizei | gab es". */
function firstName(tokens: readonly Token[], { from, to }: TokenRange): TokenRange | null {
  const limit = Math.min(to, from + MOST_TOKENS);
  const hasCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]!.raw);
  let at = from;
  while (at < limit && !hasCapital(at)) at++;
  if (at === limit) return null;
  while (at < limit && hasCapital(at)) at++;
  return { from, to: at };
}

/**
 * Who says it, tokens of the cue's own clause: after "according to", before "X zufolge", before or after "said". What
 * begins with a preposition says when or where ("Am Freitag sagte …"). Null where the clause does not show it.
 *
 * @param lastCueEnd end of the cue before this one: words with a cue in them are no mere name
 */
export function sourceOf(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  cue: string,
  clause: TokenClause,
  lastCueEnd: number,
  data: StatementData,
): TokenRange | null {
  if (cue === "indirect") return null;
  const last = tokens[to - 1]!.key;
  if (data.sourceAfter.includes(last)) return firstName(tokens, { from: to, to: clause.sentence.to });
  const left = lastCueEnd > clause.from ? null : trimmed(tokens, { from: clause.from, to: from });
  if (data.sourceBefore.includes(last)) return left;
  const startsLikeTime = (at: number): boolean => data.prepositions.includes(tokens[at]!.key);
  const before = left !== null && startsLikeTime(left.from) ? null : left;
  const after = to >= clause.to || startsLikeTime(to) ? null : nameAfter(tokens, { from, to }, clause);
  return cue === "accordingTo" ? after : (before ?? after);
}

/** The rest of the clause where a mark parts it from what is said; else the first name in it. */
function nameAfter(tokens: readonly Token[], { from, to }: TokenRange, clause: TokenClause): TokenRange | null {
  const rest = { from: to, to: clause.to };
  const isWholeSentence = clause.from === clause.sentence.from && clause.to === clause.sentence.to;
  const isApart = tokens[clause.to - 1]!.kind === "mark" && (!isWholeSentence || from > clause.from + 1);
  return (isApart ? trimmed(tokens, rest) : null) ?? firstName(tokens, rest);
}
