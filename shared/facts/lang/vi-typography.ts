import type { TypographyData } from "./typography-data.ts";

/** Vietnamese: curly or straight quotation marks; guillemets in older print. */
export const VI_TYPOGRAPHY: TypographyData = {
  quotes: [
    ["“", "”"],
    ['"', '"'],
    ["«", "»"],
  ],
  neverDoubled: [
    "và",
    "của",
    "các",
    "những",
    "với",
    "trong",
    "tại",
    "rằng",
    "đã",
    "sẽ",
    "bởi",
    "để",
    "một",
    "nhưng",
    "hoặc",
  ],
  spacedMarks: [],
};
