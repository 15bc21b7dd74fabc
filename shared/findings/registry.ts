import type { Rule } from "./rule.ts";
import { entitySwapped } from "./rules/entity-swapped.ts";
import { contentClause } from "./rules/content-clause.ts";
import { contentSegment } from "./rules/content-segment.ts";
import { attributionAcross } from "./rules/attribution-across.ts";
import { hedgeAcross } from "./rules/hedge-across.ts";
import { dateAcross } from "./rules/date-across.ts";
import { dateImpossible } from "./rules/date-impossible.ts";
import { dateOmitted } from "./rules/date-omitted.ts";
import { dateRelation } from "./rules/date-relation.ts";
import { dateWeekday } from "./rules/date-weekday.ts";
import { modifierBound } from "./rules/modifier-bound.ts";
import { moneyAcross } from "./rules/money-across.ts";
import { moneyBracket } from "./rules/money-bracket.ts";
import { moneyNoRate } from "./rules/money-no-rate.ts";
import { moneyOmitted } from "./rules/money-omitted.ts";
import { negationAcross } from "./rules/negation-across.ts";
import { numberAcross } from "./rules/number-across.ts";
import { orderPaired } from "./rules/order-paired.ts";
import { typography } from "./rules/typography.ts";
import { numberOmitted } from "./rules/number-omitted.ts";
import { numberScore } from "./rules/number-score.ts";
import { separatorAcross } from "./rules/separator-across.ts";

/** All rules, each a pure function of one bead. A new rule is a new file and a line here. */
export const RULES: readonly Rule[] = [
  moneyBracket,
  moneyAcross,
  moneyOmitted,
  moneyNoRate,
  numberAcross,
  numberScore,
  separatorAcross,
  numberOmitted,
  modifierBound,
  entitySwapped,
  orderPaired,
  contentClause,
  contentSegment,
  typography,
  hedgeAcross,
  negationAcross,
  attributionAcross,
  dateAcross,
  dateRelation,
  dateWeekday,
  dateImpossible,
  dateOmitted,
];
