import type { Rule } from "./rule.ts";
import { attributionAcross } from "./rules/attribution-across.ts";
import { hedgeAcross } from "./rules/hedge-across.ts";
import { modifierBound } from "./rules/modifier-bound.ts";
import { moneyAcross } from "./rules/money-across.ts";
import { moneyBracket } from "./rules/money-bracket.ts";
import { moneyNoRate } from "./rules/money-no-rate.ts";
import { moneyOmitted } from "./rules/money-omitted.ts";
import { negationAcross } from "./rules/negation-across.ts";
import { numberAcross } from "./rules/number-across.ts";

/** All rules, each a pure function of one bead. A new rule is a new file and a line here. */
export const RULES: readonly Rule[] = [
  moneyBracket,
  moneyAcross,
  moneyOmitted,
  moneyNoRate,
  numberAcross,
  modifierBound,
  hedgeAcross,
  negationAcross,
  attributionAcross,
];
