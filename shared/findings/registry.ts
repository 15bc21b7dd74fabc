import type { Rule } from "./rule.ts";
import { dateAcross } from "./rules/date-across.ts";
import { dateImpossible } from "./rules/date-impossible.ts";
import { dateOmitted } from "./rules/date-omitted.ts";
import { dateWeekday } from "./rules/date-weekday.ts";
import { modifierBound } from "./rules/modifier-bound.ts";
import { moneyAcross } from "./rules/money-across.ts";
import { moneyBracket } from "./rules/money-bracket.ts";
import { moneyNoRate } from "./rules/money-no-rate.ts";
import { moneyOmitted } from "./rules/money-omitted.ts";
import { numberAcross } from "./rules/number-across.ts";

/** All rules, each a pure function of one bead. A new rule is a new file and a line here. */
export const RULES: readonly Rule[] = [
  moneyBracket,
  moneyAcross,
  moneyOmitted,
  moneyNoRate,
  numberAcross,
  modifierBound,
  dateAcross,
  dateWeekday,
  dateImpossible,
  dateOmitted,
];
