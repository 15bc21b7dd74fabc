import type { BeadContext } from "../bead-context.ts";
import type { Finding } from "../finding.ts";
import type { Group } from "../group-across.ts";
import { makeFinding } from "../make-finding.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { quantityInWords } from "../wording.ts";

const ID = "number.omitted";
/** It may be said in words that no rule reads ("a dozen"). */
const CERTAINTY = 0.7;
/** In a bead less likely than this, a missing number may stand in the next one. */
const LEAST_CONFIDENCE = 0.7;

function finding(bead: BeadContext, group: Group<Quantity>): Finding {
  const compared = presentIn(group).map(({ mention }) => mention);
  const version = bead.versions.find(({ speaks }, index) => speaks && group[index] === undefined)!.key;
  const words = quantityInWords(compared[0]!);
  return makeFinding(bead, {
    rule: ID,
    category: "number",
    severity: "minor",
    odd: compared.length > 1 ? version : undefined,
    certainty: CERTAINTY,
    compared,
    missingIn: [version],
    message: `${version} does not say ${words}`,
    messageKey: "number.omitted.absent",
    params: { version, a: words },
  });
}

export const numberOmitted: Rule = {
  id: ID,
  categories: ["number"],
  severity: "minor",
  example: { vi: "các trận đấu hôm Chủ nhật", de: "die zwölf Spiele am Sonntag", en: "Sunday's 12 matches" },
  find: (bead) =>
    bead.confidence < LEAST_CONFIDENCE ? [] : bead.quantities.omitted.map((group) => finding(bead, group)),
};
