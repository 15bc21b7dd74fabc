import type { ClauseData } from "./clause-data.ts";

/** German parts clauses by commas; what needs none are the conjunctions of equal clauses. */
export const DE_CLAUSES: ClauseData = {
  openers: ["und", "oder", "sowie", "beziehungsweise", "bzw"],
};
