import type { Bound } from "../fact.ts";
import type { LanguageData } from "./language-data.ts";

const MORE = ["more", "greater", "larger", "bigger", "higher", "longer", "older", "better"];
const LESS = ["less", "fewer", "smaller", "lower", "shorter", "younger"];

/** "Greater than or equal to", "more or equal than", "equal to or more than" … of a comparative. */
const inclusive = (word: string): readonly string[] =>
  ["than or equal to", "than or equals to", "or equal than", "or equal to", "than or equal"].flatMap((rest) => [
    `${word} ${rest}`,
    `equal to or ${word} than`,
    `equal or ${word} than`,
  ]);
const all = (words: readonly string[], bound: Bound): Record<string, Bound> =>
  Object.fromEntries(words.map((word): [string, Bound] => [word, bound]));
const intensified = (word: string): readonly string[] =>
  ["", "well ", "just ", "slightly ", "a little ", "far ", "somewhat ", "significantly ", "much "].map(
    (by) => by + word,
  );

/** How English bounds a quantity, and joins two into a range. */
export const EN_BOUNDS: Pick<
  LanguageData,
  "boundsBefore" | "boundsAfter" | "governed" | "rangeWords" | "rangePairs" | "boundJoins"
> = {
  boundsBefore: {
    ...all(
      MORE.flatMap((word) => intensified(`${word} than`)),
      "over",
    ),
    ...all(
      LESS.flatMap((word) => intensified(`${word} than`)),
      "under",
    ),
    ...all(MORE.flatMap(inclusive), "atLeast"),
    ...all(LESS.flatMap(inclusive), "atMost"),
    ...all(
      MORE.flatMap((word) => [`no ${word} than`, `not ${word} than`]),
      "atMost",
    ),
    ...all(
      LESS.flatMap((word) => [`no ${word} than`, `not ${word} than`]),
      "atLeast",
    ),
    ...all(["over", "above"].flatMap(intensified), "over"),
    ...all(["under", "below"].flatMap(intensified), "under"),
    ...all(
      [
        ...["exceeding", "exceed", "exceeds", "exceeded", "surpassing", "surpass", "surpasses", "surpassed", "topping"],
        ...["topped", "tops", "in excess of", "upwards of", "upward of", "north of", ">"],
      ],
      "over",
    ),
    ...all(
      ["nearly", "almost", "close to", "just short of", "short of", "approaching", "not quite", "south of", "<"],
      "under",
    ),
    ...all(
      [
        ...[
          "at least",
          "at least or equal to",
          "a minimum of",
          "minimum",
          "at a minimum",
          "min.",
          "starting from",
          "≥",
        ],
        ...["starting at", "as few as", "as little as", "> =", "> ="],
      ],
      "atLeast",
    ),
    ...all(
      [
        ...[
          "at most",
          "at most or equal to",
          "up to",
          "as much as",
          "as many as",
          "a maximum of",
          "maximum",
          "max.",
          "≤",
        ],
        ...["not exceeding", "not to exceed", "at a maximum", "capped at", "< ="],
      ],
      "atMost",
    ),
    ...all(
      [
        ...[
          "about",
          "around",
          "roughly",
          "approximately",
          "approx",
          "approx.",
          "circa",
          "ca.",
          "c.",
          "some",
          "somewhere around",
        ],
        ...[
          "an estimated",
          "estimated",
          "in the region of",
          "in the neighbourhood of",
          "in the neighborhood of",
          "~",
          "≈",
        ],
        ...["or so", "more or less", "on the order of", "in the order of"],
      ],
      "about",
    ),
  },
  boundsAfter: {
    ...all(
      MORE.flatMap((word) => [`or ${word}`, `and ${word}`, `or ${word} than`, `or ${word} than that`]),
      "atLeast",
    ),
    ...all(
      LESS.flatMap((word) => [`or ${word}`, `and ${word}`, `or ${word} than`]),
      "atMost",
    ),
    ...all(
      [
        "or above",
        "and above",
        "or over",
        "and over",
        "and up",
        "or up",
        "upwards",
        "or beyond",
        "at least",
        "plus",
        "- plus",
        "+",
      ],
      "atLeast",
    ),
    ...all(["or below", "and below", "or under", "and under", "at most", "at the most"], "atMost"),
    ...all(["or so", "or thereabouts", "approximately"], "about"),
  },
  governed: [{ word: "over", verbs: ["presided", "presides", "preside", "presiding", "ruled", "rules", "handed"] }],
  rangeWords: ["to", "through", "till", "until"],
  boundJoins: ["and", "but", "and is", "but is", "yet"],
  rangePairs: [
    ["between", "and"],
    ["from", "to"],
  ],
};
