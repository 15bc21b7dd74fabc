import type { ClauseData } from "./clause-data.ts";

/** English conjunctions and relatives. Those that are as often prepositions or determiners ("since", "that") are left out. */
export const EN_CLAUSES: ClauseData = {
  openers: [
    "and",
    "but",
    "or",
    "nor",
    "because",
    "although",
    "though",
    "even though",
    "while",
    "whilst",
    "whereas",
    "when",
    "whenever",
    "where",
    "wherever",
    "who",
    "whom",
    "whose",
    "which",
    "if",
    "unless",
    "until",
    "so that",
    "in order to",
    "lest",
    "provided that",
  ],
};
