/** How a language joins clauses. Lower case; words of a phrase stand apart by one space. */
export interface ClauseData {
  /** Words that a new clause begins with where no mark parts it: conjunctions and relatives that are little else. */
  readonly openers: readonly string[];
}
