import { DE_BOUNDS } from "./de-bounds.ts";
import { DE_CALENDAR } from "./de-calendar.ts";
import { DE_CLAUSES } from "./de-clauses.ts";
import { DE_MONEY } from "./de-money.ts";
import { DE_NUMBERS } from "./de-numbers.ts";
import { DE_STATEMENTS } from "./de-statements.ts";
import { DE_TIME_RELATIONS } from "./de-time-relations.ts";
import { DE_TYPOGRAPHY } from "./de-typography.ts";
import { DE_UNITS } from "./de-units.ts";
import type { LanguageData } from "./language-data.ts";

/** German: Germany, Austria and Switzerland. */
export const DE: LanguageData = {
  language: "de",
  grouping: [".", "'"],
  plainTyping: false,
  ...DE_BOUNDS,
  percent: {
    "%": 1,
    "٪": 1,
    prozent: 1,
    prozente: 1,
    prozenten: 1,
    "v.h.": 1,
    "v. h.": 1,
    vh: 1,
    "vom hundert": 1,
    "von hundert": 1,
    "%ig": 1,
    "%ige": 1,
    "%igen": 1,
    "%iger": 1,
    "%iges": 1,
    prozentig: 1,
    prozentige: 1,
    prozentigen: 1,
    prozentiger: 1,
    prozentiges: 1,
    "‰": 0.1,
    promille: 0.1,
    "vom tausend": 0.1,
  },
  percentLabels: ["prozent", "prozentsatz", "prozentwert", "prozentanteil"].flatMap((label) => [
    `${label} von`,
    `${label} ist`,
    `${label}:`,
  ]),
  percentPoints: {
    prozentpunkt: 1,
    prozentpunkte: 1,
    prozentpunkten: 1,
    prozentpunktes: 1,
    "%-punkte": 1,
    "%-punkten": 1,
    "%-punkt": 1,
    pp: 1,
    basispunkt: 0.01,
    basispunkte: 0.01,
    basispunkten: 0.01,
  },
  rateCues: [
    "pro",
    "je",
    "einmal",
    "zweimal",
    "dreimal",
    "mal",
    "jeden",
    "jede",
    "jedes",
    "euro",
    "dollar",
    "so",
    "solch",
    "was",
  ],
  conversions: [
    "umgerechnet",
    "das entspricht",
    "entspricht",
    "was",
    "entsprechend",
    "dies entspricht",
    "das sind",
    "im gegenwert von",
  ],
  restatements: ["oder", "also"],
  matchWords: (
    "gewann gewannen gewinnt gewinnen gewonnen siegte siegten siegt siegen sieg siege auswärtssieg heimsieg verlor verloren verliert " +
    "niederlage niederlagen unentschieden remis besiegte besiegten besiegt bezwang schlug schlugen schlägt geschlagen spiel spiele " +
    "hinspiel rückspiel tor tore treffer halbzeit halbzeitstand pausenstand endstand führung führte führten führt traf trifft finale " +
    "halbfinale viertelfinale satz sätze sätzen duell partie ausgleich pokal liga bundesliga unterlag unterlagen endete endeten stimmen abstimmung vorsprung rückstand ergebnis resultat punktestand meisterschaft turnier match game"
  ).split(" "),
  ageBefore: ["im alter von"],
  ageAfter: ["alt", "alte", "alten", "alter", "altes"],
  ageUnits: ["jährig", "jährige", "jährigen", "jähriger", "jährigem", "jähriges"],
  ...DE_NUMBERS,
  ...DE_MONEY,
  clauses: DE_CLAUSES,
  typography: DE_TYPOGRAPHY,
  statements: DE_STATEMENTS,
  calendar: DE_CALENDAR,
  timeRelations: DE_TIME_RELATIONS,
  ...DE_UNITS,
};
