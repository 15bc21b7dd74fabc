import type { BeadContext } from "../bead-context.ts";
import { dateGroupsOf } from "../dates/date-groups.ts";
import type { DateStatement } from "../dates/date-statement.ts";
import type { Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { wordsOf } from "./date-across.ts";

const ID = "date.omitted";
const CERTAINTY = 0.7;
/** In a bead less likely than this, a missing date may stand in the next one. */
const ABSENT_CONFIDENCE = 0.7;

/** "Today" is as often "these days", which has many words. */
function isVague({ mention: { fact, date } }: DateStatement): boolean {
  return fact.kind === "relativeDate" && (fact.resolved === undefined || fact.resolved === date);
}

/** True where the version's text holds the date's own number, in whatever shape. */
function isEchoed({ parts, mention }: DateStatement, text: string): boolean {
  const numbers = [parts.year, parts.day, ...(mention.fact.kind === "time" ? [mention.fact.values[0]] : [])];
  const printed = new Set((text.match(/\d+/g) ?? []).map(Number));
  return numbers.some((number) => number !== undefined && printed.has(number));
}

function find(bead: BeadContext): readonly Finding[] {
  if (bead.confidence < ABSENT_CONFIDENCE) return [];
  const { groups } = dateGroupsOf(bead);
  return groups.flatMap((group) => {
    const stated = presentIn(group);
    const silent = bead.versions.flatMap((version, at) =>
      version.speaks && group[at] === undefined ? [{ version, at }] : [],
    );
    const [only, another] = silent;
    if (stated.length < 2 || only === undefined || another !== undefined) return [];
    if (stated.some((statement) => isVague(statement) || statement.isCounted || isEchoed(statement, only.version.text)))
      return [];
    // A date of its own that no other version has may be this very one in other words.
    const hasStranger = groups.some((other) => presentIn(other).length === 1 && other[only.at] !== undefined);
    if (hasStranger) return [];
    const words = stated.map(wordsOf);
    return [
      makeFinding(bead, {
        rule: ID,
        category: "date",
        severity: "minor",
        odd: only.version.key,
        certainty: CERTAINTY,
        words,
        missingIn: [only.version.key],
        message: `${only.version.key} does not say when: “${words[0]!.text}” (${words[0]!.version})`,
        messageKey: "date.omitted.absent",
        params: { version: only.version.key, a: words[0]!.text },
      }),
    ];
  });
}

export const dateOmitted: Rule = {
  id: ID,
  categories: ["date"],
  severity: "minor",
  example: {
    vi: "Hai bên đã ký thỏa thuận.",
    de: "Anfang des Monats unterzeichneten beide Seiten.",
    en: "Both sides signed earlier this month.",
  },
  find,
};
