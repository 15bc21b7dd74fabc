import type { FractionForms, LanguageData, NumberAtom, OrdinalForms } from "./language-data.ts";

const unit = (value: number): NumberAtom => ({ role: "unit", value });
const teen = (value: number): NumberAtom => ({ role: "teen", value });
const tens = (value: number): NumberAtom => ({ role: "tens", value });
const scale = (exponent: number): NumberAtom => ({ role: "scale", exponent });

/** Each number word of one piece with the stem of its ordinal; spellings without ß and umlauts beside it. */
const WORDS: readonly (readonly [cardinal: string, ordinalStem: string, atom: NumberAtom])[] = [
  ["eins", "erst", unit(1)],
  ["zwei", "zweit", unit(2)],
  ["zwo", "zwot", unit(2)],
  ["drei", "dritt", unit(3)],
  ["vier", "viert", unit(4)],
  ["fünf", "fünft", unit(5)],
  ["fuenf", "fuenft", unit(5)],
  ["sechs", "sechst", unit(6)],
  ["sieben", "siebt", unit(7)],
  ["sieben", "siebent", unit(7)],
  ["acht", "acht", unit(8)],
  ["neun", "neunt", unit(9)],
  ["zehn", "zehnt", teen(10)],
  ["elf", "elft", teen(11)],
  ["zwölf", "zwölft", teen(12)],
  ["zwoelf", "zwoelft", teen(12)],
  ["dreizehn", "dreizehnt", teen(13)],
  ["vierzehn", "vierzehnt", teen(14)],
  ["fünfzehn", "fünfzehnt", teen(15)],
  ["fuenfzehn", "fuenfzehnt", teen(15)],
  ["sechzehn", "sechzehnt", teen(16)],
  ["siebzehn", "siebzehnt", teen(17)],
  ["achtzehn", "achtzehnt", teen(18)],
  ["neunzehn", "neunzehnt", teen(19)],
  ["zwanzig", "zwanzigst", tens(20)],
  ["dreißig", "dreißigst", tens(30)],
  ["dreissig", "dreissigst", tens(30)],
  ["vierzig", "vierzigst", tens(40)],
  ["fünfzig", "fünfzigst", tens(50)],
  ["fuenfzig", "fuenfzigst", tens(50)],
  ["sechzig", "sechzigst", tens(60)],
  ["siebzig", "siebzigst", tens(70)],
  ["achtzig", "achtzigst", tens(80)],
  ["neunzig", "neunzigst", tens(90)],
  ["hundert", "hundertst", { role: "hundred" }],
  ["tausend", "tausendst", scale(3)],
  ["million", "millionst", scale(6)],
  ["milliarde", "milliardst", scale(9)],
  ["billion", "billionst", scale(12)],
  ["billiarde", "billiardst", scale(15)],
  ["trillion", "trillionst", scale(18)],
];

const ADJECTIVE_ENDINGS = ["e", "en", "er", "es", "em"];
const declined = <T>(stem: string, value: T): [string, T][] =>
  ADJECTIVE_ENDINGS.map((ending): [string, T] => [stem + ending, value]);

const dozen: NumberAtom = { role: "dozen", value: 12 };

const numberWords: Record<string, NumberAtom> = {
  ...Object.fromEntries(WORDS.map(([word, , atom]): [string, NumberAtom] => [word, atom])),
  null: teen(0),
  ...Object.fromEntries(
    ["ein", "eine", "einen", "einem", "einer", "eines"].map((word): [string, NumberAtom] => [word, { role: "one" }]),
  ),
  und: { role: "filler" },
  tsd: scale(3),
  "tsd.": scale(3),
  millionen: scale(6),
  mio: scale(6),
  "mio.": scale(6),
  "mill.": scale(6),
  milliarden: scale(9),
  mrd: scale(9),
  "mrd.": scale(9),
  mia: scale(9),
  "mia.": scale(9),
  billionen: scale(12),
  bio: scale(12),
  "bio.": scale(12),
  billiarden: scale(15),
  trillionen: scale(18),
  dutzend: dozen,
  einhalb: { role: "half" },
  anderthalb: { role: "part", value: 1.5 },
  anderthalbe: { role: "part", value: 1.5 },
};

