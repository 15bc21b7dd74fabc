import type { BeadContext } from "../bead-context.ts";
import { dateGroupsOf } from "../dates/date-groups.ts";
import { agreement, type DateStatement, weekdayIn } from "../dates/date-statement.ts";
import type { ComparedWords, Finding, Severity } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import { oddOneOut } from "../odd-one-out.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";

const ID = "date.across";
/** Two or more versions agree against one. */
const OUTVOTED = 0.9;
/** Two versions differ: each may speak of another day. */
const CONTESTED = 0.7;

/** A statement's words, where they stand. */
export const wordsOf = ({ mention: { version, range, fact } }: DateStatement): ComparedWords => ({
  version,
  text: fact.text,
  range,
});

type Difference = "time" | "weekday" | "day" | "month" | "year" | "period";

/** What differs: the one part that both print otherwise, or the whole. */
function differenceOf(a: DateStatement, b: DateStatement): Difference {
  if (a.form === "time") return "time";
  const parts = (["year", "month", "day"] as const).filter(
    (part) => a.parts[part] !== undefined && b.parts[part] !== undefined && a.parts[part] !== b.parts[part],
  );
  const [only, another] = parts;
  if (only !== undefined && another === undefined) return only;
  return a.form === "weekday" && b.form === "weekday" ? "weekday" : "period";
}

/** One form with another content is a slip that readers believe; different forms may reckon from different days. */
function severityOf(a: DateStatement, b: DateStatement, isOutvoted: boolean): Severity {
  if (a.form !== b.form) return "minor";
  const isAbsolute = a.form === "time" || a.form === "weekday" || a.mention.fact.kind !== "relativeDate";
  return isOutvoted && isAbsolute ? "critical" : "major";
}

function finding(
  bead: BeadContext,
  members: readonly DateStatement[],
  agree: (a: DateStatement, b: DateStatement) => boolean,
  part: Difference | null,
): Finding | null {
  const odd = oddOneOut(members, agree);
  const first = odd ?? members[0];
  const second = members.find((member) => first !== undefined && member !== first && !agree(member, first));
  if (first === undefined || second === undefined) return null;
  // How far off is a number, and "three years ago" against "five years ago" a matter of numbers.
  if (first.isCounted && second.isCounted) return null;
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const difference = part ?? differenceOf(first, second);
  return makeFinding(bead, {
    rule: ID,
    category: "date",
    severity: part === "weekday" && odd !== null ? "critical" : severityOf(first, second, odd !== null),
    odd: odd?.version,
    certainty: odd === null ? CONTESTED : OUTVOTED,
    words: [first, second, ...members.filter((member) => member !== first && member !== second)].map(wordsOf),
    message: `"${a.text}" (${a.version}) against "${b.text}" (${b.version})`,
    messageKey: `date.across.${difference}`,
    params: { a: a.text, b: b.text, aVersion: a.version, bVersion: b.version },
  });
}

/** Dates that agree, but bear different weekdays. */
function weekdays(bead: BeadContext): readonly (Finding | null)[] {
  return dateGroupsOf(bead).groups.map((group) => {
    const named = presentIn(group).filter(({ parts, form }) => parts.weekday !== undefined && form !== "weekday");
    const isSame = (a: DateStatement, b: DateStatement): boolean => weekdayIn(a) === weekdayIn(b);
    return named.length < 2 ? null : finding(bead, named, isSame, "weekday");
  });
}

function find(bead: BeadContext): readonly Finding[] {
  const isSame = (a: DateStatement, b: DateStatement): boolean => agreement(a, b) !== null;
  const differing = dateGroupsOf(bead).differing.map((group) => finding(bead, presentIn(group), isSame, null));
  return [...differing, ...weekdays(bead)].filter((found) => found !== null);
}

export const dateAcross: Rule = {
  id: ID,
  categories: ["date"],
  severity: "critical",
  example: { vi: "thứ Sáu, ngày 22/6", de: "am Freitag, dem 22. Juni", en: "on Friday, 29 June" },
  find,
};
