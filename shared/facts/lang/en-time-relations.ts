import type { TimeRelationData } from "./time-relation-data.ts";

/** Before and after in English. "Ago" and "from now" count from the page, "since" and "until" bound a stretch of time. */
export const EN_TIME_RELATIONS: TimeRelationData = {
  earlier: ["before", "beforehand", "prior to", "earlier", "previously", "preceding", "ahead of", "in advance"],
  later: ["after", "afterwards", "afterward", "later", "thereafter", "following", "subsequently"],
  between: ["the"],
};
