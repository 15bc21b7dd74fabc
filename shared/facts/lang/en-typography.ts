import type { TypographyData } from "./typography-data.ts";

/** English: curly or straight quotation marks, single ones in British print. */
export const EN_TYPOGRAPHY: TypographyData = {
  quotes: [
    ["“", "”"],
    ['"', '"'],
  ],
  neverDoubled: ["the", "a", "an", "and", "or", "but", "of", "for", "with", "from", "at", "by", "as", "into", "than"],
  spacedMarks: [],
};