const ordinals: OrdinalForms = {
  suffixes: [],
  prefixes: [],
  dotAfter: (
    "der die das dem den des zum zur im am beim vom ins ans jeder jede jedes jeden ihr ihre ihren ihrem ihrer " +
    "sein seine seinen seinem seiner mein meine unser unsere unserem dieser diese dieses diesem diesen"
  ).split(" "),
  words: {
    zuerst: 1,
    ...Object.fromEntries(
      WORDS.filter(([, , atom]) => (atom.role === "unit" && atom.value > 1) || atom.role === "teen").map(
        ([, stem, atom]): [string, number] => [`zu ${stem}`, "value" in atom ? atom.value : 0],
      ),
    ),
  },
  endings: Object.fromEntries(WORDS.flatMap(([, stem, atom]) => declined(stem, atom))),
  unsure: {
    words: ["achte", "achten", "achter"],
    cues: "der die das dem den des zum zur im am beim vom jeder jede jedes jeden ein eine einen einem".split(" "),
  },
  weekdays: { values: [], before: [], after: [] },
};

/** Drittel, zwanzigstel: the ordinal's stem without its last t, and -tel. */
const shares: Record<string, NumberAtom> = Object.fromEntries(
  WORDS.filter(([, , atom]) => !("value" in atom) || atom.value > 2).flatMap(([, stem, atom]) =>
    ["tel", "teln", "tels"].map((ending): [string, NumberAtom] => [stem.replace(/t$/, "") + ending, atom]),
  ),
);
const halves: Record<string, NumberAtom> = Object.fromEntries(declined("halb", unit(2)));

const fractions: FractionForms = {
  denominators: { one: { ...shares, ...halves, halb: unit(2) }, many: { ...shares, ...halves } },
  shareWords: {
    hälfte: 0.5,
    haelfte: 0.5,
    ...Object.fromEntries(declined("halb", 0.5)),
    viertel: 0.25,
    dreiviertel: 0.75,
  },
  shareFollowers:
    "der des aller von an davon dieser ihrer seiner mehr weniger war waren ist sind hat haben lehnt stimmt stimmte".split(
      " ",
    ),
  shareArticles: ["die", "der"],
  shareNotAfter:
    "erste ersten erster zweite zweiten zweiter dritte dritten letzte letzten andere anderen obere untere jede".split(
      " ",
    ),
  fractionLinks: [],
  fractionWords: ["von", "aus"],
  rateWords: [],
  ratioWords: [],
  tallyWords: ["von", "von den", "von ihren", "von seinen", "aus", "aus den", "aus ihren", "aus seinen", "der"],
  resultWords: ["zu", "gegen"],
  decimalWords: ["komma"],
  leadingDecimalWords: [],
};

/** German number words: the long scale, compounds written together, ordinals and shares of any size. */
export const DE_NUMBERS: Pick<
  LanguageData,
  | keyof FractionForms
  | "numberWords"
  | "compoundNumbers"
  | "bareHundred"
  | "vague"
  | "trailingUnits"
  | "homographs"
  | "counted"
  | "uncounted"
  | "unitCues"
  | "notNumbers"
  | "collectives"
  | "collectiveFollowers"
  | "timesEndings"
  | "ordinals"
  | "minus"
  | "dateCues"
  | "slashDates"
  | "neverLast"
  | "neverAlone"
> = {
  ...fractions,
  numberWords,
  compoundNumbers: true,
  bareHundred: true,
  neverLast: [],
  neverAlone: [],
  vague: "mehrere mehreren mehrerer einige einigen einiger viele vielen vieler paar zig hunderte tausende".split(" "),
  trailingUnits: false,
  homographs: [],
  counted: [],
  uncounted: [],
  unitCues: [],
  notNumbers: ["unter vier augen", "alle viere", "auf allen vieren", "erst recht", "halb so"],
  collectives: {},
  collectiveFollowers: [],
  timesEndings: ["fach", "mal", ...ADJECTIVE_ENDINGS.map((ending) => `fach${ending}`), "fachen", "faches"],
  ordinals,
  slashDates: false,
  dateCues: ["am", "vom", "seit", "bis", "ab", "zum", "saison", "dem", "den"],
  minus: ["minus"],
};
