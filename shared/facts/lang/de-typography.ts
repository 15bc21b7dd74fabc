import type { TypographyData } from "./typography-data.ts";

/** German: low opening marks, guillemets pointing inwards, in Switzerland outwards; straight ones from typewriters. */
export const DE_TYPOGRAPHY: TypographyData = {
  quotes: [
    ["„", "“"],
    ["»", "«"],
    ["«", "»"],
    ['"', '"'],
  ],
  neverDoubled: [
    "und",
    "oder",
    "aber",
    "von",
    "vom",
    "zum",
    "zur",
    "mit",
    "für",
    "ein",
    "eine",
    "einen",
    "einem",
    "im",
    "als",
    "wie",
    "dass",
  ],
  spacedMarks: [],
};
