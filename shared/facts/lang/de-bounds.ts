import type { Bound } from "../fact.ts";
import type { LanguageData } from "./language-data.ts";

const MORE = ["mehr", "größer", "höher", "länger", "älter"];
const LESS = ["weniger", "kleiner", "geringer", "niedriger", "kürzer", "jünger"];

const all = (words: readonly string[], bound: Bound): Record<string, Bound> =>
  Object.fromEntries(words.map((word): [string, Bound] => [word, bound]));
const inclusive = (word: string): readonly string[] => [
  `${word} oder gleich`,
  `${word} als oder gleich`,
  `gleich oder ${word} als`,
  `${word} gleich`,
];
const intensified = (word: string): readonly string[] =>
  ["", "deutlich ", "weit ", "etwas ", "knapp ", "wesentlich ", "erheblich ", "viel "].map((by) => by + word);

/** How German bounds a quantity, and joins two into a range. */
export const DE_BOUNDS: Pick<
  LanguageData,
  "boundsBefore" | "boundsAfter" | "governed" | "rangeWords" | "rangePairs" | "boundJoins"
> = {
  boundsBefore: {
    ...all(
      MORE.flatMap((word) => intensified(`${word} als`)),
      "over",
    ),
    ...all(
      LESS.flatMap((word) => intensified(`${word} als`)),
      "under",
    ),
    ...all(MORE.flatMap(inclusive), "atLeast"),
    ...all(LESS.flatMap(inclusive), "atMost"),
    ...all(
      MORE.map((word) => `nicht ${word} als`),
      "atMost",
    ),
    ...all(
      LESS.map((word) => `nicht ${word} als`),
      "atLeast",
    ),
    ...all(["über", "oberhalb von", "jenseits von", "jenseits der"].flatMap(intensified), "over"),
    ...all(["unter", "unterhalb von"].flatMap(intensified), "under"),
    ...all(["gut", "reichlich", "mehr denn", ">"], "over"),
    ...all(["knapp", "fast", "beinahe", "nahezu", "annähernd", "kaum", "<"], "under"),
    ...all(["mindestens", "wenigstens", "zumindest", "minimal", "min.", "ab", "≥", "> ="], "atLeast"),
    ...all(["höchstens", "maximal", "max.", "bis zu", "allerhöchstens", "nicht über", "≤", "< ="], "atMost"),
    ...all(
      [
        ...["rund", "etwa", "circa", "ca", "ca.", "zirka", "ungefähr", "gegen", "in etwa", "um die", "~", "≈"],
        ...["schätzungsweise", "geschätzt", "geschätzte", "geschätzten", "geschätzter", "so um die"],
      ],
      "about",
    ),
  },
  boundsAfter: {
    ...all(
      ["oder mehr", "und mehr", "oder größer", "oder höher", "oder älter", "oder länger", "und darüber"],
      "atLeast",
    ),
    ...all(["oder darüber", "aufwärts", "plus", "+", "und älter"], "atLeast"),
    ...all(["oder weniger", "und weniger", "oder kleiner", "oder niedriger", "oder jünger", "oder darunter"], "atMost"),
    ...all(["und darunter", "oder kürzer", "abwärts"], "atMost"),
  },
  governed: [
    {
      word: "über",
      verbs: [
        "verfügt",
        "verfügen",
        "verfügte",
        "verfügten",
        "berichtet",
        "berichten",
        "berichtete",
        "berichteten",
        "spricht",
        "sprechen",
        "sprach",
        "sprachen",
        "diskutiert",
        "diskutieren",
        "diskutierte",
        "entscheidet",
        "entscheiden",
        "entschied",
        "informiert",
        "informieren",
        "informierte",
        "verhandelt",
        "verhandeln",
        "verhandelte",
        "herrscht",
        "herrschte",
      ],
    },
    { word: "unter", verbs: ["leidet", "leiden", "litt", "litten"] },
    { word: "ab", verbs: ["lehnt", "lehnte", "hängt", "nahm", "nimmt"] },
    { word: "gegen", verbs: ["ermittelt", "ermitteln", "kämpft", "kämpfen", "gewann", "verlor", "spielt", "klagt"] },
  ],
  rangeWords: ["bis"],
  boundJoins: ["und", "aber", "jedoch", "und ist"],
  rangePairs: [
    ["zwischen", "und"],
    ["von", "bis"],
  ],
};
