import { parseDay, type Weekday, weekdayOf } from "../../facts/calendar/day.ts";
import type { BeadContext } from "../bead-context.ts";
import { dateGroupsOf } from "../dates/date-groups.ts";
import type { DateStatement } from "../dates/date-statement.ts";
import type { Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { wordsOf } from "./date-across.ts";

const ID = "date.weekday";
const CERTAINTY = 0.95;
/** Without a printed year, a date further from the page's own may be of another year. */
const SURE_DAYS = 120;

/** The weekday that the printed date falls on, where it is another than the one printed with it; else null. */
function contradicted({ mention, periods, parts }: DateStatement): Weekday | null {
  const [day] = periods;
  if (mention.fact.kind !== "date" || parts.weekday === undefined || day === undefined) return null;
  if (day.end - day.start !== 1) return null;
  const published = parseDay(mention.date);
  const isSure = parts.year !== undefined || (published !== null && Math.abs(day.start - published) <= SURE_DAYS);
  const actual = weekdayOf(day.start);
  return isSure && actual !== parts.weekday ? actual : null;
}

function find(bead: BeadContext): readonly Finding[] {
  return dateGroupsOf(bead).groups.flatMap((group) =>
    presentIn(group).flatMap((statement) => {
      const actual = contradicted(statement);
      if (actual === null) return [];
      const words = wordsOf(statement);
      // Where others print the same weekday, the year was guessed wrong, or the mistake is older than the versions.
      const isShared = presentIn(group).some(
        (other) => other !== statement && other.parts.weekday === statement.parts.weekday,
      );
      if (isShared && statement.parts.year === undefined) return [];
      return [
        makeFinding(bead, {
          rule: ID,
          category: "date",
          severity: isShared ? "minor" : "major",
          odd: statement.version,
          certainty: CERTAINTY,
          needsBead: false,
          words: [words],
          message: `"${words.text}" (${words.version}): ${statement.periods[0]!.iso} is another weekday`,
          messageKey: "date.weekday.contradicts",
          params: { version: words.version, a: words.text, date: statement.periods[0]!.iso, weekday: actual },
        }),
      ];
    }),
  );
}

export const dateWeekday: Rule = {
  id: ID,
  categories: ["date"],
  severity: "major",
  example: { vi: "thứ Năm, ngày 22/6/2018", de: "am Donnerstag, dem 22. Juni 2018", en: "on Thursday, 22 June 2018" },
  find,
};
