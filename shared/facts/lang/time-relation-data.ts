/**
 * Words that stand beside a length of time or a date and say which way it counts: "a month before", "nach drei Tagen",
 * "trước ngày 1/5". Lower case; words of a phrase stand apart by one space.
 */
export interface TimeRelationData {
  /** Before an event. Words that count from now alone ("ago", "nữa") are none: what is five weeks off is five weeks before an event. */
  readonly earlier: readonly string[];
  readonly later: readonly string[];
  /** What may stand between such a word and a date: articles, and the words for day or year where they are not printed with it. */
  readonly between: readonly string[];
}
