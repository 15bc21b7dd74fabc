import type { FractionForms, LanguageData, NumberAtom, OrdinalForms } from "./language-data.ts";

const unit = (value: number): NumberAtom => ({ role: "unit", value });
const teen = (value: number): NumberAtom => ({ role: "teen", value });
const tens = (value: number): NumberAtom => ({ role: "tens", value });
const scale = (exponent: number): NumberAtom => ({ role: "scale", exponent });

/** Each number word of one piece with its ordinal, common misspellings beside it. */
const WORDS: readonly (readonly [cardinal: string, ordinal: string, atom: NumberAtom])[] = [
  ["two", "second", unit(2)],
  ["three", "third", unit(3)],
  ["four", "fourth", unit(4)],
  ["five", "fifth", unit(5)],
  ["six", "sixth", unit(6)],
  ["seven", "seventh", unit(7)],
  ["eight", "eighth", unit(8)],
  ["nine", "ninth", unit(9)],
  ["nine", "nineth", unit(9)],
  ["ten", "tenth", teen(10)],
  ["eleven", "eleventh", teen(11)],
  ["twelve", "twelfth", teen(12)],
  ["twelve", "twelveth", teen(12)],
  ["thirteen", "thirteenth", teen(13)],
  ["fourteen", "fourteenth", teen(14)],
  ["fifteen", "fifteenth", teen(15)],
  ["sixteen", "sixteenth", teen(16)],
  ["seventeen", "seventeenth", teen(17)],
  ["eighteen", "eighteenth", teen(18)],
  ["nineteen", "nineteenth", teen(19)],
  ["twenty", "twentieth", tens(20)],
  ["thirty", "thirtieth", tens(30)],
  ["forty", "fortieth", tens(40)],
  ["fourty", "fourtieth", tens(40)],
  ["fifty", "fiftieth", tens(50)],
  ["sixty", "sixtieth", tens(60)],
  ["seventy", "seventieth", tens(70)],
  ["eighty", "eightieth", tens(80)],
  ["ninety", "ninetieth", tens(90)],
  ["ninty", "nintieth", tens(90)],
  ["hundred", "hundredth", { role: "hundred" }],
  ["thousand", "thousandth", scale(3)],
  ["million", "millionth", scale(6)],
  ["billion", "billionth", scale(9)],
  ["trillion", "trillionth", scale(12)],
  ["quadrillion", "quadrillionth", scale(15)],
  ["quintillion", "quintillionth", scale(18)],
];

const INDIAN: Readonly<Record<number, readonly string[]>> = {
  5: ["lakh", "lakhs", "lac", "lacs", "lkh", "lkhs"],
  7: ["crore", "crores", "krore", "krores", "koti", "cr"],
};

const large = WORDS.filter(([, , atom]) => atom.role === "hundred" || atom.role === "scale");
const dozen: NumberAtom = { role: "dozen", value: 12 };

const numberWords: Record<string, NumberAtom> = {
  ...Object.fromEntries(WORDS.map(([word, , atom]): [string, NumberAtom] => [word, atom])),
  ...Object.fromEntries(large.map(([word, , atom]): [string, NumberAtom] => [`${word}s`, atom])),
  ...Object.fromEntries(
    Object.entries(INDIAN).flatMap(([exponent, words]) =>
      words.map((word): [string, NumberAtom] => [word, scale(Number(exponent))]),
    ),
  ),
  zero: teen(0),
  nought: teen(0),
  naught: teen(0),
  nil: teen(0),
  a: { role: "article" },
  an: { role: "article" },
  one: { role: "one" },
  mln: scale(6),
  bln: scale(9),
  bn: scale(9),
  tn: scale(12),
  trn: scale(12),
  dozen,
  dozens: dozen,
  and: { role: "filler" },
};

const ordinals: OrdinalForms = {
  suffixes: ["st", "nd", "rd", "th"],
  prefixes: [],
  dotAfter: [],
  words: {},
  endings: {
    first: unit(1),
    ...Object.fromEntries(WORDS.map(([, ordinal, atom]): [string, NumberAtom] => [ordinal, atom])),
  },
  unsure: { words: [], cues: [] },
  weekdays: { values: [], before: [], after: [] },
};

const denominators = WORDS.filter(([word]) => word !== "two");

const fractions: FractionForms = {
  denominators: {
    one: {
      half: unit(2),
      quarter: unit(4),
      ...Object.fromEntries(denominators.map(([, ordinal, atom]): [string, NumberAtom] => [ordinal, atom])),
    },
    many: {
      halves: unit(2),
      quarters: unit(4),
      quarter: unit(4),
      firsts: unit(1),
      ...Object.fromEntries(denominators.map(([, ordinal, atom]): [string, NumberAtom] => [`${ordinal}s`, atom])),
    },
  },
  shareWords: { half: 0.5, quarter: 0.25 },
  shareFollowers: [
    ..."of the a an its his her their our my your these those this that all as again more less fewer higher lower".split(
      " ",
    ),
    ..."larger smaller bigger cheaper were was are is have has had said voted believe".split(" "),
  ],
  shareArticles: ["the"],
  shareNotAfter: [
    ..."first second third fourth fifth latter former last final opening closing early late early-".split(" "),
    ..."previous next other each every per this that fiscal current same top bottom".split(" "),
  ],
  fractionLinks: ["of a", "of an", "of one", "of 1", "of", "a", "an"],
  fractionWords: ["out of", "out of every"],
  rateWords: ["in", "in every"],
  ratioWords: ["over"],
  tallyWords: [
    "from",
    "of",
    "of the",
    "of their",
    "of his",
    "of her",
    "of its",
    "out of",
    "out of the",
    "out of their",
  ],
  resultWords: ["to"],
  decimalWords: ["point"],
  leadingDecimalWords: ["point"],
};

/** English number words: the short scale, India's scales, ordinals and shares of any size. */
export const EN_NUMBERS: Pick<
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
  vague: "several few many some countless numerous multiple couple any hundreds thousands tens dozens".split(" "),
  trailingUnits: false,
  homographs: [],
  counted: [],
  uncounted: [],
  unitCues: [],
  notNumbers: [
    ..."hundreds thousands millions billions trillions dozens lakhs crores".split(" "),
    ...["per second", "split second", "a second later", "a second ago", "every second", "each second", "second hand"],
    ...["at first", "first of all", "first lady", "half brother", "half sister", "half time", "half hearted"],
    ...["quarter final", "quarter finals", "one another"],
  ],
  collectives: { couple: 2, "a couple": 2, pair: 2, "a pair": 2 },
  collectiveFollowers: ["of"],
  timesEndings: ["fold"],
  ordinals,
  slashDates: false,
  dateCues: ["on", "since", "by", "until", "till", "from", "dated", "before", "after", "of", "due"],
  minus: ["minus", "negative"],
};
