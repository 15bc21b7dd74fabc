import type { LanguageData, NumberAtom } from "./language-data.ts";
import { EN_UNITS } from "./en-units.ts";

const units = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
const teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const numberWords: Record<string, NumberAtom> = {
  ...Object.fromEntries(units.map((word, at): [string, NumberAtom] => [word, { role: "unit", value: at + 2 }])),
  ...Object.fromEntries(teens.map((word, at): [string, NumberAtom] => [word, { role: "teen", value: at + 10 }])),
  ...Object.fromEntries(tens.map((word, at): [string, NumberAtom] => [word, { role: "tens", value: at * 10 + 20 }])),
  zero: { role: "teen", value: 0 },
  a: { role: "article" },
  an: { role: "article" },
  one: { role: "one" },
  hundred: { role: "hundred" },
  thousand: { role: "scale", exponent: 3 },
  million: { role: "scale", exponent: 6 },
  mln: { role: "scale", exponent: 6 },
  billion: { role: "scale", exponent: 9 },
  bln: { role: "scale", exponent: 9 },
  trillion: { role: "scale", exponent: 12 },
  quadrillion: { role: "scale", exponent: 15 },
  lakh: { role: "scale", exponent: 5 },
  crore: { role: "scale", exponent: 7 },
  dozen: { role: "dozen" },
  and: { role: "filler" },
  "and a half": { role: "half" },
  "half a": { role: "part", value: 0.5 },
  "quarter of a": { role: "part", value: 0.25 },
};

/** English, as printed in news of any country. */
export const EN: LanguageData = {
  language: "en",
  grouping: [","],
  numberWords,
  compoundNumbers: false,
  homographs: [],
  counted: [],
  notNumbers: [],
  tightScales: { k: 3, m: 6, mn: 6, mio: 6, b: 9, bn: 9, tn: 12, t: 12 },
  plainTyping: false,
  minus: ["minus"],
  boundsBefore: {
    over: "over", "more than": "over", above: "over", exceeding: "over", "in excess of": "over", "greater than": "over",
    "upwards of": "over", "well over": "over", "just over": "over", "slightly over": "over", "a little over": "over",
    under: "under", "less than": "under", "fewer than": "under", below: "under", nearly: "under", almost: "under",
    "close to": "under", "just under": "under", "at least": "atLeast", "no less than": "atLeast",
    "no fewer than": "atLeast", "not less than": "atLeast", "a minimum of": "atLeast", "at most": "atMost", "up to": "atMost",
    "as much as": "atMost", "as many as": "atMost", "no more than": "atMost", "not more than": "atMost",
    "a maximum of": "atMost", about: "about", around: "about", roughly: "about", approximately: "about", approx: "about",
    "approx.": "about", circa: "about", some: "about", "an estimated": "about", "~": "about", "≈": "about",
    ">": "over", "<": "under", "≥": "atLeast", "≤": "atMost",
  },
  boundsAfter: { "or more": "atLeast", "or less": "atMost", "or fewer": "atMost", "or so": "about", "at least": "atLeast" },
  governed: [{ word: "over", verbs: ["presided", "presides", "preside", "presiding", "ruled", "rules", "handed"] }],
  rangeWords: ["to", "and"],
  percent: ["%", "percent", "per cent", "pct", "pc"],
  percentPoints: ["percentage points", "percentage point", "percentage-point", "pp"],
  conversions: [
    "equivalent to", "the equivalent of", "equivalent of", "equal to", "converted", "worth the equivalent of",
    "equating to", "which is", "that is",
  ],
  restatements: ["or", "i.e."],
  ageBefore: ["aged", "age", "ages"],
  ageAfter: ["old", "of age"],
  ageUnits: [],
  months: {
    january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10,
    november: 11, december: 12, jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10,
    nov: 11, dec: 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sep.": 9,
    "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
  },
  unsureMonths: ["may", "march", "mar", "jan", "jun", "dec", "sep"],
  monthCues: [
    "in", "since", "until", "till", "by", "of", "last", "this", "next", "early", "late", "mid", "from", "during",
    "through", "before", "after", "between", "every", "each",
  ],
  capitalMonths: true,
  datePatterns: [
    "{y}-{m}-{d}", "{d} of {month} , {y}", "{d} of {month} {y}", "{d} {month} , {y}", "{d} {month} {y}", "{month} {d} , {y}",
    "{month} {d} {y}", "{m}/{d}/{y}", "{d}/{m}/{y}", "{d}.{m}.{y}", "{d}-{m}-{y}", "the {d} of {month}", "{d} of {month}",
    "{d} {month}", "{month} {d}", "{month} of {y}", "{month} , {y}", "{month} {y}", "{month}",
  ],
  yearCues: ["in", "since", "by", "until", "till", "during", "year", "early", "late", "mid", "for", "from", "(", "before", "after", "of"],
  relativeDates: {
    yesterday: { unit: "day", offset: -1 }, today: { unit: "day", offset: 0 }, tomorrow: { unit: "day", offset: 1 },
    "the day before yesterday": { unit: "day", offset: -2 }, "the day after tomorrow": { unit: "day", offset: 2 },
    "this month": { unit: "month", offset: 0 }, "last month": { unit: "month", offset: -1 },
    "next month": { unit: "month", offset: 1 }, "this year": { unit: "year", offset: 0 },
    "last year": { unit: "year", offset: -1 }, "next year": { unit: "year", offset: 1 },
  },
  timeAfter: ["am", "pm", "a.m", "p.m", "o'clock", "gmt", "hours gmt"],
  timeBefore: [],
  ordinals: {
    suffixes: ["st", "nd", "rd", "th"],
    prefixes: [],
    dotAfter: [],
    words: {
      third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
      thirteenth: 13, fourteenth: 14, fifteenth: 15, twentieth: 20, thirtieth: 30, fiftieth: 50, hundredth: 100,
    },
  },
  denominators: {
    half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6,
    eighth: 8, eighths: 8, tenth: 10, tenths: 10,
  },
  fractionWords: ["out of"],
  ...EN_UNITS,
};
