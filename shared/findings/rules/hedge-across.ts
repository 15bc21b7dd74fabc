import type { BeadContext } from "../bead-context.ts";
import { toldElsewhere } from "../cues/clause-evidence.ts";
import { type CueDifference, cueDifferences } from "../cues/cue-differences.ts";
import { type CueMention, cuesOf, cueWords, isHearsay } from "../cues/cue-mention.ts";
import { hedgesOf } from "../cues/hedges.ts";
import { clauseWithout } from "../cues/missing-place.ts";
import type { Finding } from "../finding.ts";
import { makeFinding } from "../make-finding.ts";
import type { Rule } from "../rule.ts";

const ID = "hedge.across";
/** A lone hedge counts only in a clause that others tell, too; and one that accuses, in any. */
const LIKE_CLAUSE = 0.3;
const OUTVOTED = 0.8;
const UNSURE = 0.6;

/** True where the versions without the hedge name more sources than those with it: they say it that way. */
function isAttributed(bead: BeadContext, { cues, without }: CueDifference): boolean {
  const sources = (key: string): number =>
    cuesOf(
      bead.versions.find((version) => version.key === key)!,
      "attribution",
    ).length;
  const here = Math.max(...cues.map(({ version }) => sources(version)));
  return cues.every(isHearsay) && without.every((key) => sources(key) > here);
}

/** True where its version hedges again in that sentence: others may say both at once. */
function isSpread(bead: BeadContext, hedge: CueMention): boolean {
  const own = bead.versions.find(({ key }) => key === hedge.version)!;
  return hedgesOf(own).some(
    (other) => other.isStrong && other.segment === hedge.segment && other.range !== hedge.range,
  );
}

function findingOf(bead: BeadContext, difference: CueDifference): readonly Finding[] {
  const { cues, without, odd } = difference;
  const first = cues[0]!;
  const isMissing = odd === undefined || without.includes(odd);
  if (isAttributed(bead, difference)) return [];
  const accuses = cues.some((cue) => isHearsay(cue) && cue.fact.accuses === true);
  if (!isMissing && (isSpread(bead, first) || (!accuses && toldElsewhere(bead, first) < LIKE_CLAUSE))) return [];
  const version = isMissing ? without[0]! : first.version;
  const quote = first.fact.text;
  return [
    makeFinding(bead, {
      rule: ID,
      category: "hedge",
      severity: accuses && odd !== undefined ? "major" : "minor",
      odd,
      certainty: odd !== undefined && cues.every(isHearsay) ? OUTVOTED : UNSURE,
      words: cues.map(cueWords),
      shown: without.map((key) => ({ version: key, range: clauseWithout(bead, cues, key) })),
      message: isMissing ? `Hedge missing in ${version}; elsewhere: “${quote}”` : `Only ${version} hedges: “${quote}”`,
      messageKey: isMissing ? "hedge.across.missing" : "hedge.across.alone",
      params: { version, quote },
    }),
  ];
}

export const hedgeAcross: Rule = {
  id: ID,
  categories: ["hedge"],
  severity: "major",
  example: {
    vi: "Đường dây này đã lừa đảo hàng nghìn người.",
    de: "Das System soll Tausende betrogen haben.",
    en: "The scheme allegedly cheated thousands of people.",
  },
  find: (bead) => cueDifferences(bead, "hedge", hedgesOf).flatMap((difference) => findingOf(bead, difference)),
};
