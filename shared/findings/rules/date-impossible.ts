import type { BeadContext } from "../bead-context.ts";
import { dateGroupsOf } from "../dates/date-groups.ts";
import type { DateStatement } from "../dates/date-statement.ts";
import type { Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { wordsOf } from "./date-across.ts";

const ID = "date.impossible";

/** A full date, or a day and month with a date to count from, that no calendar has. */
function isImpossible({ mention, periods, parts }: DateStatement): boolean {
  const isResolvable = parts.year !== undefined || mention.date !== null;
  return mention.fact.kind === "date" && parts.day !== undefined && periods.length === 0 && isResolvable;
}

function find(bead: BeadContext): readonly Finding[] {
  return dateGroupsOf(bead)
    .groups.flatMap(presentIn)
    .filter(isImpossible)
    .map((statement) => {
      const words = wordsOf(statement);
      return makeFinding(bead, {
        rule: ID,
        category: "date",
        severity: "major",
        odd: words.version,
        certainty: 1,
        needsBead: false,
        words: [words],
        message: `"${words.text}" (${words.version}) is in no calendar`,
        messageKey: "date.impossible.day",
        params: { version: words.version, a: words.text },
      });
    });
}

export const dateImpossible: Rule = {
  id: ID,
  categories: ["date"],
  severity: "major",
  example: { vi: "ngày 31/2", de: "am 31. Februar", en: "on 31 February" },
  find,
};
