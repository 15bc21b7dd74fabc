/** How a language joins clauses, and how much room it takes. Lower case; words of a phrase stand apart by one space. */
export interface ClauseData {
  /** Words that a new clause begins with where no mark parts it: conjunctions and relatives that are little else. */
  readonly openers: readonly string[];
  /** Letters, digits and marks that a translation takes for one of English, in news: what lengths are compared by. */
  readonly expansion: number;
}
