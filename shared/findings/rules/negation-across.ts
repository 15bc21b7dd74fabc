import type { BeadContext } from "../bead-context.ts";
import { toldElsewhere } from "../cues/clause-evidence.ts";
import { type CueDifference, cueDifferences } from "../cues/cue-differences.ts";
import { cueWords } from "../cues/cue-mention.ts";
import { clauseWithout } from "../cues/missing-place.ts";
import type { Finding, Severity } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import type { Rule } from "../rule.ts";

const ID = "negation.across";
/** From here on the clause is plainly the same one but for the negation. */
const SAME_CLAUSE = 0.35;
/** Below, a lone negation may be how that language says it: "not well" for "ill". */
const LIKE_CLAUSE = 0.2;
const OUTVOTED = 0.8;
const UNSURE = 0.6;

function severityOf({ cues, odd }: CueDifference, told: number): Severity {
  if (odd === undefined) return "minor";
  if (told >= SAME_CLAUSE) return "critical";
  return cues.length > 1 || told >= LIKE_CLAUSE ? "major" : "minor";
}

function findingOf(bead: BeadContext, difference: CueDifference): readonly Finding[] {
  const { cues, without, odd } = difference;
  const told = Math.max(...cues.map((cue) => toldElsewhere(bead, cue)));
  const first = cues[0]!;
  const isMissing = odd !== undefined && without.includes(odd);
  // Where nothing else of the clause stands elsewhere, it is the clause that is missing there.
  if (told === 0 && !isMissing) return [];
  const version = isMissing ? odd : first.version;
  const quote = first.fact.text;
  return [
    makeFinding(bead, {
      rule: ID,
      category: "negation",
      severity: severityOf(difference, told),
      odd,
      certainty: told >= SAME_CLAUSE ? OUTVOTED : UNSURE,
      words: cues.map(cueWords),
      shown: without.map((key) => ({ version: key, range: clauseWithout(bead, cues, key) })),
      message: isMissing
        ? `No negation in ${version}; elsewhere: “${quote}”`
        : `Only ${version} is negated: “${quote}”`,
      messageKey: isMissing ? "negation.across.missing" : "negation.across.alone",
      params: { version, quote },
    }),
  ];
}

export const negationAcross: Rule = {
  id: ID,
  categories: ["negation"],
  severity: "critical",
  example: {
    vi: "Bộ trưởng đã ký thỏa thuận.",
    de: "Der Minister hat das Abkommen nicht unterzeichnet.",
    en: "The minister has not signed the agreement.",
  },
  find: (bead) => cueDifferences(bead, "negation").flatMap((difference) => findingOf(bead, difference)),
};
