import { EN_BOUNDS } from "./en-bounds.ts";
import { EN_CALENDAR } from "./en-calendar.ts";
import { EN_CLAUSES } from "./en-clauses.ts";
import { EN_MONEY } from "./en-money.ts";
import { EN_NUMBERS } from "./en-numbers.ts";
import { EN_STATEMENTS } from "./en-statements.ts";
import { EN_TIME_RELATIONS } from "./en-time-relations.ts";
import { EN_TYPOGRAPHY } from "./en-typography.ts";
import { EN_UNITS } from "./en-units.ts";
import type { LanguageData } from "./language-data.ts";

/** English, as printed in news of any country. */
export const EN: LanguageData = {
  language: "en",
  grouping: [","],
  plainTyping: false,
  ...EN_BOUNDS,
  percent: {
    "%": 1,
    "٪": 1,
    percent: 1,
    "per cent": 1,
    percents: 1,
    percentage: 1,
    pct: 1,
    "pct.": 1,
    pc: 1,
    "‰": 0.1,
    "per mille": 0.1,
    "per mill": 0.1,
    permille: 0.1,
  },
  percentLabels: ["percent", "per cent", "percents", "percentage", "pct"].flatMap((label) => [
    `${label} of`,
    `${label} is`,
    `${label}:`,
  ]),
  percentPoints: {
    "percentage point": 1,
    "percentage points": 1,
    "percent point": 1,
    "percent points": 1,
    "%-points": 1,
    "% points": 1,
    pp: 1,
    ppt: 1,
    ppts: 1,
    pps: 1,
    "basis point": 0.01,
    "basis points": 0.01,
    bps: 0.01,
  },
  rateCues: ["once", "twice", "thrice", "times", "per", "every", "each", "dollars", "such", "what", "many"],
  conversions: [
    "equivalent to",
    "the equivalent of",
    "equivalent of",
    "equal to",
    "converted",
    "worth the equivalent of",
    "equating to",
    "which is",
    "that is",
  ],
  restatements: ["or", "i.e."],
  matchWords: (
    "won win wins winning beat beats beating beaten defeat defeats defeated lost lose loses losing loss drew draw drawn tie tied " +
    "victory lead leads led leading trail trailed trailing score scored scores scoring final semifinal semifinals goal goals match game " +
    "games set sets thrashed edged overcame triumph rout comeback playoff league cup halftime quarterback touchdown innings vote votes voted result championship tournament"
  ).split(" "),
  ageBefore: ["aged", "age", "ages"],
  ageAfter: ["old", "olds", "of age"],
  ageUnits: [],
  ...EN_NUMBERS,
  ...EN_MONEY,
  clauses: EN_CLAUSES,
  typography: EN_TYPOGRAPHY,
  statements: EN_STATEMENTS,
  calendar: EN_CALENDAR,
  timeRelations: EN_TIME_RELATIONS,
  ...EN_UNITS,
};
