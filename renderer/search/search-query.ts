/** What a person looks for, and how strictly. */
export interface SearchQuery {
  readonly text: string;
  readonly matchCase: boolean;
  /** `tien do` finds `tiến độ`; đ counts as a d with a mark. */
  readonly ignoreDiacritics: boolean;
  readonly wholeWord: boolean;
  /** `text` is a regular expression, as JavaScript reads it in its Unicode mode. */
  readonly isExpression: boolean;
}

/** The parts of a query that are on or off. */
export type SearchOption = "matchCase" | "ignoreDiacritics" | "wholeWord" | "isExpression";

export const EMPTY_QUERY: SearchQuery = {
  text: "",
  matchCase: false,
  ignoreDiacritics: false,
  wholeWord: false,
  isExpression: false,
};
