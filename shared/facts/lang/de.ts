import type { LanguageData, NumberAtom } from "./language-data.ts";
import { DE_UNITS } from "./de-units.ts";

const units = ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const teens = ["zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];
const tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
const scale = (exponent: number, ...words: string[]): Record<string, NumberAtom> =>
  Object.fromEntries(words.map((word): [string, NumberAtom] => [word, { role: "scale", exponent }]));

const numberWords: Record<string, NumberAtom> = {
  ...Object.fromEntries(units.map((word, at): [string, NumberAtom] => [word, { role: "unit", value: at + 2 }])),
  ...Object.fromEntries(teens.map((word, at): [string, NumberAtom] => [word, { role: "teen", value: at + 10 }])),
  ...Object.fromEntries(tens.map((word, at): [string, NumberAtom] => [word, { role: "tens", value: at * 10 + 20 }])),
  dreissig: { role: "tens", value: 30 },
  zwo: { role: "unit", value: 2 },
  null: { role: "teen", value: 0 },
  ...Object.fromEntries(
    ["ein", "eins", "eine", "einen", "einem", "einer", "eines"].map((word): [string, NumberAtom] => [word, { role: "one" }]),
  ),
  und: { role: "filler" },
  hundert: { role: "hundred" },
  ...scale(3, "tausend", "tsd", "tsd."),
  ...scale(6, "million", "millionen", "mio", "mio.", "mill."),
  ...scale(9, "milliarde", "milliarden", "mrd", "mrd.", "mia", "mia."),
  ...scale(12, "billion", "billionen", "bio", "bio."),
  ...scale(15, "billiarde", "billiarden"),
  dutzend: { role: "dozen" },
  einhalb: { role: "half" },
  anderthalb: { role: "part", value: 1.5 },
  "eine halbe": { role: "part", value: 0.5 },
  "einer halben": { role: "part", value: 0.5 },
};

/** German: Germany, Austria and Switzerland. */
export const DE: LanguageData = {
  language: "de",
  grouping: [".", "'"],
  numberWords,
  compoundNumbers: true,
  homographs: [],
  counted: [],
  notNumbers: ["unter vier augen", "alle viere"],
  tightScales: { k: 3, m: 6, mn: 6, bn: 9 },
  plainTyping: false,
  minus: ["minus"],
  boundsBefore: {
    über: "over", "mehr als": "over", "größer als": "over", "gut": "over", "oberhalb von": "over", unter: "under",
    "weniger als": "under", knapp: "under", fast: "under", beinahe: "under", nahezu: "under", "unterhalb von": "under",
    mindestens: "atLeast", wenigstens: "atLeast", zumindest: "atLeast", "nicht weniger als": "atLeast", ab: "atLeast",
    höchstens: "atMost", maximal: "atMost", "bis zu": "atMost", "nicht mehr als": "atMost", rund: "about", etwa: "about",
    circa: "about", ca: "about", "ca.": "about", zirka: "about", ungefähr: "about", gegen: "about", annähernd: "under",
    "in etwa": "about", "um die": "about", "schätzungsweise": "about", "geschätzt": "about", "geschätzte": "about",
    "~": "about", "≈": "about", ">": "over", "<": "under", "≥": "atLeast", "≤": "atMost",
  },
  boundsAfter: { "oder mehr": "atLeast", "oder weniger": "atMost", "und mehr": "atLeast" },
  governed: [
    {
      word: "über",
      verbs: [
        "verfügt", "verfügen", "verfügte", "verfügten", "berichtet", "berichten", "berichtete", "berichteten", "spricht",
        "sprechen", "sprach", "sprachen", "diskutiert", "diskutieren", "diskutierte", "entscheidet", "entscheiden", "entschied",
        "informiert", "informieren", "informierte", "verhandelt", "verhandeln", "verhandelte", "herrscht", "herrschte",
      ],
    },
    { word: "unter", verbs: ["leidet", "leiden", "litt", "litten"] },
    { word: "ab", verbs: ["lehnt", "lehnte", "hängt", "nahm", "nimmt"] },
    { word: "gegen", verbs: ["ermittelt", "ermitteln", "kämpft", "kämpfen", "gewann", "verlor", "spielt", "klagt"] },
  ],
  rangeWords: ["bis", "und"],
  percent: ["%", "prozent", "v.h."],
  percentPoints: ["prozentpunkt", "prozentpunkte", "prozentpunkten", "%-punkte", "pp"],
  conversions: ["umgerechnet", "das entspricht", "entspricht", "was", "entsprechend", "dies entspricht", "das sind", "im gegenwert von"],
  restatements: ["oder", "also"],
  ageBefore: ["im alter von"],
  ageAfter: ["alt", "alte", "alten", "alter", "altes"],
  ageUnits: [
    "jährig", "jährige", "jährigen", "jähriger", "jährigem", "jähriges",
  ],
  months: {
    januar: 1, jänner: 1, februar: 2, feber: 2, märz: 3, april: 4, mai: 5, juni: 6, juli: 7, august: 8, september: 9,
    oktober: 10, november: 11, dezember: 12, "jan.": 1, "feb.": 2, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8,
    "sep.": 9, "sept.": 9, "okt.": 10, "nov.": 11, "dez.": 12, aprils: 4, "märzes": 3,
  },
  unsureMonths: ["mai", "august", "jan.", "jun."],
  monthCues: [
    "im", "seit", "bis", "ab", "anfang", "ende", "mitte", "vom", "diesen", "dieses", "diesem", "letzten", "vergangenen",
    "kommenden", "nächsten", "vor", "nach", "von", "zum",
  ],
  capitalMonths: true,
  datePatterns: [
    "{y}-{m}-{d}", "{d} . {month} {y}", "{d}.{m}.{y}", "{d}/{m}/{y}", "{d}-{m}-{y}", "{month} {d} , {y}", "{d} . {month}", "{d} {month} {y}",
    "{d} {month}", "{d}.{m}.", "{month} {y}", "{month}",
  ],
  yearCues: [
    "in", "seit", "ab", "bis", "anfang", "ende", "mitte", "jahr", "jahre", "jahres", "jahren", "von", "vor", "nach", "(",
    "sommer", "winter", "herbst", "frühjahr", "für",
  ],
  relativeDates: {
    gestern: { unit: "day", offset: -1 }, vorgestern: { unit: "day", offset: -2 }, heute: { unit: "day", offset: 0 },
    übermorgen: { unit: "day", offset: 2 }, "anfang des monats": { unit: "month", offset: 0 },
    "mitte des monats": { unit: "month", offset: 0 }, "ende des monats": { unit: "month", offset: 0 },
    "diesen monat": { unit: "month", offset: 0 }, "diesem monat": { unit: "month", offset: 0 },
    "dieses monats": { unit: "month", offset: 0 }, "letzten monat": { unit: "month", offset: -1 },
    "vergangenen monat": { unit: "month", offset: -1 }, "vorigen monat": { unit: "month", offset: -1 },
    "nächsten monat": { unit: "month", offset: 1 }, "kommenden monat": { unit: "month", offset: 1 },
    "dieses jahr": { unit: "year", offset: 0 }, "diesem jahr": { unit: "year", offset: 0 }, heuer: { unit: "year", offset: 0 },
    "dieses jahres": { unit: "year", offset: 0 }, "letztes jahr": { unit: "year", offset: -1 },
    "letzten jahr": { unit: "year", offset: -1 }, "vergangenes jahr": { unit: "year", offset: -1 },
    "vergangenen jahr": { unit: "year", offset: -1 }, "vorigen jahr": { unit: "year", offset: -1 },
    "nächstes jahr": { unit: "year", offset: 1 }, "nächsten jahr": { unit: "year", offset: 1 },
    "kommenden jahr": { unit: "year", offset: 1 }, "kommendes jahr": { unit: "year", offset: 1 },
  },
  timeAfter: ["uhr"],
  timeBefore: [],
  ordinals: {
    suffixes: [],
    prefixes: [],
    dotAfter: ["der", "die", "das", "dem", "den", "des", "zum", "zur", "im", "am", "ihr", "ihre", "ihren", "sein", "seine", "seinen", "beim"],
    words: Object.fromEntries(
      Object.entries({
        dritt: 3, viert: 4, fünft: 5, sechst: 6, siebt: 7, neunt: 9, zehnt: 10, elft: 11, zwölft: 12, zwanzigst: 20,
        dreißigst: 30, fünfzigst: 50, hundertst: 100,
      }).flatMap(([stem, value]) => ["e", "en", "er", "es", "em"].map((ending): [string, number] => [stem + ending, value])),
    ),
  },
  denominators: {
    drittel: 3, dritteln: 3, viertel: 4, vierteln: 4, fünftel: 5, fünfteln: 5, sechstel: 6, achtel: 8, zehntel: 10, zehnteln: 10,
  },
  fractionWords: ["von"],
  ...DE_UNITS,
};
