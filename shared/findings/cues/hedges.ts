import type { BeadVersion } from "../bead-context.ts";
import { type CueMention, cuesOf } from "./cue-mention.ts";

/** "Angeblich … betrogen haben soll" doubts once: of several hedges over one clause, the first strong one stands for all. */
export function hedgesOf(version: BeadVersion): readonly CueMention[] {
  const byClause = new Map<number, CueMention>();
  for (const hedge of cuesOf(version, "hedge")) {
    const known = byClause.get(hedge.scope.start);
    if (known === undefined || (hedge.isStrong && !known.isStrong)) byClause.set(hedge.scope.start, hedge);
  }
  return [...byClause.values()];
}
