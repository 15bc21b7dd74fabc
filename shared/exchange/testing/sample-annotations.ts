import type { ExchangeAnnotation } from "../exchange-project.ts";
import { sampleQuote } from "./sample-texts.ts";

/** One with a thread and a suggestion, one that was seen to, one whose words are gone. */
export const SAMPLE_ANNOTATIONS: readonly ExchangeAnnotation[] = [
  {
    id: "note-yen",
    quote: sampleQuote("vi", "yên"),
    bead: 1,
    ...{ category: "accuracy.mistranslation", severity: "critical" },
    note: "The sum is in yuan; see the English version.",
    suggestion: "nhân dân tệ",
    thread: [
      { author: "Mai", at: "2018-06-22T08:50:00.000Z", text: "¥ in the source?" },
      { author: "Jonas", at: "2018-06-22T08:55:00.000Z", text: "Ja, vermutlich. Both currencies use it." },
    ],
    resolved: null,
    ...{ author: "Jonas", createdAt: "2018-06-22T08:42:00.000Z" },
  },
  {
    id: "note-stops",
    quote: sampleQuote("de", ".."),
    bead: 0,
    ...{ category: "linguistic.punctuation", severity: "minor" },
    ...{ note: "", suggestion: ".", thread: [] },
    resolved: { as: "rejected", author: "Mai", at: "2018-06-22T08:58:00.000Z" },
    ...{ author: "Jonas", createdAt: "2018-06-22T08:43:00.000Z" },
  },
  {
    id: "note-coin",
    quote: sampleQuote("en", "🪙"),
    bead: null,
    ...{ category: "style.houseStyle", severity: "neutral" },
    ...{ note: "No pictures in the text.", suggestion: "", thread: [], resolved: null },
    ...{ author: "Mai", createdAt: "2018-06-22T08:44:00.000Z" },
  },
  {
    id: "note-gone",
    quote: {
      ...{
        version: "en",
        range: { start: 12, end: 28 },
        exact: "Chinese officials",
        prefix: "Today, ",
        suffix: " and",
      },
      isOrphan: true,
    },
    bead: null,
    ...{ category: "style", severity: "minor", note: "Gone since revision 2.", suggestion: null },
    ...{ thread: [], resolved: null, author: "Mai", createdAt: "2018-06-22T08:45:00.000Z" },
  },
];
