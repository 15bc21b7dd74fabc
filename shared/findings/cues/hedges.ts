import type { BeadVersion } from "../bead-context.ts";
import { type CueMention, cuesOf, isAccusation } from "./cue-mention.ts";

/**
 * "Angeblich … betrogen haben soll" doubts once: of several hedges over one clause, the first strong one stands for all.
 * An accusation is not one of them: "who accused him of what allegedly happened" says two things.
 */
export function hedgesOf(version: BeadVersion): readonly CueMention[] {
  const byClause = new Map<string, CueMention>();
  for (const hedge of cuesOf(version, "hedge")) {
    const clause = `${hedge.scope.start} ${isAccusation(hedge) ? "accusation" : "doubt"}`;
    const known = byClause.get(clause);
    if (known === undefined || (hedge.isStrong && !known.isStrong)) byClause.set(clause, hedge);
  }
  return [...byClause.values()];
}
